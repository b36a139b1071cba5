package org.quotidian.passage.collection;

/**
 * Where something that two articles share starts, as one number: the position on the left in the
 * high half, the position on the right in the low half. So numbers are ordered by the left
 * position. Positions have 31 bits, so one bit is left to tell pairs of sentences from runs of
 * words.
 */
public final class PairStart {

  private static final long SENTENCES = 1L << 31;

  private PairStart() {}

  /** The start of a run of words. */
  static long ofRun(int left, int right) {
    return (long) left << 32 | right;
  }

  /** The start of two similar sentences. */
  static long ofSentences(int left, int right) {
    return (long) left << 32 | SENTENCES | right;
  }

  /** The position on the left. */
  public static int left(long start) {
    return (int) (start >>> 32);
  }

  /** The position on the right. */
  public static int right(long start) {
    return (int) start & Integer.MAX_VALUE;
  }

  /** Whether it is the start of two similar sentences, not of a run. */
  public static boolean isOfSentences(long start) {
    return (start & SENTENCES) != 0;
  }

  /** Less than every start on the left of which the position is this one or a later one. */
  public static long least(int left) {
    return (long) left << 32;
  }
}
