package org.quotidian.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as its source said: a second, a minute, a day, a month
 * or a year. It is the stretch of time {@code [from, until)}; a day is the day in UTC, and a time
 * without a zone is taken as UTC. Two dates are equal if they are the same stretch of time,
 * whatever their zones.
 *
 * @param from the first instant that it can mean
 * @param until the instant after the last that it can mean
 * @param zone the zone in which it was written, which determines its day
 */
public record PublicationDate(Instant from, Instant until, ZoneOffset zone)
    implements Comparable<PublicationDate> {

  // Date, optional time with "T" or blank, optional fraction, optional zone: what JSON Lines from
  // crawlers and HTML meta tags hold.
  private static final DateTimeFormatter ISO_LIKE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[ ]")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendLiteral("UTC")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int DAY_LENGTH = "2025-12-15".length();

  private static final Instant MAX = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public PublicationDate {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("nothing lies between " + from + " and " + until);
    }
  }

  /**
   * A date in UTC.
   *
   * @param from the first instant that it can mean
   * @param until the instant after the last that it can mean
   */
  public PublicationDate(Instant from, Instant until) {
    this(from, until, ZoneOffset.UTC);
  }

  /**
   * Reads a date as news sources write it: ISO 8601 ({@code 2025}, {@code 2025-12}, {@code
   * 2025-12-15}, {@code 2025-12-15T20:14:00+01:00}, with a blank for the {@code T} too) or RFC 1123
   * ({@code Mon, 15 Dec 2025 20:14:00 GMT}).
   *
   * @param date a date, white space around it ignored
   * @return what the date can mean, as a range of time
   * @throws DateTimeParseException if it is none of these
   */
  public static PublicationDate parse(String date) {
    String text = date.strip();
    switch (text.length()) {
      case 4 -> {
        LocalDate first = Year.parse(text).atDay(1);
        return ofDays(first, first.plusYears(1));
      }
      case 7 -> {
        LocalDate first = YearMonth.parse(text).atDay(1);
        return ofDays(first, first.plusMonths(1));
      }
      default -> {
        return Character.isLetter(text.isEmpty() ? ' ' : text.charAt(0))
            ? ofSeconds(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, OffsetDateTime::from))
            : parseIso(text);
      }
    }
  }

  private static PublicationDate parseIso(String text) {
    // What is as short as a day has no time: each vain try for one would cost an exception.
    TemporalAccessor found =
        text.length() == DAY_LENGTH
            ? ISO_LIKE.parse(text, LocalDate::from)
            : ISO_LIKE.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (found instanceof LocalDate day) {
      return ofDays(day, day.plusDays(1));
    }
    OffsetDateTime from =
        found instanceof OffsetDateTime zoned
            ? zoned
            : ((LocalDateTime) found).atOffset(ZoneOffset.UTC);
    // "2025-12-15T20:14" has 16 characters: a colon behind them starts the seconds.
    boolean hasSeconds = text.length() > 16 && text.charAt(16) == ':';
    Instant instant = from.toInstant();
    return hasSeconds
        ? ofSeconds(from)
        : new PublicationDate(instant, instant.plusSeconds(60), from.getOffset());
  }

  private static PublicationDate ofDays(LocalDate first, LocalDate after) {
    return new PublicationDate(
        first.atStartOfDay().toInstant(ZoneOffset.UTC),
        after.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static PublicationDate ofSeconds(OffsetDateTime time) {
    Instant second = time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    return new PublicationDate(second, second.plusSeconds(1), time.getOffset());
  }

  /**
   * {@return the day on which it begins, in its own zone} December 15 for {@code
   * 2025-12-15T23:30:00-05:00}.
   */
  public LocalDate day() {
    return LocalDate.ofInstant(from, zone);
  }

  /** {@return whether it is a day, a month or a year, without a time of day} */
  public boolean isWholeDays() {
    return Duration.between(from, until).compareTo(Duration.ofDays(1)) >= 0;
  }

  /**
   * {@return whether all that this can mean lies before all that {@code other} can mean}
   *
   * @param other another date
   */
  public boolean isBefore(PublicationDate other) {
    return !until.isAfter(other.from);
  }

  /** Whether it is the same stretch of time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicationDate date
        && from.equals(date.from)
        && until.equals(date.until);
  }

  @Override
  public int hashCode() {
    return 31 * from.hashCode() + until.hashCode();
  }

  /** By the first instant, then by the last. */
  @Override
  public int compareTo(PublicationDate other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : until.compareTo(other.until);
  }

  /**
   * ISO 8601 in UTC, no more exact than the date is: {@code 2025-12-15} for a day, {@code
   * 2025-12-15T19:14:00Z} for a second. {@link #parse} reads it back for all that it wrote.
   */
  @Override
  public String toString() {
    return in(ZoneOffset.UTC);
  }

  /**
   * {@return the same in its own zone} Such as {@code 2025-12-15T23:30:00-05:00}. {@link #parse}
   * reads it back with the zone.
   */
  public String inItsZone() {
    return in(isWholeDays() ? ZoneOffset.UTC : zone);
  }

  private String in(ZoneOffset offset) {
    LocalDateTime first = LocalDateTime.ofInstant(from, offset);
    LocalDateTime after = LocalDateTime.ofInstant(until.isAfter(MAX) ? MAX : until, offset);
    if (first.plusYears(1).equals(after)) {
      return Year.from(first).toString();
    }
    if (first.plusMonths(1).equals(after)) {
      return YearMonth.from(first).toString();
    }
    if (first.plusDays(1).equals(after)) {
      return first.toLocalDate().toString();
    }
    boolean minute = first.plusMinutes(1).equals(after);
    String pattern = minute ? "uuuu-MM-dd'T'HH:mmXXX" : "uuuu-MM-dd'T'HH:mm:ssXXX";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(first.atOffset(offset));
  }
}
