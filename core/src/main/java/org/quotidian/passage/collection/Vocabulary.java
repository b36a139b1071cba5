package org.quotidian.passage.collection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.quotidian.concurrent.Workers;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;
import org.quotidian.words.Stems;

/**
 * Numbers the words of a collection, from 1, in the order that they are first met. Equal numbers
 * mean equal words for certain: two words that share a term are distinguished here, so that nothing
 * after this needs the text. Safe to share between threads; finding a word takes no lock.
 */
public final class Vocabulary {

  /** Stands for no word. */
  static final int NONE = 0;

  private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int FIRST_SLOTS = 1 << 10;

  /** Words that one thread stems at a time. */
  private static final int PIECE_SHIFT = 13;

  private volatile State state = new State(FIRST_SLOTS);
  private int count;

  /** Arrays that are only ever added to: whoever reads an older state finds less, nothing wrong. */
  private static final class State {

    /**
     * Two for a slot, so that one look at memory answers for nearly all words: the term in the high
     * half with the word's number in the low, and {@link Tokens#shortWord}, or 0.
     */
    final long[] slots;

    final int[] ends;
    final char[] chars;

    State(int slots) {
      this(new long[2 * slots], new int[slots / 2], new char[slots * 4]);
    }

    State(long[] slots, int[] ends, char[] chars) {
      this.slots = slots;
      this.ends = ends;
      this.chars = chars;
    }

    int find(Tokens tokens, int token, int term, long shortWord) {
      int mask = slots.length - 2;
      int slot = slotOf(term, mask);
      long key;
      while ((key = (long) SLOTS.getAcquire(slots, slot)) != 0) {
        int word = (int) key;
        if ((int) (key >>> 32) == term
            && slots[slot + 1] == shortWord
            && (shortWord != 0 || tokens.isWord(token, chars, ends[word - 1], ends[word]))) {
          return word;
        }
        slot = (slot + 2) & mask;
      }
      return NONE;
    }

    void enter(long key, long shortWord) {
      int mask = slots.length - 2;
      int slot = slotOf((int) (key >>> 32), mask);
      while (slots[slot] != 0) {
        slot = (slot + 2) & mask;
      }
      slots[slot + 1] = shortWord;
      SLOTS.setRelease(slots, slot, key);
    }

    private static int slotOf(int term, int mask) {
      return (Hashing.spread(term) >>> 6) & mask;
    }
  }

  /** The number of a token's word. */
  int wordOf(Tokens tokens, int token) {
    long shortWord = tokens.shortWord(token);
    int word = state.find(tokens, token, tokens.term(token), shortWord);
    return word == NONE ? add(tokens, token, shortWord) : word;
  }

  private synchronized int add(Tokens tokens, int token, long shortWord) {
    int term = tokens.term(token);
    int known = state.find(tokens, token, term, shortWord);
    if (known != NONE) {
      return known;
    }
    String word = tokens.word(token);
    int number = count + 1;
    State to = room(number, word.length());
    int begin = to.ends[number - 1];
    word.getChars(0, word.length(), to.chars, begin);
    to.ends[number] = begin + word.length();
    count = number;
    to.enter((long) term << 32 | number, shortWord);
    return number;
  }

  private State room(int number, int length) {
    State from = state;
    int chars = from.ends[number - 1] + length;
    if (number < from.ends.length && chars <= from.chars.length) {
      return from;
    }
    boolean moreWords = number >= from.ends.length;
    State to =
        new State(
            moreWords ? new long[from.slots.length * 2] : from.slots,
            Arrays.copyOf(from.ends, from.ends.length * (moreWords ? 2 : 1)),
            Arrays.copyOf(from.chars, Math.max(chars, from.chars.length * (moreWords ? 1 : 2))));
    if (moreWords) {
      for (int slot = 0; slot < from.slots.length; slot += 2) {
        if (from.slots[slot] != 0) {
          to.enter(from.slots[slot], from.slots[slot + 1]);
        }
      }
    }
    state = to;
    return to;
  }

  /** How many words there are. */
  synchronized int count() {
    return count;
  }

  /** The term of each word by its number. */
  synchronized int[] terms() {
    int[] terms = new int[count + 1];
    long[] slots = state.slots;
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] != 0) {
        terms[(int) slots[slot]] = (int) (slots[slot] >>> 32);
      }
    }
    return terms;
  }

  /** A hash of the letters of each word by its number; the same in every collection. */
  long[] hashes() {
    State words;
    long[] hashes;
    synchronized (this) {
      words = state;
      hashes = new long[count + 1];
    }
    for (int word = 1; word < hashes.length; word++) {
      long hash = 0;
      for (int i = words.ends[word - 1]; i < words.ends[word]; i++) {
        hash = (hash ^ words.chars[i]) * Hashing.BASE;
        hash ^= hash >>> 32;
      }
      hashes[word] = Hashing.mix(hash);
    }
    return hashes;
  }

  /** The stem of each word by its number, as {@link Stems} gives them. */
  public int[] stems(Workers workers) {
    State words;
    int[] stems;
    synchronized (this) {
      words = state;
      stems = new int[count + 1];
    }
    int pieces = (count() >>> PIECE_SHIFT) + 1;
    workers.run(
        pieces,
        piece -> {
          Stems stemmer = new Stems();
          int end = Math.min(stems.length, piece + 1 << PIECE_SHIFT);
          for (int word = Math.max(1, piece << PIECE_SHIFT); word < end; word++) {
            int begin = words.ends[word - 1];
            stems[word] =
                stemmer.stem(CharBuffer.wrap(words.chars, begin, words.ends[word] - begin));
          }
        });
    return stems;
  }
}
