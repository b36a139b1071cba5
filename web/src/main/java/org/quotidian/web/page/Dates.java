package org.quotidian.web.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;

/**
 * A date for people and for programs.
 *
 * @param iso as {@link PublicationDate#toString} writes it
 * @param shown as people read it: {@code 15 Dec 2025, 20:14 UTC}
 */
public record Dates(String iso, String shown) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int ISO_MONTH = 7;
  private static final int ISO_DAY = 10;

  /** The date of an article; {@code null} if it has none. */
  public static @Nullable Dates of(@Nullable PublicationDate date) {
    if (date == null) {
      return null;
    }
    String iso = date.toString();
    if (iso.length() < ISO_MONTH) {
      return new Dates(iso, iso);
    }
    if (iso.length() == ISO_MONTH) {
      return new Dates(iso, MONTH.format(date.from()));
    }
    return new Dates(iso, (iso.length() == ISO_DAY ? DAY : MINUTE).format(date.from()));
  }
}
