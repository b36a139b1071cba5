package org.quotidian.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several articles was published first, as far as their dates show.
 *
 * <p>A date without a time of day is somewhere in that day, and so is midnight exactly: that is how
 * crawlers write a day. The time zone of such a day is not known, so whether it is certain to be
 * before a time of day, or after it, must not depend on the zone.
 *
 * @param index its number in what was asked, from 0; -1 if unknown
 * @param certainty how sure that is
 */
public record FirstSeen(int index, Certainty certainty) {

  /** How sure it is which one was first. */
  public enum Certainty {
    /** Whatever moment its date means is before whatever moment each other one means. */
    CERTAIN,
    /**
     * The dates overlap, but it was before each other one with a chance of three quarters at least,
     * if every moment that a date can mean is as likely as any other: 9 o'clock, and some time on
     * the same day.
     */
    LIKELY,
    /** Dates are missing, the same, or too much alike. */
    UNKNOWN
  }

  private static final FirstSeen UNKNOWN = new FirstSeen(-1, Certainty.UNKNOWN);
  private static final double ENOUGH = 0.75;

  /** How far the days of two time zones are apart at most. */
  private static final Duration ZONES = Duration.ofHours(14);

  /**
   * Finds the first of articles.
   *
   * @param dates when each was published; {@code null} where that is not known, and then it is not
   *     known which was first
   * @return which article was first, or why that is not known
   */
  public static FirstSeen of(List<? extends @Nullable PublicationDate> dates) {
    int first = -1;
    PublicationDate firstDate = null;
    for (int i = 0; i < dates.size(); i++) {
      PublicationDate date = meaning(dates.get(i));
      if (date == null) {
        return UNKNOWN;
      }
      // If any is likely to be before each other one, then that with the earliest middle.
      if (firstDate == null || middle(date, firstDate) < middle(firstDate, firstDate)) {
        first = i;
        firstDate = date;
      }
    }
    if (firstDate == null) {
      return UNKNOWN;
    }
    boolean certain = true;
    for (int i = 0; i < dates.size(); i++) {
      PublicationDate date = meaning(dates.get(i));
      if (i == first || date == null) {
        continue;
      }
      certain &= isBefore(firstDate, date);
      if (chanceBefore(firstDate, date) < ENOUGH) {
        return UNKNOWN;
      }
    }
    return new FirstSeen(first, certain ? Certainty.CERTAIN : Certainty.LIKELY);
  }

  /**
   * {@return which of two articles was published first: number 0 or 1}
   *
   * @param left when article 0 was published; {@code null} if that is not known
   * @param right when article 1 was published; {@code null} if that is not known
   */
  public static FirstSeen of(@Nullable PublicationDate left, @Nullable PublicationDate right) {
    return of(Arrays.asList(left, right));
  }

  /** The date itself, or the day that is meant by its midnight. */
  private static @Nullable PublicationDate meaning(@Nullable PublicationDate date) {
    if (date == null
        || date.isWholeDays()
        || !LocalTime.ofInstant(date.from(), date.zone()).equals(LocalTime.MIDNIGHT)) {
      return date;
    }
    return new PublicationDate(date.from(), date.from().plus(Duration.ofDays(1)), date.zone());
  }

  private static boolean isBefore(PublicationDate one, PublicationDate other) {
    Duration zones = one.isWholeDays() == other.isWholeDays() ? Duration.ZERO : ZONES;
    return !one.until().plus(zones).isAfter(other.from());
  }

  private static double middle(PublicationDate date, PublicationDate origin) {
    return (seconds(date.from(), origin) + seconds(date.until(), origin)) / 2;
  }

  /** Between two moments spread evenly over their stretches. */
  private static double chanceBefore(PublicationDate one, PublicationDate other) {
    double end = seconds(one.until(), one);
    double from = seconds(other.from(), one);
    double until = seconds(other.until(), one);
    double before = Math.max(0, Math.min(end, from));
    // Where both go on: the later the one, the less is left of the other.
    double low = Math.max(0, from);
    double high = Math.max(low, Math.min(end, until));
    double both = ((until - low) + (until - high)) / 2 * (high - low);
    return (before * (until - from) + both) / (end * (until - from));
  }

  private static double seconds(Instant moment, PublicationDate origin) {
    return (moment.getEpochSecond() - origin.from().getEpochSecond())
        + (moment.getNano() - origin.from().getNano()) / 1e9;
  }
}
