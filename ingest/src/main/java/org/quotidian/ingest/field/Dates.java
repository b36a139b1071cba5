package org.quotidian.ingest.field;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.ingest.format.Results;

/** What sources tell as a date. */
public final class Dates {

  private Dates() {}

  /**
   * The date; {@code null} if there is none, or if it cannot be read, of which the run is told.
   *
   * @param told {@code "None"} and {@code "null"}, as Python programs write it, are no date
   */
  public static @Nullable PublicationDate parse(@Nullable String told, Results results, long line) {
    if (told == null || told.equals("None") || told.equals("null")) {
      return null;
    }
    PublicationDate date = parse(told);
    if (date == null) {
      results.warning(line, notADate(told));
    }
    return date;
  }

  /** The reason to give. */
  public static String notADate(String told) {
    return "not a date: " + Quote.of(told) + "; left out";
  }

  /** The date, {@code null} if it cannot be read. */
  public static @Nullable PublicationDate parse(String told) {
    try {
      return PublicationDate.parse(told);
    } catch (DateTimeException e) {
      // To the caller, a date that cannot be read is one that is not there.
      return null;
    }
  }
}
