package org.quotidian.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.index.Fields;

/**
 * Finds articles published in the time from one date to another. Between days, months and years,
 * the day of an article is the one in the zone of its own date.
 */
final class PublishedRange {

  private PublishedRange() {}

  /**
   * The query.
   *
   * @param lower {@code null} for no lower end
   * @param upper {@code null} for no upper end
   * @return {@code null} if the range is empty
   */
  static @Nullable Query of(
      @Nullable PublicationDate lower,
      boolean withLower,
      @Nullable PublicationDate upper,
      boolean withUpper) {
    boolean inDays =
        (lower == null || lower.isWholeDays()) && (upper == null || upper.isWholeDays());
    long first = Long.MIN_VALUE;
    if (lower != null) {
      first = number(withLower ? lower.from() : lower.until(), inDays);
    }
    long last = Long.MAX_VALUE;
    if (upper != null) {
      last = number(withUpper ? upper.until() : upper.from(), inDays) - 1;
    }
    String field = inDays ? Fields.PUBLISHED_DAY : Fields.PUBLISHED;
    return first > last ? null : LongField.newRangeQuery(field, first, last);
  }

  private static long number(Instant instant, boolean inDays) {
    return inDays
        ? LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay()
        : instant.getEpochSecond();
  }
}
