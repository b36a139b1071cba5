package org.quotidian.crossref;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.FirstSeen;
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
public record QuotationThread(List<Variant> variants, Speakers speakers, @Nullable First first) {

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

    /**
     * How another variant differs from this one: which words are equal, which were changed, which
     * are in one of them only.
     *
     * @param other the other variant
     * @return on the left this variant, on the right the other
     */
    public WordAlignment comparedWith(Variant other) {
      Tokens left = article.tokens();
      Tokens right = other.article.tokens();
      return WordAlignment.of(
          left,
          left.indexAt(span.begin()),
          left.indexAt(span.end()),
          right,
          right.indexAt(other.span.begin()),
          right.indexAt(other.span.end()));
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
    return longest().comparedWith(variant);
  }

  /**
   * The article that had the words first.
   *
   * @param article published before all others of the thread that are dated: {@link
   *     FirstSeen.Certainty#CERTAIN}
   * @param areAllDated whether all articles of the thread are dated; an article without a date may
   *     have been earlier
   */
  public record First(AnnotatedArticle article, boolean areAllDated) {

    /**
     * The first of some articles; {@code null} if fewer than two are dated, or if the dates do not
     * show for certain which one was first.
     */
    static @Nullable First of(Collection<AnnotatedArticle> articles) {
      List<AnnotatedArticle> dated =
          articles.stream().filter(article -> article.article().published() != null).toList();
      FirstSeen seen =
          FirstSeen.of(dated.stream().map(article -> article.article().published()).toList());
      return dated.size() < 2 || seen.certainty() != FirstSeen.Certainty.CERTAIN
          ? null
          : new First(dated.get(seen.index()), dated.size() == articles.size());
    }
  }
}
