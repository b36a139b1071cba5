package org.quotidian.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The tokens of one text, in the order they stand, numbered from 0: what each is, where it stands,
 * and its term, the number of its folded form. Immutable and safe to share between threads.
 *
 * <p>A term is a 32-bit hash (FNV-1a, folded) of the folded word, so it needs no dictionary and is
 * the same in every run and on every machine. Equal words always have equal terms. Two different
 * words can share one, about once in four billion pairs: whoever must be certain asks {@link
 * #sameWord}.
 */
public final class Tokens {

  // A token's flags.
  static final int KIND = 0b11;
  static final int WORD = 0;
  static final int NUMBER = 1;
  static final int MARK = 2;
  static final int GAP_SHIFT = 2;
  static final int GAP = 0b11 << GAP_SHIFT;
  static final int CAPITALIZED = 1 << 4;
  static final int ALL_CAPITALS = 1 << 5;
  static final int POSSESSIVE = 1 << 6;
  static final int DOTTED = 1 << 7;

  /** What stands before a token: nothing, blanks, a line break, or an empty line. */
  public enum Gap {
    NONE,
    BLANK,
    LINE,
    PARAGRAPH;

    private static final Gap[] ALL = values();
  }

  private final String text;
  private final int[] begins;
  private final int[] ends;
  private final int[] terms;
  private final byte[] flags;

  Tokens(String text, int[] begins, int[] ends, int[] terms, byte[] flags) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
    this.terms = terms;
    this.flags = flags;
  }

  /** Reads the tokens of a text, in one pass and in time linear in its length. */
  public static Tokens of(String text) {
    return new Tokenizer(text).run();
  }

  /**
   * The same tokens without the asterisks and underscores that set words apart, as in {@code *The
   * Guardian*}: what a reader takes for italics. The numbers of the tokens behind them differ, the
   * offsets do not.
   */
  public Tokens withoutEmphasis() {
    if (text.indexOf('*') < 0 && text.indexOf('_') < 0) {
      return this;
    }
    BitSet emphasis = Emphasis.in(this);
    return emphasis.isEmpty() ? this : without(emphasis);
  }

  private Tokens without(BitSet left) {
    int size = count() - left.cardinality();
    Tokens kept = new Tokens(text, new int[size], new int[size], new int[size], new byte[size]);
    int to = 0;
    int gap = 0;
    for (int i = 0; i < count(); i++) {
      gap = Math.max(gap, flags[i] & GAP);
      if (!left.get(i)) {
        kept.begins[to] = begins[i];
        kept.ends[to] = ends[i];
        kept.terms[to] = terms[i];
        kept.flags[to++] = (byte) (flags[i] & ~GAP | gap);
        gap = 0;
      }
    }
    return kept;
  }

  /**
   * The term of a word that is folded already, such as a stem that was made from {@link #word}.
   *
   * @param folded its characters, from the first on
   * @param length how many of them
   */
  public static int termOf(char[] folded, int length) {
    long hash = Terms.START;
    for (int i = 0; i < length; i++) {
      hash = Terms.mix(hash, folded[i]);
    }
    return Terms.finish(hash);
  }

  /** The text as given. */
  public String text() {
    return text;
  }

  /** How many tokens there are. */
  public int count() {
    return begins.length;
  }

  /** The UTF-16 code unit that token {@code i} starts at. */
  public int begin(int i) {
    return begins[i];
  }

  /** The UTF-16 code unit after the last of token {@code i}. */
  public int end(int i) {
    return ends[i];
  }

  /** The term of token {@code i}; see the class comment. */
  public int term(int i) {
    return terms[i];
  }

  /**
   * The term of token {@code i} without a possessive ending: that of {@code Ukraine} for {@code
   * Ukraine's}. Worked out on each call where there is such an ending.
   */
  public int bareTerm(int i) {
    return isPossessive(i) ? Terms.hash(text, begins[i], bareEnd(i), flags[i]) : terms[i];
  }

  /** Where token {@code i} ends without a possessive ending. */
  public int bareEnd(int i) {
    return isPossessive(i) ? ends[i] - 2 : ends[i];
  }

  /** Whether token {@code i} is a word or a number: all but a mark. */
  public boolean isWord(int i) {
    return (flags[i] & KIND) != MARK;
  }

  /** The words among the tokens from {@code first} to before {@code end}, by number. */
  public int[] words(int first, int end) {
    int[] words = new int[end - first];
    int count = 0;
    for (int i = first; i < end; i++) {
      if (isWord(i)) {
        words[count++] = i;
      }
    }
    return count == words.length ? words : Arrays.copyOf(words, count);
  }

  /** Whether token {@code i} is written in digits, such as {@code 800,000} or {@code 3.2}. */
  public boolean isNumber(int i) {
    return (flags[i] & KIND) == NUMBER;
  }

  /** Whether token {@code i} is punctuation or a symbol. */
  public boolean isMark(int i) {
    return (flags[i] & KIND) == MARK;
  }

  /** Whether token {@code i} starts with a capital letter. */
  public boolean isCapitalized(int i) {
    return (flags[i] & CAPITALIZED) != 0;
  }

  /** Whether token {@code i} has letters, and all of them are capitals. */
  public boolean isAllCapitals(int i) {
    return (flags[i] & ALL_CAPITALS) != 0;
  }

  /** Whether token {@code i} ends in an apostrophe and s. */
  public boolean isPossessive(int i) {
    return (flags[i] & POSSESSIVE) != 0;
  }

  /** Whether token {@code i} is an acronym with points, such as {@code U.S.} or {@code p.m.}. */
  public boolean isDotted(int i) {
    return (flags[i] & DOTTED) != 0;
  }

  /** What stands between token {@code i} and the one before it; a paragraph before the first. */
  public Gap gapBefore(int i) {
    return Gap.ALL[(flags[i] & GAP) >> GAP_SHIFT];
  }

  /** The first character of token {@code i}. */
  public char charAt(int i) {
    return text.charAt(begins[i]);
  }

  /** Whether token {@code i} is the one-character mark {@code c}. */
  public boolean isMark(int i, char c) {
    return ends[i] == begins[i] + 1 && text.charAt(begins[i]) == c;
  }

  /** Token {@code i} as it stands in the text. */
  public String original(int i) {
    return text.substring(begins[i], ends[i]);
  }

  /** The folded form of token {@code i}: lower case, plain apostrophe, no accents. */
  public String word(int i) {
    StringBuilder word = new StringBuilder(ends[i] - begins[i]);
    appendWord(i, word);
    return word.toString();
  }

  /** Appends what {@link #word} gives; allocates nothing for words of plain letters. */
  public void appendWord(int i, StringBuilder to) {
    Terms.append(text, begins[i], ends[i], flags[i], to);
  }

  /** Whether token {@code i} and token {@code j} of {@code other} have the same folded form. */
  public boolean sameWord(int i, Tokens other, int j) {
    return terms[i] == other.terms[j]
        && Terms.same(
            text,
            begins[i],
            ends[i],
            flags[i],
            other.text,
            other.begins[j],
            other.ends[j],
            other.flags[j]);
  }

  /** Whether the folded form of token {@code i} is the characters at {@code [begin, end)}. */
  public boolean isWord(int i, char[] chars, int begin, int end) {
    return Terms.same(text, begins[i], ends[i], flags[i], chars, begin, end);
  }

  /**
   * Token {@code i} in one number, if it has at most twelve letters or digits of ASCII and no other
   * characters; else 0. Equal numbers mean equal words, and words with a number of their own are
   * never equal to one without.
   */
  public long shortWord(int i) {
    return Terms.shortWord(text, begins[i], ends[i], flags[i]);
  }

  /** The first token that ends after {@code offset}, or {@link #count()} if there is none. */
  public int indexAt(int offset) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
