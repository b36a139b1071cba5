package org.quotidian.app.verb;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;

/** Numbers and names as people read them. */
public final class Formats {

  /** Between the parts of a line. */
  public static final String DOT = " · ";

  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  private Formats() {}

  /** {@code 1 sentence}, {@code 20,000 sentences}. */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String number(long number) {
    return number < 1000 ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 35.4 MB}, in millions of bytes, or in thousands if there are few. */
  public static String megabytes(long bytes) {
    if (bytes < MEGA) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / KILO);
    }
    return String.format(Locale.ROOT, bytes < 100 * MEGA ? "%.1f MB" : "%,.0f MB", bytes / MEGA);
  }

  /** {@code 3:25}, {@code 1:02:00}. */
  static String clock(long seconds) {
    long minutes = seconds / 60;
    return minutes < 60
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
  }

  /** What an article is called: its title, or its id if it has none. */
  static String title(Article article) {
    return present(article.title()) ? String.valueOf(article.title()) : article.id();
  }

  static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
