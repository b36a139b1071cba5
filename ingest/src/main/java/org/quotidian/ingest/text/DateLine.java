package org.quotidian.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.field.Dates;

/**
 * A line that holds a date and nothing else, as newspapers set it in English: {@code December 15,
 * 2025}, {@code Dec. 15, 2025}, {@code 15 December 2025}, {@code Monday, 15 December 2025}, or ISO
 * 8601, each with {@code Published} or {@code Updated} before it or not.
 */
public final class DateLine {
  private static final int MAX_LENGTH = 60;

  private static final String LABEL =
      "(?:(?:First |Last )?(?:Published|Updated|Posted)(?: on)?:?\\s+)?";
  private static final String WEEKDAY =
      "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]*\\s+)?";
  private static final String MONTH =
      "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final Pattern MONTH_FIRST =
      pattern(LABEL + WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR);
  private static final Pattern DAY_FIRST =
      pattern(LABEL + WEEKDAY + DAY + "\\s+" + MONTH + ",?\\s+" + YEAR);
  private static final Pattern ISO =
      pattern(LABEL + "(?<iso>\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}\\S*)?)");

  private DateLine() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The date; {@code null} if the line is anything else. */
  public static @Nullable PublicationDate parse(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    Matcher iso = ISO.matcher(line);
    if (iso.matches()) {
      return Dates.parse(iso.group("iso"));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(line);
    if (monthFirst.matches()) {
      return day(monthFirst);
    }
    Matcher dayFirst = DAY_FIRST.matcher(line);
    return dayFirst.matches() ? day(dayFirst) : null;
  }

  private static @Nullable PublicationDate day(Matcher parts) {
    int year = Integer.parseInt(parts.group("year"));
    int day = Integer.parseInt(parts.group("day"));
    try {
      return PublicationDate.parse(LocalDate.of(year, month(parts.group("month")), day).toString());
    } catch (DateTimeException e) {
      // There is no February 30: the line holds no date.
      return null;
    }
  }

  private static Month month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new IllegalArgumentException("not a month: " + name);
  }
}
