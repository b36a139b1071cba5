package org.quotidian.passage.pair;

import java.io.Serializable;

/**
 * A set of numbers that gives the rank of each, counted from 0: a bit for each, and for every 64 of
 * these how many are set before (G. Jacobson, Space-efficient Static Trees and Graphs, 1989).
 */
final class RankedBits implements Serializable {

  private static final long serialVersionUID = 1;

  private final long[] bits;
  private final int[] before;

  /**
   * @param bits is kept
   */
  RankedBits(long[] bits) {
    this.bits = bits;
    before = new int[bits.length + 1];
    for (int i = 0; i < bits.length; i++) {
      before[i + 1] = before[i] + Long.bitCount(bits[i]);
    }
  }

  /** How many there are. */
  int size() {
    return before[bits.length];
  }

  /** Which of them this number is, or -1 if it is none. */
  int rank(int number) {
    int at = number >>> 6;
    long bit = 1L << number;
    return (bits[at] & bit) == 0 ? -1 : before[at] + Long.bitCount(bits[at] & (bit - 1));
  }
}
