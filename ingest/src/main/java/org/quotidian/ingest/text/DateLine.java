package org.quotidian.ingest.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.field.Dates;

/**
 * A line that holds a date and nothing else, as newspapers set it: {@code December 15, 2025},
 * {@code Monday, 15 December 2025, 6:30 pm GMT}, {@code le 15 décembre 2025}, or ISO 8601, each
 * with {@code Published} or {@code Updated} before it or not.
 */
final class DateLine {
  private static final int MAX_LENGTH = 60;

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:First |Last )?(?:Published|Updated|Posted)(?: on)?:?\\s+)?",
          Pattern.CASE_INSENSITIVE);

  /** Numbers alone, which dates may be elsewhere, are no date line. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}.*"
              + "|(?=.*\\b(?:19|20)\\d\\d\\b)(?=.*\\b\\d{1,2}(?:st|nd|rd|th|er)?\\b)"
              + ".*\\p{L}{3}.*",
          Pattern.CASE_INSENSITIVE);

  private DateLine() {}

  /** The date; {@code null} if the line is anything else. */
  static @Nullable PublicationDate parse(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    String date = LABEL.matcher(line).replaceFirst("");
    return DAY.matcher(date).matches() ? Dates.parse(date) : null;
  }
}
