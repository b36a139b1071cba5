package org.quotidian.ingest.field;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.format.Results;

/**
 * Dates as sources write them: ISO 8601 and what resembles it, RFC 822, newspapers' dates in
 * English and six other languages, and seconds or milliseconds since 1970. Midnight is the day, as
 * crawlers write it; the day is the one in the date's own zone.
 */
public final class Dates {

  private Dates() {}

  /**
   * The date; {@code null} if there is none, or if it cannot be read, which is a warning.
   *
   * @param written {@code "None"} and {@code "null"}, as Python programs write it, are no date
   */
  public static @Nullable PublicationDate parse(
      @Nullable String written, Results results, long line) {
    if (written == null || written.equals("None") || written.equals("null")) {
      return null;
    }
    PublicationDate date = parse(written);
    if (date == null) {
      results.warning(line, notADate(written));
    }
    return date;
  }

  /** The reason to give. */
  public static String notADate(String written) {
    return "not a date: "
        + Quote.of(written)
        + "; ignored"
        + (DateSpelling.isAmbiguous(written.strip())
            ? " (day and month could be either way round)"
            : "");
  }

  /** The date, {@code null} if it cannot be read. */
  public static @Nullable PublicationDate parse(String written) {
    String iso = DateSpelling.iso(written);
    if (iso == null) {
      return null;
    }
    try {
      return PublicationDate.parse(iso);
    } catch (DateTimeException e) {
      // To the caller, a date that cannot be read is one that is not there.
      return null;
    }
  }
}
