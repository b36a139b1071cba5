package org.quotidian.annotate.entity;

/** Which of the {@link NameLists} the tokens of a stretch of text are in. */
final class ListedWords {

  private final long[] bits;
  private final int from;

  /**
   * @param bits those of the tokens from {@code from} on
   */
  ListedWords(long[] bits, int from) {
    this.bits = bits;
    this.from = from;
  }

  /** Whether token {@code i} is in any of these lists; beyond the stretch none is. */
  boolean is(int i, long any) {
    int at = i - from;
    return at >= 0 && at < bits.length && (bits[at] & any) != 0;
  }
}
