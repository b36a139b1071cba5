package org.quotidian.crossref;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * One utterance as several articles report it. Immutable.
 *
 * <p>One utterance is one thread, and no words are in two threads, with one exception: words that
 * one article gives to one person, another to somebody else, and a third to nobody. If articles
 * have parts of a long quotation that do not overlap, the quotation is cut between these parts, and
 * each is a thread. An article that is added may cut a thread in two; it does not change which of
 * the others have the same words.
 *
 * @param variants what the articles have of it, ordered by article as given, then by position:
 *     equal words, or some of them cut, extended or transcribed differently
 * @param speakers how the speakers that the articles name compare
 * @param first the article that had it first, or {@code null} if the dates do not say so
 */
public record QuotationThread(
    List<Variant> variants, Speakers speakers, @Nullable FirstSeen first) {

  /** How the speakers of the variants compare. */
  public enum Speakers {
    /** All articles that name a speaker name the same, and at least two do. */
    SAME,
    /** At least two articles name different speakers. */
    DIFFER,
    /** Fewer than two articles name the speaker. */
    UNNAMED
  }

  /**
   * The words of one article.
   *
   * @param article the article
   * @param span the range in its text; with the quotation marks where the quotation begins or ends
   * @param kind how the article reports the words
   * @param speaker the speaker that the article names, or {@code null}
   */
  public record Variant(
      AnnotatedArticle article,
      Span span,
      Quotation.Kind kind,
      Quotation.@Nullable Speaker speaker) {

    /** {@return the words as they are in the article} */
    public String text() {
      return span.of(article.article().text());
    }
  }

  /** Copies the list. */
  public QuotationThread {
    variants = List.copyOf(variants);
  }

  /**
   * {@return the variant with most characters, of those with words in quotation marks if there are
   * any; of equally long ones the first}
   */
  public Variant longest() {
    return variants.stream()
        .reduce((longest, variant) -> isLonger(variant, longest) ? variant : longest)
        .orElseThrow();
  }

  private static boolean isLonger(Variant variant, Variant other) {
    boolean isQuoted = variant.kind != Quotation.Kind.INDIRECT;
    boolean isOtherQuoted = other.kind != Quotation.Kind.INDIRECT;
    return isQuoted == isOtherQuoted ? variant.span.length() > other.span.length() : isQuoted;
  }

  /**
   * How a variant differs from the longest one: which words are equal, which were changed, which
   * are in one of them only.
   *
   * @param variant one of {@link #variants}
   * @return on the left the longest variant, on the right this one
   */
  public WordAlignment comparedWithLongest(Variant variant) {
    Variant longest = longest();
    Tokens left = longest.article.tokens();
    Tokens right = variant.article.tokens();
    return WordAlignment.of(
        left,
        left.indexAt(longest.span.begin()),
        left.indexAt(longest.span.end()),
        right,
        right.indexAt(variant.span.begin()),
        right.indexAt(variant.span.end()));
  }

  /**
   * The article that had something first, as far as the publication dates say so.
   *
   * @param article the article
   * @param certainty how sure this is
   */
  public record FirstSeen(AnnotatedArticle article, Certainty certainty) {

    /** How far the days of two time zones are apart at most. */
    private static final Duration ZONES = Duration.ofHours(14);

    /** How sure it is that an article was first. */
    public enum Certainty {
      /** All articles are dated, and it was published before all others. */
      CERTAIN,
      /** It was published before all others that are dated. */
      LIKELY
    }

    /**
     * The first of some articles; {@code null} if fewer than two are dated, or if no article is
     * before all others for certain. A date without a time of day is somewhere in that day, and so
     * is midnight exactly: that is how crawlers write a day. Such a day is one of an unknown time
     * zone, so it is compared with an hour only if the zone makes no difference.
     */
    static @Nullable FirstSeen of(Collection<AnnotatedArticle> articles) {
      List<AnnotatedArticle> dated =
          articles.stream().filter(article -> article.article().published() != null).toList();
      if (dated.size() < 2) {
        return null;
      }
      for (AnnotatedArticle first : dated) {
        if (dated.stream().allMatch(other -> other == first || isBefore(first, other))) {
          return new FirstSeen(
              first, dated.size() == articles.size() ? Certainty.CERTAIN : Certainty.LIKELY);
        }
      }
      return null;
    }

    private static boolean isBefore(AnnotatedArticle one, AnnotatedArticle other) {
      PublicationDate date = one.article().published();
      PublicationDate otherDate = other.article().published();
      if (date == null || otherDate == null) {
        return false;
      }
      Duration zones = isDay(date) == isDay(otherDate) ? Duration.ZERO : ZONES;
      return !until(date).plus(zones).isAfter(otherDate.from());
    }

    /** The instant after the last that a date can mean. */
    private static Instant until(PublicationDate date) {
      Instant nextDay = date.from().plus(Duration.ofDays(1));
      return isDay(date) && date.until().isBefore(nextDay) ? nextDay : date.until();
    }

    /** Whether a date says no time of day. */
    private static boolean isDay(PublicationDate date) {
      LocalTime time = date.from().atOffset(ZoneOffset.UTC).toLocalTime();
      return time.equals(LocalTime.MIDNIGHT);
    }
  }
}
