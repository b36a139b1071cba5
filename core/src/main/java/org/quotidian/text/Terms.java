package org.quotidian.text;

import java.nio.CharBuffer;
import org.quotidian.punctuation.Marks;

/** A token's folded form: as characters, and as a 32-bit number. */
final class Terms {

  /** Letters and digits, and one more, since none is 0. */
  private static final int BASE = 37;

  /** The power of {@link #BASE} that a long holds. */
  private static final int MOST_SHORT = 12;

  static final long START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Terms() {}

  /** The number of the folded form of the token at {@code [begin, end)}. */
  static int hash(String text, int begin, int end, int flags) {
    if ((flags & Tokens.KIND) == Tokens.MARK) {
      return finish(mix(START, foldMark(text.charAt(begin))));
    }
    long hash = START;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (skips(text, i, end, flags)) {
        continue;
      }
      int folded = Folding.fold(c);
      if (folded < 0) {
        return hashSlowly(text, begin, end, flags);
      }
      if (folded > 0) {
        hash = mix(hash, folded);
      }
    }
    return finish(hash);
  }

  private static int hashSlowly(String text, int begin, int end, int flags) {
    String word = foldSlowly(text, begin, end, flags);
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = mix(hash, word.charAt(i));
    }
    return finish(hash);
  }

  /** One more folded character into the hash that began with {@link #START}. */
  static long mix(long hash, int folded) {
    return (hash ^ folded) * FNV_PRIME;
  }

  /** The term for a hash that all characters went into. */
  static int finish(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }

  /** Appends the folded form. */
  static void append(String text, int begin, int end, int flags, StringBuilder to) {
    if ((flags & Tokens.KIND) == Tokens.MARK) {
      to.append(foldMark(text.charAt(begin)));
      return;
    }
    int start = to.length();
    for (int i = begin; i < end; i++) {
      if (skips(text, i, end, flags)) {
        continue;
      }
      int folded = Folding.fold(text.charAt(i));
      if (folded < 0) {
        to.setLength(start);
        to.append(foldSlowly(text, begin, end, flags));
        return;
      }
      if (folded > 0) {
        to.append((char) folded);
      }
    }
  }

  private static String foldSlowly(String text, int begin, int end, int flags) {
    StringBuilder kept = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      if (!skips(text, i, end, flags)) {
        kept.append(text.charAt(i));
      }
    }
    return Folding.foldSlowly(kept.toString());
  }

  /** The points of an acronym and the commas of a number are no part of the word. */
  private static boolean skips(String text, int i, int end, int flags) {
    char c = text.charAt(i);
    return (c == '.' && (flags & Tokens.DOTTED) != 0)
        || (c == ',' && groupsThousands(text, i, end));
  }

  /** Whether three digits and no more follow the comma at {@code i}. */
  private static boolean groupsThousands(String text, int i, int end) {
    for (int k = 1; k <= 3; k++) {
      if (i + k >= end || !isDigit(text.charAt(i + k))) {
        return false;
      }
    }
    return i + 4 >= end || !isDigit(text.charAt(i + 4));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean same(
      String text,
      int begin,
      int end,
      int flags,
      String otherText,
      int otherBegin,
      int otherEnd,
      int otherFlags) {
    int length = end - begin;
    if (length == otherEnd - otherBegin
        && text.regionMatches(begin, otherText, otherBegin, length)) {
      return true;
    }
    StringBuilder one = new StringBuilder(length);
    StringBuilder other = new StringBuilder(length);
    append(text, begin, end, flags, one);
    append(otherText, otherBegin, otherEnd, otherFlags, other);
    return one.compareTo(other) == 0;
  }

  /**
   * The folded form as a number of the base {@value #BASE}, if it is at most {@value #MOST_SHORT}
   * letters and digits of ASCII; else 0. It is made of the folded characters, so that it does not
   * matter how a word was written.
   */
  static long shortWord(String text, int begin, int end, int flags) {
    if (end - begin <= MOST_SHORT) {
      long word = 0;
      int i = begin;
      for (; i < end; i++) {
        char c = text.charAt(i);
        if (CharTypes.isAsciiLetter(c)) {
          word = word * BASE + digit(c | 0x20);
        } else if (isDigit(c)) {
          word = word * BASE + digit(c);
        } else {
          break;
        }
      }
      if (i == end) {
        return word;
      }
    }
    return shortWordSlowly(text, begin, end, flags);
  }

  private static long shortWordSlowly(String text, int begin, int end, int flags) {
    if ((flags & Tokens.KIND) == Tokens.MARK) {
      return 0;
    }
    long word = 0;
    int count = 0;
    for (int i = begin; i < end; i++) {
      if (skips(text, i, end, flags)) {
        continue;
      }
      int folded = Folding.fold(text.charAt(i));
      if (folded < 0) {
        return packed(foldSlowly(text, begin, end, flags));
      }
      if (folded > 0) {
        if (++count > MOST_SHORT || !isPlain(folded)) {
          return 0;
        }
        word = word * BASE + digit(folded);
      }
    }
    return word;
  }

  private static long packed(String folded) {
    long word = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (folded.length() > MOST_SHORT || !isPlain(folded.charAt(i))) {
        return 0;
      }
      word = word * BASE + digit(folded.charAt(i));
    }
    return word;
  }

  private static boolean isPlain(int folded) {
    return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
  }

  /** From 1 on, so that words of different length are different numbers. */
  private static int digit(int plain) {
    return plain <= '9' ? plain - '0' + 1 : plain - 'a' + 11;
  }

  /** Whether the folded form is the characters at {@code [from, to)}. */
  static boolean same(String text, int begin, int end, int flags, char[] chars, int from, int to) {
    int at = from;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (at < to && c == chars[at] && c >= 'a' && c <= 'z') {
        at++;
        continue;
      }
      if (skips(text, i, end, flags)) {
        continue;
      }
      int folded = (flags & Tokens.KIND) == Tokens.MARK ? -1 : Folding.fold(c);
      if (folded < 0) {
        StringBuilder word = new StringBuilder(end - begin);
        append(text, begin, end, flags, word);
        return word.length() == to - from
            && CharSequence.compare(word, CharBuffer.wrap(chars, from, to - from)) == 0;
      }
      if (folded > 0) {
        if (at == to || chars[at] != folded) {
          return false;
        }
        at++;
      }
    }
    return at == to;
  }

  /** One mark for all of a family: quotation marks, apostrophes, dashes. */
  private static char foldMark(char c) {
    if (Marks.isSingleQuote(c)) {
      return '\'';
    }
    if (Marks.isDoubleQuote(c)) {
      return '"';
    }
    return Marks.isDash(c) ? '-' : c == 0x2026 ? '.' : c;
  }
}
