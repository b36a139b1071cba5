package org.quotidian.annotate.figure;

/** Reads the digits of a token: thousands separators, decimals, and where letters follow. */
final class Digits {

  /** More digits than a double can hold are an identifier, not a quantity. */
  private static final int MOST_DIGITS = 15;

  private static final double[] POWERS = new double[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  /** The value read last. */
  double value;

  /** Where the digits ended. */
  int end;

  /** Whether there was nothing but digits: no separator, no point. */
  boolean plain;

  /** Reads {@code [begin, end)}; false if it is no number in the English way of writing. */
  boolean read(String text, int begin, int tokenEnd) {
    long mantissa = 0;
    int digits = 0;
    int decimals = 0;
    int group = 0;
    boolean point = false;
    boolean grouped = false;
    int at = begin;
    for (; at < tokenEnd; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        if (++digits > MOST_DIGITS) {
          return false;
        }
        mantissa = mantissa * 10 + (c - '0');
        decimals += point ? 1 : 0;
        group++;
      } else if (c == ',' && !point && (group == 3 || group == 2 || (!grouped && group == 1))) {
        grouped = true;
        group = 0;
      } else if (c == '.' && !point && isDigitAt(text, at + 1, tokenEnd)) {
        if (grouped && group != 3) {
          return false;
        }
        point = true;
      } else {
        break;
      }
    }
    // "1,00,000" is Indian; "1,2" is a list.
    if (grouped && !point && group != 3) {
      return false;
    }
    plain = !point && !grouped;
    // "0930" is a clock time, "007" a name.
    if (text.charAt(begin) == '0' && digits - decimals > 1) {
      return false;
    }
    value = mantissa / POWERS[decimals];
    end = at;
    return true;
  }

  private static boolean isDigitAt(String text, int at, int end) {
    return at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
