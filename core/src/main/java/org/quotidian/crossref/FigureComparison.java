package org.quotidian.crossref;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Figure;
import org.quotidian.article.Span;

/**
 * Two figures of different articles that count the same thing. Immutable.
 *
 * @param left the figure in the article given first
 * @param right the figure in the other article
 * @param agreement whether both can be right
 */
public record FigureComparison(Side left, Side right, Agreement agreement) {

  /**
   * The series in some comparisons, such as {@link CrossReferences#figures}: the figures that are
   * compared with each other, directly or through others, if two of them differ. In the order of
   * the comparisons.
   *
   * @param comparisons figures that are compared, of any number of articles
   * @return the series; empty if no figures differ
   */
  public static List<Series> series(Collection<FigureComparison> comparisons) {
    return FigureSeries.of(comparisons);
  }

  /** Whether two figures can both be right as stated. */
  public enum Agreement {
    /** They are equal, or compatible by their qualifiers ("about", "more than") or by rounding. */
    AGREE,
    /** They cannot both be right, or one updates the other. */
    DIFFER
  }

  /**
   * A figure of one article: a quantity, a year, a date or the result of a vote.
   *
   * @param article the article
   * @param span the range in its text
   * @param low the value, or the lower end of a range; a date is written as a number: 1215 for
   *     December 15, 202512 for December 2025
   * @param high the value, or the upper end of a range
   * @param unit what is counted, as {@link org.quotidian.annotation.Figure#unit}, or {@code null}
   * @param qualifier how firmly it is stated
   */
  public record Side(
      AnnotatedArticle article,
      Span span,
      double low,
      double high,
      @Nullable String unit,
      Figure.Qualifier qualifier) {

    /** {@return the words as they are in the article} */
    public String text() {
      return span.of(article.article().text());
    }
  }

  /**
   * The values that several articles have for one thing, by time: a number of dead that grows from
   * report to report. Immutable.
   *
   * @param unit what is counted, or {@code null} if that is not known
   * @param values the values by date of publication, those without a date last; then in the order
   *     of the comparisons
   */
  public record Series(@Nullable String unit, List<Side> values) {

    /** Copies the list. */
    public Series {
      values = List.copyOf(values);
    }
  }
}
