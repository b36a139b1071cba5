package org.quotidian.web.page;

import java.util.Locale;

/**
 * Makes untrusted text safe to show. Characters that a browser would obey or drop are spelled out,
 * as {@code <U+202E>}: control characters, those that change the direction of writing, halves of
 * surrogate pairs. Markup is escaped later, by the templates.
 */
public final class Shown {

  private Shown() {}

  /** The text in one paragraph: line breaks and tabs become spaces. */
  public static String of(CharSequence text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        if (shown != null) {
          shown.append(c).append(text.charAt(i));
        }
      } else if (isPlain(c)) {
        if (shown != null) {
          shown.append(c);
        }
      } else {
        shown = shown == null ? new StringBuilder(text.length()).append(text, 0, i) : shown;
        shown.append(isBreak(c) ? " " : String.format(Locale.ROOT, "<U+%04X>", (int) c));
      }
    }
    return shown == null ? text.toString() : shown.toString();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isPlain(char c) {
    boolean steers =
        c < ' '
            || (c >= '\u007F' && c <= '\u009F')
            || c == '\u2028'
            || c == '\u2029'
            || (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069');
    return !steers && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
  }
}
