package org.quotidian.ingest;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;

/** What sources tell as a date. */
final class Dates {

  private Dates() {}

  /**
   * The date; {@code null} if there is none, or if it cannot be read, of which the run is told.
   *
   * @param told {@code "None"} and {@code "null"}, as Python programs write it, are no date
   */
  static @Nullable PublicationDate parse(@Nullable String told, ReadSession run, long line) {
    if (told == null || told.equals("None") || told.equals("null")) {
      return null;
    }
    PublicationDate date = parse(told);
    if (date == null) {
      run.warning(line, notADate(told));
    }
    return date;
  }

  /** The reason to give. */
  static String notADate(String told) {
    return "not a date: " + Quote.of(told) + "; left out";
  }

  /** The date, {@code null} if it cannot be read. */
  static @Nullable PublicationDate parse(String told) {
    try {
      return PublicationDate.parse(told);
    } catch (DateTimeException e) {
      // To the caller, a date that cannot be read is one that is not there.
      return null;
    }
  }
}
