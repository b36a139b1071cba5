package org.quotidian.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;

/** How much of a link the time between two articles leaves. */
final class Nearness {

  /** A link over ten days has 1/e of its strength: most reports of an event are of a few days. */
  private static final double DAYS = 10;

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private Nearness() {}

  /**
   * The days between two dates, 0 if they overlap; NaN if one is unknown.
   *
   * <p>A date without a time is a whole day.
   */
  static double days(@Nullable PublicationDate one, @Nullable PublicationDate other) {
    if (one == null || other == null) {
      return Double.NaN;
    }
    PublicationDate earlier = one.from().isBefore(other.from()) ? one : other;
    PublicationDate later = earlier == one ? other : one;
    long seconds = later.from().getEpochSecond() - earlier.until().getEpochSecond();
    return Math.max(0, seconds / SECONDS_A_DAY);
  }

  /** From 1 for the same time to 0; 1 if a date is unknown. */
  static double factor(StoryProfile one, StoryProfile other) {
    double days = days(one.published, other.published);
    return Double.isNaN(days) ? 1 : Math.exp(-days / DAYS);
  }
}
