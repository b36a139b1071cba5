package org.quotidian.passage;

/**
 * Tells hashes that came up once from those that may have come up more often, at two bits for each
 * of some eight slots a hash. A hash that did come up twice is always told so.
 */
final class RepeatTable {

  private static final int SLOTS_PER_HASH = 8;

  /** 2^31 slots take 512 MB; beyond, more hashes share a slot and the sort has more to do. */
  private static final int MAX_SLOT_BITS = 31;

  private final int shift;
  private final long[] seen;
  private final long[] repeated;

  RepeatTable(long hashes) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(64, hashes * SLOTS_PER_HASH) - 1);
    bits = Math.min(MAX_SLOT_BITS, bits);
    shift = 64 - bits;
    seen = new long[1 << (bits - 6)];
    repeated = new long[1 << (bits - 6)];
  }

  void add(long hash) {
    long slot = hash >>> shift;
    int index = (int) (slot >>> 6);
    long bit = 1L << slot;
    repeated[index] |= seen[index] & bit;
    seen[index] |= bit;
  }

  boolean isRepeated(long hash) {
    long slot = hash >>> shift;
    return (repeated[(int) (slot >>> 6)] & 1L << slot) != 0;
  }
}
