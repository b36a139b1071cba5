package org.quotidian.text;

import org.quotidian.hash.Hashing;

/**
 * A fixed set of words that tokens are looked up in by their terms, without allocating. Exact: a
 * term that two words share is told apart by the words themselves.
 */
public final class TermSet {

  private final Tokens words;
  private final int[] slots;

  private TermSet(Tokens words) {
    this.words = words;
    slots = new int[Integer.highestOneBit(Math.max(4, words.count() * 2)) * 2];
    for (int i = 0; i < words.count(); i++) {
      if (find(words, i) < 0) {
        int slot = slotOf(words.term(i));
        while (slots[slot] != 0) {
          slot = next(slot);
        }
        slots[slot] = i + 1;
      }
    }
  }

  /** The set of the words in {@code words}, parted by blanks. */
  public static TermSet of(String words) {
    return new TermSet(Tokens.of(words));
  }

  /** Whether the folded form of token {@code i} is in the set. */
  public boolean contains(Tokens tokens, int i) {
    return find(tokens, i) >= 0;
  }

  private int find(Tokens tokens, int i) {
    int term = tokens.term(i);
    for (int slot = slotOf(term); slots[slot] != 0; slot = next(slot)) {
      int word = slots[slot] - 1;
      if (words.term(word) == term && words.sameWord(word, tokens, i)) {
        return word;
      }
    }
    return -1;
  }

  private int slotOf(int term) {
    return Hashing.spread(term) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private int next(int slot) {
    return slot + 1 == slots.length ? 0 : slot + 1;
  }
}
