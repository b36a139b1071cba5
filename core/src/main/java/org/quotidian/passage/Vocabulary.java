package org.quotidian.passage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.quotidian.text.Tokens;

/**
 * Numbers the words of a collection, from 1, in the order that they are first met. Equal numbers
 * mean equal words for certain: two words that share a term are told apart here, so that nothing
 * after this needs the text. Safe to share between threads; finding a word takes no lock.
 */
final class Vocabulary {

  /** Stands for no word. */
  static final int NONE = 0;

  private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int FIRST_SLOTS = 1 << 10;

  private volatile State state = new State(FIRST_SLOTS, FIRST_SLOTS / 2, FIRST_SLOTS * 4);
  private int count;

  /** Arrays that are only ever added to: whoever reads an older state finds less, nothing wrong. */
  private static final class State {
    final int[] slots;
    final int[] terms;
    final int[] ends;
    final char[] chars;

    State(int slots, int words, int chars) {
      this.slots = new int[slots];
      this.terms = new int[words];
      this.ends = new int[words];
      this.chars = new char[chars];
    }

    private State(int[] slots, int[] terms, int[] ends, char[] chars) {
      this.slots = slots;
      this.terms = terms;
      this.ends = ends;
      this.chars = chars;
    }

    int find(Tokens tokens, int token, int term) {
      int mask = slots.length - 1;
      int slot = slotOf(term, mask);
      int word;
      while ((word = (int) SLOTS.getAcquire(slots, slot)) != NONE) {
        if (terms[word] == term && tokens.isWord(token, chars, ends[word - 1], ends[word])) {
          return word;
        }
        slot = (slot + 1) & mask;
      }
      return NONE;
    }

    void enter(int word) {
      int mask = slots.length - 1;
      int slot = slotOf(terms[word], mask);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & mask;
      }
      SLOTS.setRelease(slots, slot, word);
    }

    private static int slotOf(int term, int mask) {
      return (term * 0x9E3779B9 >>> 7) & mask;
    }
  }

  /** The number of a token's word. */
  int wordOf(Tokens tokens, int token) {
    int word = state.find(tokens, token, tokens.term(token));
    return word == NONE ? add(tokens, token) : word;
  }

  private synchronized int add(Tokens tokens, int token) {
    int term = tokens.term(token);
    int known = state.find(tokens, token, term);
    if (known != NONE) {
      return known;
    }
    String word = tokens.word(token);
    int number = count + 1;
    State to = room(number, word.length());
    int begin = to.ends[number - 1];
    word.getChars(0, word.length(), to.chars, begin);
    to.ends[number] = begin + word.length();
    to.terms[number] = term;
    count = number;
    to.enter(number);
    return number;
  }

  private State room(int number, int length) {
    State from = state;
    int chars = from.ends[number - 1] + length;
    if (number < from.terms.length && chars <= from.chars.length) {
      return from;
    }
    boolean moreWords = number >= from.terms.length;
    int words = moreWords ? from.terms.length * 2 : from.terms.length;
    State to =
        new State(
            moreWords ? new int[words * 2] : from.slots,
            Arrays.copyOf(from.terms, words),
            Arrays.copyOf(from.ends, words),
            Arrays.copyOf(from.chars, Math.max(chars, from.chars.length * (moreWords ? 1 : 2))));
    if (moreWords) {
      for (int word = 1; word < number; word++) {
        to.enter(word);
      }
    }
    state = to;
    return to;
  }

  /** How many words there are. */
  synchronized int count() {
    return count;
  }
}
