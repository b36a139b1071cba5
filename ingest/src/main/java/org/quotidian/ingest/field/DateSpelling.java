package org.quotidian.ingest.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date in the spellings of feeds, services and pages, and writes it in ISO 8601. The
 * parts that can be recognised by themselves (time, zone, names of months and weekdays) are taken
 * out one after the other; what remains has to be a day, a month and a year.
 */
final class DateSpelling {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{12,13})");
  // As Microsoft's JSON writes milliseconds since 1970.
  private static final Pattern IN_SCRIPT = Pattern.compile("\\\\?/Date\\((\\d+)[^)]*\\)\\\\?/");
  private static final Pattern EXPONENT = Pattern.compile("\\d\\.\\d+e\\d{1,2}", FLAGS);
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)(?:[T ]?(\\d\\d)(\\d\\d)(\\d\\d)?(?:\\.\\d+)?\\s*(\\S*))?",
          FLAGS);

  private static final String ZONE = "(?:(?:GMT|UTC)?[+-]\\d\\d?(?::?\\d\\d)?|[A-Z]{1,4})";

  /** A time, its half of the day, and its zone, unless that is a word of the date. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?(?![\\d:])"
              + "(?:\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?))?(?:\\s*("
              + ZONE
              + ")\\b)?",
          FLAGS);

  /** "9.05am" and "9 p.m.", which need a colon to be a time. */
  private static final Pattern HALF_DAY =
      Pattern.compile("(?<![\\d:.])(\\d{1,2})(?:\\.(\\d\\d))?\\s*(?=(?:a\\.?m|p\\.?m)\\b)", FLAGS);

  /** "18h30", "9 h", "18.30 Uhr" and "14 uur". */
  private static final Pattern HOUR =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})(?:\\s*h\\s*(\\d\\d)?(?!\\w)"
              + "|(?:[.:](\\d\\d))?\\s*(?:uhr|uur|hs|horas?|h)\\b)",
          FLAGS);

  /** "ore 18.30". */
  private static final Pattern AFTER_HOUR_WORD =
      Pattern.compile("\\b(?:ore|alle|um|om|as)\\s+(\\d{1,2})\\.(\\d\\d)(?![\\d.])", FLAGS);

  // "[Europe/Berlin]" and "(Central European Time)" repeat what an offset says.
  private static final Pattern COMMENT = Pattern.compile("\\[[^\\]]*\\]|\\([^)]*\\)");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|·•–—/.-]+");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|o|°)?", FLAGS);
  private static final Pattern ISO_TIME = Pattern.compile("(?<=\\d)T(?=\\d)", FLAGS);

  private static final int MONTHS = 12;

  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final int CENTURY_FROM = 70;

  private static final String PLAIN_DAY = "2023-11-03";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private DateSpelling() {}

  /**
   * The date in ISO 8601, as exact as it is written; midnight is the day. {@code null} if it is no
   * date that is understood.
   */
  static @Nullable String iso(String date) {
    return isPlainDay(date) ? ofPlainDay(date) : ofSpelling(date);
  }

  /**
   * Whether it is written {@code 2023-11-03}, as nearly all are: that needs no search for parts.
   */
  private static boolean isPlainDay(String date) {
    if (date.length() != PLAIN_DAY.length() || (date.charAt(0) != '1' && date.charAt(0) != '2')) {
      return false;
    }
    for (int i = 0; i < date.length(); i++) {
      boolean digit = date.charAt(i) >= '0' && date.charAt(i) <= '9';
      if (PLAIN_DAY.charAt(i) == '-' ? date.charAt(i) != '-' : !digit) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String ofPlainDay(String date) {
    int month = Integer.parseInt(date, 5, 7, 10);
    int day = Integer.parseInt(date, 8, 10, 10);
    boolean exists =
        month >= 1
            && month <= MONTHS
            && day >= 1
            && day <= YearMonth.of(Integer.parseInt(date, 0, 4, 10), month).lengthOfMonth();
    return exists ? date : null;
  }

  private static @Nullable String ofSpelling(String date) {
    Matcher inScript = IN_SCRIPT.matcher(date.strip());
    String text =
        inScript.matches() ? inScript.group(1) : COMMENT.matcher(date).replaceAll(" ").strip();
    try {
      if (EXPONENT.matcher(text).matches()) {
        text = new BigDecimal(text).toBigInteger().toString();
      }
      Matcher epoch = EPOCH.matcher(text);
      if (epoch.matches()) {
        return ofEpoch(epoch);
      }
      Matcher compact = COMPACT.matcher(text);
      return compact.matches() ? ofCompact(compact) : ofWords(text);
    } catch (DateTimeException e) {
      // There is no February 30: to the caller this is no date.
      return null;
    }
  }

  /** Whether a date can mean two days, such as {@code 4/11/2023}. */
  static boolean isAmbiguous(String date) {
    Matcher numbers = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}\\b.*").matcher(date);
    return numbers.matches()
        && Integer.parseInt(numbers.group(1)) <= MONTHS
        && Integer.parseInt(numbers.group(2)) <= MONTHS
        && !numbers.group(1).equals(numbers.group(2));
  }

  private static @Nullable String ofEpoch(Matcher epoch) {
    Instant instant =
        epoch.group(1) != null
            ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
            : Instant.ofEpochMilli(Long.parseLong(epoch.group(2)));
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      return null;
    }
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return written(time.toLocalDate(), time.toLocalTime(), true, "Z");
  }

  private static @Nullable String ofCompact(Matcher parts) {
    LocalDate day =
        LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    if (parts.group(4) == null) {
      return day.getYear() < 1000 ? null : day.toString();
    }
    boolean second = parts.group(6) != null;
    LocalTime time =
        LocalTime.of(
            number(parts.group(4)), number(parts.group(5)), second ? number(parts.group(6)) : 0);
    return written(day, time, second, parts.group(7));
  }

  private static @Nullable String ofWords(String written) {
    String plain = DateWords.withoutAccents(written);
    String text = withColon(ISO_TIME.matcher(plain).replaceFirst(" "));
    Matcher clock = TIME.matcher(text);
    if (!clock.find()) {
      return ofDay(text);
    }
    String zone = clock.group(5) == null ? "" : clock.group(5);
    boolean isWord = DateWords.isKnown(zone);
    int end = isWord ? clock.start(5) : clock.end();
    StringBuilder rest = new StringBuilder(text);
    rest.replace(clock.start(), end, " ");
    String day = ofDay(rest.toString());
    if (day == null || day.length() < "2023-11-03".length()) {
      return null;
    }
    LocalTime time = time(clock);
    return written(LocalDate.parse(day), time, clock.group(3) != null, isWord ? "" : zone);
  }

  private static String withColon(String text) {
    String half =
        HALF_DAY
            .matcher(text)
            .replaceFirst(time -> time.group(1) + ":" + orZeros(time.group(2)) + " ");
    String hour =
        HOUR.matcher(half)
            .replaceFirst(
                time ->
                    time.group(1)
                        + ":"
                        + orZeros(time.group(2) == null ? time.group(3) : time.group(2))
                        + " ");
    return AFTER_HOUR_WORD.matcher(hour).replaceFirst(" $1:$2 ");
  }

  private static String orZeros(@Nullable String minutes) {
    return minutes == null ? "00" : minutes;
  }

  private static LocalTime time(Matcher clock) {
    int hour = number(clock.group(1));
    String half = clock.group(4);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of half a day: " + hour);
      }
      boolean afternoon = half.charAt(0) == 'p' || half.charAt(0) == 'P';
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int second = clock.group(3) == null ? 0 : number(clock.group(3));
    return LocalTime.of(hour, number(clock.group(2)), second);
  }

  /** In a zone that is unknown, only the day is certain. */
  private static String written(LocalDate day, LocalTime time, boolean second, String zone) {
    if (time.equals(LocalTime.MIDNIGHT)) {
      return day.toString();
    }
    LocalDateTime local = day.atTime(time);
    ZoneOffset offset = zone.isEmpty() ? ZoneOffset.UTC : Zones.offset(zone, local);
    return offset == null
        ? day.toString()
        : (second ? SECOND : MINUTE).format(local.atOffset(offset));
  }

  /** A year, a month or a day in ISO 8601. */
  private static @Nullable String ofDay(String text) {
    List<String> parts = new ArrayList<>();
    for (String written : SEPARATORS.split(text.strip())) {
      String part = written.endsWith(":") ? written.substring(0, written.length() - 1) : written;
      boolean isMonth = DateWords.month(part) > 0;
      boolean passed =
          part.isEmpty() || (!isMonth && (DateWords.isWeekday(part) || DateWords.isFiller(part)));
      if (!passed) {
        parts.add(part);
      }
    }
    if (parts.size() == 4 && isWeekdayBeforeMonth(parts)) {
      parts.remove(0);
    }
    return switch (parts.size()) {
      case 1 -> isYear(parts.get(0)) ? parts.get(0) : null;
      case 2 -> ofMonth(parts.get(0), parts.get(1));
      case 3 -> ofThree(parts.get(0), parts.get(1), parts.get(2));
      default -> null;
    };
  }

  /** As in "mar. 12 mars 2024", which starts with a Tuesday. */
  private static boolean isWeekdayBeforeMonth(List<String> parts) {
    return DateWords.isWeekday(parts.get(0))
        && parts.stream().skip(1).anyMatch(part -> DateWords.month(part) > 0);
  }

  private static @Nullable String ofMonth(String one, String other) {
    if (isYear(one) && other.matches("\\d{1,2}")) {
      return YearMonth.of(number(one), number(other)).toString();
    }
    return isYear(other) && DateWords.month(one) > 0
        ? YearMonth.of(number(other), DateWords.month(one)).toString()
        : null;
  }

  private static @Nullable String ofThree(String a, String b, String c) {
    if (isYear(a)) {
      int month = DateWords.month(b) > 0 ? DateWords.month(b) : number(b);
      return day(a, month, c);
    }
    String year = isYear(c) ? c : shortYear(c, DateWords.month(a) > 0 || DateWords.month(b) > 0);
    if (year == null) {
      return null;
    }
    if (DateWords.month(a) > 0) {
      return day(year, DateWords.month(a), b);
    }
    if (DateWords.month(b) > 0) {
      return day(year, DateWords.month(b), a);
    }
    return ofNumbers(a, b, year);
  }

  /** Day first or month first, if only one of them can be, or if both are the same. */
  private static @Nullable String ofNumbers(String a, String b, String year) {
    int first = number(a);
    int second = number(b);
    if (first > MONTHS || first == second) {
      return day(year, second, a);
    }
    return second > MONTHS ? day(year, first, b) : null;
  }

  private static @Nullable String day(String year, int month, String day) {
    Matcher number = DAY.matcher(day);
    return number.matches()
        ? LocalDate.of(number(year), month, number(number.group(1))).toString()
        : null;
  }

  private static boolean isYear(String part) {
    return part.matches("[12]\\d{3}");
  }

  /** RFC 822 has years of two digits, beside the name of a month. */
  private static @Nullable String shortYear(String part, boolean besideMonth) {
    if (!besideMonth || !part.matches("\\d\\d")) {
      return null;
    }
    return (number(part) >= CENTURY_FROM ? "19" : "20") + part;
  }

  /** -1, which no date holds, for what is no number of at most four digits. */
  private static int number(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
  }
}
