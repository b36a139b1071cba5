package org.quotidian.annotate.entity;

/** Which tokens of a stretch of text are the same word, whatever their case and endings. */
final class Repeats {

  private final TokenFacts facts;

  /**
   * For each token, the number of the first one with its word, counted from the stretch's start.
   */
  private final int[] firsts;

  Repeats(TokenFacts facts) {
    this.facts = facts;
    int n = facts.count();
    firsts = new int[n];
    int[] slots = new int[Integer.highestOneBit(Math.max(8, n)) * 4];
    int shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    for (int i = 0; i < n; i++) {
      int word = facts.word(facts.from() + i);
      int slot = (word * 0x9E3779B1) >>> shift;
      while (slots[slot] != 0 && facts.word(facts.from() + slots[slot] - 1) != word) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
      }
      firsts[i] = slots[slot] - 1;
    }
  }

  /** The number of token {@code i}'s word, below {@link #count()}. */
  int of(int i) {
    return firsts[i - facts.from()];
  }

  int count() {
    return firsts.length;
  }
}
