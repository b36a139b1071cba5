package org.quotidian.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The tokens of one text, in order, numbered from 0: what each is, its place, and its term, the
 * number of its folded form. Immutable and safe to share between threads.
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

  /** What separates a token from the one before it. */
  public enum Gap {
    /** Nothing. */
    NONE,
    /** Blanks, tabs or other spaces. */
    BLANK,
    /** A line break. */
    LINE,
    /** An empty line. */
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

  /**
   * Reads the tokens of a text, in one pass and in time linear in its length.
   *
   * @param text any text
   * @return its tokens, none if it has no word and no mark
   */
  public static Tokens of(String text) {
    return new Tokenizer(text, 0, text.length()).run();
  }

  /**
   * Reads the tokens of a part of a text: the same as in the whole text, but that they are numbered
   * from 0, and that a paragraph is before the first.
   *
   * @param text any text
   * @param begin the UTF-16 code unit that a token starts at
   * @param end the code unit before which all of its tokens start
   * @return its tokens, with their places in the whole text
   * @throws IndexOutOfBoundsException if the part is not in the text
   */
  public static Tokens of(String text, int begin, int end) {
    Objects.checkFromToIndex(begin, end, text.length());
    return new Tokenizer(text, begin, end).run();
  }

  /**
   * {@return the same tokens without the asterisks and underscores that set words apart, as in
   * {@code *The Guardian*}: what a reader takes for italics} The numbers of the tokens behind them
   * differ, the offsets do not.
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
   * @return the term that a token of these characters has
   */
  public static int termOf(char[] folded, int length) {
    long hash = Terms.START;
    for (int i = 0; i < length; i++) {
      hash = Terms.mix(hash, folded[i]);
    }
    return Terms.finish(hash);
  }

  /** {@return the text as given} */
  public String text() {
    return text;
  }

  /** {@return how many tokens there are} */
  public int count() {
    return begins.length;
  }

  /**
   * {@return the UTF-16 code unit that token {@code i} starts at}
   *
   * @param i the number of a token, from 0
   */
  public int begin(int i) {
    return begins[i];
  }

  /**
   * {@return the UTF-16 code unit after the last of token {@code i}}
   *
   * @param i the number of a token, from 0
   */
  public int end(int i) {
    return ends[i];
  }

  /**
   * {@return the term of token {@code i}; see the class comment}
   *
   * @param i the number of a token, from 0
   */
  public int term(int i) {
    return terms[i];
  }

  /**
   * {@return the term of token {@code i} without a possessive ending: that of {@code Ukraine} for
   * {@code Ukraine's}} Worked out on each call where there is such an ending.
   *
   * @param i the number of a token, from 0
   */
  public int bareTerm(int i) {
    return isPossessive(i) ? Terms.hash(text, begins[i], bareEnd(i), flags[i]) : terms[i];
  }

  /**
   * {@return the UTF-16 code unit after the last of token {@code i}, a possessive ending not
   * counted}
   *
   * @param i the number of a token, from 0
   */
  public int bareEnd(int i) {
    return isPossessive(i) ? ends[i] - 2 : ends[i];
  }

  /**
   * {@return whether token {@code i} is a word or a number: all but a mark}
   *
   * @param i the number of a token, from 0
   */
  public boolean isWord(int i) {
    return (flags[i] & KIND) != MARK;
  }

  /**
   * The words among the tokens from {@code first} to before {@code end}, by number.
   *
   * @param first the number of the first token
   * @param end the number after that of the last
   * @return the numbers of the words, in order; empty if there are only marks
   */
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

  /**
   * {@return whether token {@code i} is written in digits, such as {@code 800,000} or {@code 3.2}}
   *
   * @param i the number of a token, from 0
   */
  public boolean isNumber(int i) {
    return (flags[i] & KIND) == NUMBER;
  }

  /**
   * {@return whether token {@code i} is punctuation or a symbol}
   *
   * @param i the number of a token, from 0
   */
  public boolean isMark(int i) {
    return (flags[i] & KIND) == MARK;
  }

  /**
   * {@return whether token {@code i} starts with a capital letter}
   *
   * @param i the number of a token, from 0
   */
  public boolean isCapitalized(int i) {
    return (flags[i] & CAPITALIZED) != 0;
  }

  /**
   * {@return whether token {@code i} has letters, and all of them are capitals}
   *
   * @param i the number of a token, from 0
   */
  public boolean isAllCapitals(int i) {
    return (flags[i] & ALL_CAPITALS) != 0;
  }

  /**
   * {@return whether token {@code i} ends in an apostrophe and s}
   *
   * @param i the number of a token, from 0
   */
  public boolean isPossessive(int i) {
    return (flags[i] & POSSESSIVE) != 0;
  }

  /**
   * {@return whether token {@code i} is an acronym with points, such as {@code U.S.} or {@code
   * p.m.}}
   *
   * @param i the number of a token, from 0
   */
  public boolean isDotted(int i) {
    return (flags[i] & DOTTED) != 0;
  }

  /**
   * {@return what separates token {@code i} from the one before it; a paragraph before the first}
   *
   * @param i the number of a token, from 0
   */
  public Gap gapBefore(int i) {
    return Gap.ALL[(flags[i] & GAP) >> GAP_SHIFT];
  }

  /**
   * {@return the first character of token {@code i}}
   *
   * @param i the number of a token, from 0
   */
  public char charAt(int i) {
    return text.charAt(begins[i]);
  }

  /**
   * {@return whether token {@code i} is the one-character mark {@code c}}
   *
   * @param i the number of a token, from 0
   * @param c a mark
   */
  public boolean isMark(int i, char c) {
    return ends[i] == begins[i] + 1 && text.charAt(begins[i]) == c;
  }

  /**
   * {@return token {@code i} as in the text}
   *
   * @param i the number of a token, from 0
   */
  public String original(int i) {
    return text.substring(begins[i], ends[i]);
  }

  /**
   * {@return the folded form of token {@code i}: lower case, plain apostrophe, no accents}
   *
   * @param i the number of a token, from 0
   */
  public String word(int i) {
    StringBuilder word = new StringBuilder(ends[i] - begins[i]);
    appendWord(i, word);
    return word.toString();
  }

  /**
   * Appends what {@link #word} gives; allocates nothing for words of plain letters.
   *
   * @param i the number of a token, from 0
   * @param to what the characters are appended to
   */
  public void appendWord(int i, StringBuilder to) {
    Terms.append(text, begins[i], ends[i], flags[i], to);
  }

  /**
   * {@return whether token {@code i} and token {@code j} of {@code other} have the same folded
   * form}
   *
   * @param i the number of a token here
   * @param other the tokens of this or of another text
   * @param j the number of a token of {@code other}
   */
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

  /**
   * {@return whether the folded form of token {@code i} is the characters at {@code [begin, end)}}
   *
   * @param i the number of a token, from 0
   * @param chars folded characters
   * @param begin the index of the first one
   * @param end the index after that of the last
   */
  public boolean isWord(int i, char[] chars, int begin, int end) {
    return Terms.same(text, begins[i], ends[i], flags[i], chars, begin, end);
  }

  /**
   * {@return token {@code i} in one number, if it has at most twelve letters or digits of ASCII and
   * no other characters; else 0} Equal numbers mean equal words, and words with a number of their
   * own are never equal to one without.
   *
   * @param i the number of a token, from 0
   */
  public long shortWord(int i) {
    return Terms.shortWord(text, begins[i], ends[i], flags[i]);
  }

  /**
   * {@return the first token that ends after {@code offset}, or {@link #count()} if there is none}
   *
   * @param offset a UTF-16 code unit of the text
   */
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
