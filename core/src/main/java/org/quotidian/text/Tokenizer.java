package org.quotidian.text;

import java.util.Arrays;
import org.quotidian.punctuation.Marks;

/** The one pass over a text that finds its tokens. Used once. */
final class Tokenizer {

  private static final int NO_GAP = Tokens.Gap.NONE.ordinal();
  private static final int BLANK = Tokens.Gap.BLANK.ordinal();
  private static final int LINE = Tokens.Gap.LINE.ordinal();
  private static final int PARAGRAPH = Tokens.Gap.PARAGRAPH.ordinal();

  private final String text;
  private final int length;

  /** Tokens start from here on. */
  private final int from;

  /** No token starts here or behind. */
  private final int to;

  private int[] begins;
  private int[] ends;
  private int[] terms;
  private byte[] flags;
  private int count;

  /** Finds the tokens that start in a part of a text; the first one has to start where it does. */
  Tokenizer(String text, int from, int to) {
    this.text = text;
    this.length = text.length();
    this.from = from;
    this.to = to;
    // News runs to some five characters a token, blanks included.
    int guess = (to - from) / 5 + 16;
    begins = new int[guess];
    ends = new int[guess];
    terms = new int[guess];
    flags = new byte[guess];
  }

  Tokens run() {
    int gap = PARAGRAPH;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int lineEnd = CharTypes.lineBreak(text, at);
      if (lineEnd > at) {
        gap = c == 0x2029 ? PARAGRAPH : Math.min(PARAGRAPH, Math.max(gap, BLANK) + 1);
        at = lineEnd;
      } else if (CharTypes.isBlank(c)) {
        gap = Math.max(gap, BLANK);
        at++;
      } else {
        int end = plainWord(at, gap);
        at = end > at ? end : CharTypes.startsWord(text, at) ? word(at, gap) : mark(at, gap);
        gap = NO_GAP;
      }
    }
    return new Tokens(
        text,
        Arrays.copyOf(begins, count),
        Arrays.copyOf(ends, count),
        Arrays.copyOf(terms, count),
        Arrays.copyOf(flags, count));
  }

  /**
   * A word of ASCII letters and digits that nothing can join to what follows: nearly all words of
   * English text, in one pass with their terms. Returns where it ends, or {@code begin} if {@link
   * #word} has to look closer.
   */
  private int plainWord(int begin, int gap) {
    long hash = Terms.START;
    int letters = 0;
    int capitals = 0;
    int at = begin;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (CharTypes.isAsciiLetter(c)) {
        letters++;
        capitals += c <= 'Z' ? 1 : 0;
        // Folds to lower case.
        hash = Terms.mix(hash, c | 0x20);
      } else if (CharTypes.isAsciiDigit(c)) {
        hash = Terms.mix(hash, c);
      } else {
        break;
      }
    }
    if (at == begin || !endsPlainly(at, letters)) {
      return begin;
    }
    int shape = letters == 0 ? Tokens.NUMBER : Tokens.WORD;
    if (capitals > 0) {
      shape |= text.charAt(begin) <= 'Z' && text.charAt(begin) >= 'A' ? Tokens.CAPITALIZED : 0;
      shape |= capitals == letters ? Tokens.ALL_CAPITALS : 0;
    }
    return addToken(begin, at, shape | gap << Tokens.GAP_SHIFT, Terms.finish(hash));
  }

  /** Whether a word that ends before {@code at} can't continue after the characters there. */
  private boolean endsPlainly(int at, int letters) {
    if (at == length) {
      return true;
    }
    char c = text.charAt(at);
    if (c == '.' || c == ',') {
      // One letter and a point may start an acronym.
      return letters != 1 && (at + 1 == length || CharTypes.isAsciiBlank(text.charAt(at + 1)));
    }
    return c < 128 && c != '\'';
  }

  /** A word or number from {@code begin} on; returns where it ends. */
  private int word(int begin, int gap) {
    int letters = 0;
    int digits = 0;
    int capitals = 0;
    boolean dotted = false;
    int at = begin;
    if (CharTypes.isTokenByItself(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
      return add(begin, at, Tokens.WORD, gap);
    }
    while (at < length) {
      char c = text.charAt(at);
      if (CharTypes.isLetter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        at++;
      } else if (CharTypes.isDigit(c)) {
        digits++;
        at++;
      } else if (Character.isHighSurrogate(c) && CharTypes.continuesWord(text, at)) {
        letters++;
        at += 2;
      } else if (CharTypes.extendsWord(c)) {
        at++;
      } else if (c == '.' && at == begin + 1 && letters == 1 && acronymEnd(begin) > 0) {
        at = acronymEnd(begin);
        dotted = true;
        break;
      } else if (joins(begin, at, c)) {
        at++;
      } else {
        break;
      }
    }
    int kind = letters == 0 ? Tokens.NUMBER : Tokens.WORD;
    int shape = Character.isUpperCase(text.codePointAt(begin)) ? Tokens.CAPITALIZED : 0;
    shape |= dotted ? Tokens.DOTTED : 0;
    if (dotted && CharTypes.isPossessiveEnd(text, at)) {
      at += 2;
    }
    if (at - begin > 2 && CharTypes.isPossessiveEnd(text, at - 2)) {
      shape |= Tokens.POSSESSIVE;
      letters--;
    }
    boolean allCapitals =
        dotted ? (shape & Tokens.CAPITALIZED) != 0 : capitals > 0 && capitals >= letters;
    return add(begin, at, kind | shape | (allCapitals ? Tokens.ALL_CAPITALS : 0), gap);
  }

  /**
   * Where the acronym of single letters and points that starts at {@code begin} ends, its last
   * point included: {@code U.S.}, {@code p.m.}, {@code J.K.}; 0 if there is none of two letters or
   * more.
   */
  private int acronymEnd(int begin) {
    int at = begin;
    int points = 0;
    while (at + 1 < length && CharTypes.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
      at += 2;
      points++;
    }
    boolean lastWithoutPoint = points > 0 && at < length && CharTypes.isLetter(text.charAt(at));
    if (lastWithoutPoint && (at + 1 == length || !CharTypes.continuesWord(text, at + 1))) {
      return at + 1;
    }
    if (lastWithoutPoint) {
      // "U.S.The": the last point is the sentence's.
      return points > 2 ? at - 1 : 0;
    }
    return points > 1 ? at : 0;
  }

  /** Whether the mark {@code c} at {@code at} joins the characters around it to one word. */
  private boolean joins(int begin, int at, char c) {
    if (at == begin || at + 1 >= length || !CharTypes.continuesWord(text, at + 1)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (Marks.isApostrophe(c)) {
      return CharTypes.isLetterOrDigit(before) && CharTypes.isLetter(after);
    }
    if (c == ',') {
      return CharTypes.isDigit(before) && CharTypes.isDigit(after);
    }
    // A file or host name, or a decimal: what follows the point is no capital.
    return c == '.' && CharTypes.isLetterOrDigit(before) && !Character.isUpperCase(after);
  }

  /** A mark: one character, or a run of points or hyphens. */
  private int mark(int begin, int gap) {
    char c = text.charAt(begin);
    int at = begin + (Character.isSurrogatePair(c, at(begin + 1)) ? 2 : 1);
    if (c == '.' || c == '-') {
      while (at < length && text.charAt(at) == c) {
        at++;
      }
    }
    return add(begin, at, Tokens.MARK, gap);
  }

  private char at(int i) {
    return i < length ? text.charAt(i) : 0;
  }

  private int add(int begin, int end, int shape, int gap) {
    int flag = shape | gap << Tokens.GAP_SHIFT;
    return addToken(begin, end, flag, Terms.hash(text, begin, end, flag));
  }

  private int addToken(int begin, int end, int flag, int term) {
    if (count == begins.length) {
      grow();
    }
    begins[count] = begin;
    ends[count] = end;
    terms[count] = term;
    flags[count] = (byte) flag;
    count++;
    return end;
  }

  private void grow() {
    // From the density so far to the whole text, and some room.
    long needed = (long) count * (to - from) / Math.max(1, ends[count - 1] - from);
    int size = (int) Math.min(to - from, Math.max(count + count / 2, needed + needed / 16)) + 16;
    begins = Arrays.copyOf(begins, size);
    ends = Arrays.copyOf(ends, size);
    terms = Arrays.copyOf(terms, size);
    flags = Arrays.copyOf(flags, size);
  }
}
