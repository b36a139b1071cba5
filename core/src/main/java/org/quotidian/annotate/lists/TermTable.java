package org.quotidian.annotate.lists;

import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;

/**
 * Finds a token among fixed words by its term, without allocating. Exact: words that share a term
 * are compared by their letters. Immutable.
 */
final class TermTable {

  private final Tokens words;

  /**
   * A hash table: the term in the higher half, and in the lower one the number of the word from 1;
   * 0 if empty. Most tokens are in no list, so that one look into memory has to be enough for them.
   */
  private final long[] slots;

  private final int mask;
  private final int shift;

  /** A table of these words; of equal ones the first counts. */
  TermTable(Tokens words) {
    this.words = words;
    int size = Integer.highestOneBit(Math.max(4, words.count() * 2)) * 2;
    slots = new long[size];
    mask = size - 1;
    shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < words.count(); i++) {
      if (find(words, i) < 0) {
        put(words.term(i), i + 1);
      }
    }
  }

  private void put(int term, int number) {
    int slot = slotOf(term);
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = (long) term << 32 | number;
  }

  /** The number of the word that is the folded form of token {@code i}, or -1. */
  int find(Tokens tokens, int i) {
    int term = tokens.term(i);
    int slot = slotOf(term);
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      int word = (int) entry - 1;
      if ((int) (entry >>> 32) == term && isSame(word, tokens, i)) {
        return word;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** As {@link Tokens#sameWord}, without allocating for a word with a capital. */
  private boolean isSame(int word, Tokens tokens, int i) {
    int begin = words.begin(word);
    int length = words.end(word) - begin;
    return (tokens.end(i) - tokens.begin(i) == length
            && tokens.text().regionMatches(true, tokens.begin(i), words.text(), begin, length))
        || words.sameWord(word, tokens, i);
  }

  private int slotOf(int term) {
    return Hashing.spread(term) >>> shift;
  }
}
