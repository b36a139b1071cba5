package org.quotidian.passage.collection;

/** Drops hashes that occur once, by a table of bits, before anything is sorted. */
final class Repeated {

  private Repeated() {}

  /**
   * Moves the entries whose hash, in the high half, may come up more than once to the front, in
   * their order, and returns their end. What is behind it is left undefined.
   */
  static int toFront(long[] entries, int from, int to) {
    int bits = 35 - Integer.numberOfLeadingZeros(Math.max(8, to - from));
    int shift = Long.SIZE - bits;
    long[] seen = new long[1 << bits - 6];
    long[] again = new long[1 << bits - 6];
    for (int i = from; i < to; i++) {
      long slot = entries[i] >>> shift;
      int index = (int) (slot >>> 6);
      long bit = 1L << slot;
      again[index] |= seen[index] & bit;
      seen[index] |= bit;
    }
    int kept = from;
    for (int i = from; i < to; i++) {
      long slot = entries[i] >>> shift;
      if ((again[(int) (slot >>> 6)] & 1L << slot) != 0) {
        entries[kept++] = entries[i];
      }
    }
    return kept;
  }
}
