package org.quotidian.query.facet;

import java.util.Arrays;

/**
 * How often each of some numbers was met. While these are few of all there are, a list of them is
 * kept; then all are gone through in the end, which saves a branch each time that one is met.
 */
public final class OrdinalCounts {

  /** Of so many numbers, one may be met before all are gone through. */
  private static final int FEW = 8;

  /** So many are given at a time. */
  private static final int GIVEN = 512;

  private final int[] counts;

  /** How many numbers there are. */
  private int numbers;

  /** Those that were met, in no order. */
  private int[] met = new int[256];

  /** How many were; -1 if they are not distinguished any more. */
  private int size;

  /** Takes numbers and how often each was met; the first {@code size} of each array. */
  @FunctionalInterface
  public interface Taker {
    void take(int[] numbers, int[] counts, int size);
  }

  /**
   * @param zeroes one at least for each number, to count in
   */
  public OrdinalCounts(int[] zeroes) {
    counts = zeroes;
    numbers = zeroes.length;
  }

  void add(int number, int times) {
    if (size >= 0 && counts[number] == 0) {
      meet(number);
    }
    counts[number] += times;
  }

  private void meet(int number) {
    if (size >= numbers / FEW) {
      size = -1;
      return;
    }
    if (size == met.length) {
      met = Arrays.copyOf(met, 2 * size);
    }
    met[size++] = number;
  }

  /**
   * Goes on to other numbers; none of the present ones has a count.
   *
   * @param numbers how many there are: as many as there are zeroes at most
   */
  public void of(int numbers) {
    this.numbers = numbers;
  }

  /** Adds to some numbers; the first {@code size} of each array. */
  public void addAll(int[] numbers, int[] times, int size) {
    for (int i = 0; i < size; i++) {
      add(numbers[i], times[i]);
    }
  }

  /** Gives all that were met, in no order, and makes their counts zero. */
  public void drain(Taker taker) {
    int end = size < 0 ? numbers : size;
    int[] some = new int[GIVEN];
    int[] its = new int[GIVEN];
    for (int from = 0; from < end; from += GIVEN) {
      int given = 0;
      int to = Math.min(end, from + GIVEN);
      for (int i = from; i < to; i++) {
        // Without a branch: whether the next number was met can't be foreseen.
        int number = size < 0 ? i : met[i];
        some[given] = number;
        its[given] = counts[number];
        given += counts[number] != 0 ? 1 : 0;
        counts[number] = 0;
      }
      taker.take(some, its, given);
    }
    size = 0;
  }

  /** Nothing but zeroes once all was drained. */
  public int[] array() {
    return counts;
  }
}
