package org.quotidian.crossref;

import java.util.List;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/**
 * The cross-references of a set of articles. Immutable.
 *
 * @param articles one cross-reference for each article, in the order given
 * @param threads the utterances that at least two articles report, in the order of their first
 *     variants
 * @param figures the figures that two articles have of the same thing, by pairs of articles
 * @param statistics what the comparison of word runs processed and skipped
 * @param runsSkipped the number of parallels that are not reported because too many runs begin in
 *     their sentences
 * @param runsExcluded the number of runs of words that are no parallels, because they say only who
 *     speaks and where, or are in two sentences that report different events in the same words
 */
public record CrossReferences(
    List<CrossReference> articles,
    List<QuotationThread> threads,
    List<FigureComparison> figures,
    MatchStatistics statistics,
    long runsSkipped,
    long runsExcluded) {

  /** Copies the list. */
  public CrossReferences {
    articles = List.copyOf(articles);
    threads = List.copyOf(threads);
    figures = List.copyOf(figures);
  }

  /**
   * {@return the number of pairs of articles that report the same event, but whose sentences were
   * not compared: other articles are nearer}
   */
  public long pairsSkipped() {
    return articles.stream().mapToLong(CrossReference::articlesSkipped).sum() / 2;
  }

  /** {@return the number of figures that were not compared with those of all other articles} */
  public long figuresSkipped() {
    return articles.stream().mapToLong(CrossReference::figuresSkipped).sum();
  }
}
