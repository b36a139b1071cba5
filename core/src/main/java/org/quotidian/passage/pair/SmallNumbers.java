package org.quotidian.passage.pair;

import java.io.Serializable;

/**
 * Numbers that are nearly always below 65,536, in two bytes each then: in tables that are looked up
 * at random and kept by the thousand, half the memory is half the time. Never written to.
 */
final class SmallNumbers implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int[] NONE = new int[0];

  private final char[] small;

  /** All of them, if one is not small; or none. */
  private final int[] large;

  private SmallNumbers(char[] small, int[] large) {
    this.small = small;
    this.large = large;
  }

  /**
   * @param numbers not below 0; they may be kept
   */
  static SmallNumbers of(int[] numbers) {
    char[] small = new char[numbers.length];
    for (int i = 0; i < small.length; i++) {
      if (numbers[i] > Character.MAX_VALUE) {
        return new SmallNumbers(new char[0], numbers);
      }
      small[i] = (char) numbers[i];
    }
    return new SmallNumbers(small, NONE);
  }

  int get(int at) {
    return large.length == 0 ? small[at] : large[at];
  }

  /**
   * The position of a number.
   *
   * @param from the first of some that ascend, the number among them
   * @param to the one after the last of them
   */
  int find(int from, int to, int number) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
