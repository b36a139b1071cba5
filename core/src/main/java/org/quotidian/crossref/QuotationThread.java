package org.quotidian.crossref;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
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

    /** The words as they are in the article, quotation marks included. */
    public String text() {
      return span.of(article.article().text());
    }
  }

  public QuotationThread {
    variants = List.copyOf(variants);
  }

  /** The variant with most characters; of equally long ones the first. */
  public Variant longest() {
    Variant longest = variants.get(0);
    for (Variant variant : variants) {
      longest = variant.span().length() > longest.span().length() ? variant : longest;
    }
    return longest;
  }
}
