package org.quotidian.text;

import org.quotidian.punctuation.Marks;

/** What a character is to the tokenizer. ASCII is answered from a table. */
final class CharTypes {

  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte BLANK = 4;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      if (Character.isLetter(c)) {
        ASCII[c] = LETTER;
      } else if (Character.isDigit(c)) {
        ASCII[c] = DIGIT;
      } else if (c <= ' ' || c == 127) {
        ASCII[c] = BLANK;
      }
    }
  }

  private CharTypes() {}

  static boolean isAsciiLetter(char c) {
    return c < 128 && ASCII[c] == LETTER;
  }

  static boolean isAsciiDigit(char c) {
    return c < 128 && ASCII[c] == DIGIT;
  }

  static boolean isAsciiBlank(char c) {
    return c < 128 && ASCII[c] == BLANK;
  }

  static boolean isLetter(char c) {
    return c < 128 ? ASCII[c] == LETTER : Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c < 128 ? ASCII[c] == DIGIT : Character.isDigit(c);
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Any kind of space and control character, the zero-width space among them. */
  static boolean isBlank(char c) {
    return c < 128
        ? ASCII[c] == BLANK
        : Character.isSpaceChar(c) || c == 0x85 || c == 0x200B || Character.isISOControl(c);
  }

  /** Where the line break at {@code at} ends; {@code at} itself if there is none. */
  static int lineBreak(String text, int at) {
    char c = text.charAt(at);
    if (c == '\r') {
      return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }
    return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 ? at + 1 : at;
  }

  static boolean startsWord(String text, int at) {
    return continuesWord(text, at);
  }

  static boolean continuesWord(String text, int at) {
    char c = text.charAt(at);
    return isLetterOrDigit(c)
        || (Character.isHighSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at)));
  }

  /** Whether {@code c} belongs to the word before it: a combining or invisible character. */
  static boolean extendsWord(char c) {
    if (c < 0xAD) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || Folding.isInvisible(c);
  }

  /** Whether {@code c} is a word by itself, as in scripts that put no spaces between words. */
  static boolean isTokenByItself(int c) {
    return c >= 0x2E80 && Character.isIdeographic(c);
  }

  /** Whether there is an apostrophe and an s at {@code at}, and the word ends there. */
  static boolean isPossessiveEnd(String text, int at) {
    if (at + 1 >= text.length() || !Marks.isApostrophe(text.charAt(at))) {
      return false;
    }
    char s = text.charAt(at + 1);
    return (s == 's' || s == 'S') && (at + 2 == text.length() || !continuesWord(text, at + 2));
  }
}
