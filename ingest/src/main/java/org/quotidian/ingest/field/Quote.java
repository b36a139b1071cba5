package org.quotidian.ingest.field;

import java.util.Locale;

/** Puts what an input holds into a problem's reason. */
public final class Quote {
  private static final int MOST = 80;

  private Quote() {}

  /** In quotation marks, on one line, and cut if it is long. */
  public static String of(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    int end = Math.min(words.length(), MOST);
    for (int i = 0; i < end; i++) {
      char c = words.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c) && !isPaired(words, i, end)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append(end < words.length() ? "…\"" : "\"").toString();
  }

  private static boolean isPaired(String words, int i, int end) {
    return Character.isHighSurrogate(words.charAt(i))
        ? i + 1 < end && Character.isLowSurrogate(words.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
  }
}
