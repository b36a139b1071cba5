package org.quotidian.app.terminal;

import java.util.Locale;

/**
 * Makes untrusted text safe to print. Characters that would control a terminal are spelled out, as
 * {@code <U+001B>}: control characters, and those that change the direction of writing.
 */
public final class Visible {

  private Visible() {}

  /** The text in one line: line breaks and tabs become spaces. */
  public static String of(CharSequence text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), visible);
    }
    return visible.toString();
  }

  /** Appends a UTF-16 code unit; no character beyond U+FFFF controls a terminal. */
  static void append(char c, StringBuilder to) {
    if (isBreak(c)) {
      to.append(' ');
    } else if (steers(c)) {
      to.append(String.format(Locale.ROOT, "<U+%04X>", (int) c));
    } else {
      to.append(c);
    }
  }

  /** The text with spaces for no-break spaces, which mean nothing in wrapped text. */
  public static String withPlainBlanks(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  /** Whether it is a tab or ends a line. */
  public static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
  }

  /** Whether it is a control character (C0, DEL, C1) or a bidirectional formatting character. */
  public static boolean steers(char c) {
    return c < ' '
        || (c >= '\u007F' && c <= '\u009F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
