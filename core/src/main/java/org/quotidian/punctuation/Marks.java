package org.quotidian.punctuation;

/** Families of punctuation marks. */
public final class Marks {

  private Marks() {}

  /** Whether {@code c} is any hyphen or dash, U+2011 and the minus sign among them. */
  public static boolean isDash(char c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFF0D;
  }

  /** Whether {@code c} is any double quotation mark: straight, curly, low, angled. */
  public static boolean isDoubleQuote(char c) {
    return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0xFF02;
  }

  /** Whether {@code c} is an apostrophe, or a single quotation mark that can serve as one. */
  public static boolean isApostrophe(int c) {
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07 || c == 0x201B;
  }

  /** Whether {@code c} is any single quotation mark or apostrophe. */
  public static boolean isSingleQuote(char c) {
    return isApostrophe(c) || c == 0x201A || c == 0x2039 || c == 0x203A || c == '`';
  }

  /** Whether {@code c} can only open: an opening quotation mark or bracket. */
  public static boolean isOpening(char c) {
    return c == 0x201C
        || c == 0x2018
        || c == 0x201E
        || c == 0x201A
        || c == 0xAB
        || c == 0x2039
        || c == '('
        || c == '['
        || c == '{';
  }

  /** Whether {@code c} can close: a closing or straight quotation mark, or a closing bracket. */
  public static boolean isClosing(char c) {
    return c == 0x201D
        || c == 0x2019
        || c == 0xBB
        || c == 0x203A
        || c == '"'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == '}';
  }

  /** Whether {@code c} starts an item of a list when it is the first character of a line. */
  public static boolean isBullet(char c) {
    return isDash(c)
        || c == '*'
        || c == 0x2022
        || c == 0x2023
        || c == 0x25E6
        || c == 0x25AA
        || c == 0x25CF
        || c == 0xB7;
  }
}
