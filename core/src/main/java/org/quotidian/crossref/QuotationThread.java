package org.quotidian.crossref;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;

/**
 * One utterance as several articles report it. Immutable.
 *
 * @param variants what the articles have of it, ordered by article as given, then by position. Each
 *     two variants of different articles are the same utterance: equal, or one of them cut,
 *     extended or transcribed differently
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
   * @param span the range in its text, quotation marks included
   * @param kind how the article reports the words
   * @param speaker the speaker that the article names, or {@code null}
   */
  public record Variant(
      AnnotatedArticle article,
      Span span,
      Quotation.Kind kind,
      Quotation.@Nullable Speaker speaker) {

    /** {@return the words as they are in the article, quotation marks included} */
    public String text() {
      return span.of(article.article().text());
    }
  }

  /** Copies the list. */
  public QuotationThread {
    variants = List.copyOf(variants);
  }

  /** {@return the variant with most characters; of equally long ones the first} */
  public Variant longest() {
    Variant longest = variants.get(0);
    for (Variant variant : variants) {
      longest = variant.span().length() > longest.span().length() ? variant : longest;
    }
    return longest;
  }

  /**
   * The article that had something first, as far as the publication dates say so.
   *
   * @param article the article
   * @param certainty how sure this is
   */
  public record FirstSeen(AnnotatedArticle article, Certainty certainty) {

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
     * is midnight exactly: that is how crawlers write a day.
     */
    static @Nullable FirstSeen of(Collection<AnnotatedArticle> articles) {
      AnnotatedArticle first = null;
      int dated = 0;
      for (AnnotatedArticle article : articles) {
        PublicationDate date = article.article().published();
        if (date != null) {
          dated++;
          PublicationDate least = first == null ? null : first.article().published();
          first = least == null || until(date).isBefore(until(least)) ? article : first;
        }
      }
      if (first == null || dated < 2) {
        return null;
      }
      Instant until = until(first.article().published());
      for (AnnotatedArticle article : articles) {
        PublicationDate date = article.article().published();
        if (article != first && date != null && date.from().isBefore(until)) {
          return null;
        }
      }
      return new FirstSeen(first, dated == articles.size() ? Certainty.CERTAIN : Certainty.LIKELY);
    }

    /** The instant after the last that a date can mean. */
    private static Instant until(@Nullable PublicationDate date) {
      if (date == null) {
        return Instant.MAX;
      }
      boolean isMidnight =
          date.from().atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
      Instant nextDay = date.from().plus(Duration.ofDays(1));
      return isMidnight && date.until().isBefore(nextDay) ? nextDay : date.until();
    }
  }
}
