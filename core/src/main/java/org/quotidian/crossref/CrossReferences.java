package org.quotidian.crossref;

import java.util.List;
import org.quotidian.passage.MatchStatistics;

/**
 * The cross-references of a set of articles. Immutable.
 *
 * @param articles one cross-reference for each article, in the order given
 * @param statistics what the comparison of word runs processed and skipped
 */
public record CrossReferences(List<CrossReference> articles, MatchStatistics statistics) {

  /** Copies the list. */
  public CrossReferences {
    articles = List.copyOf(articles);
  }

  /**
   * The number of pairs of articles that report the same event, but whose sentences were not
   * compared: other articles are nearer.
   */
  public long pairsSkipped() {
    return articles.stream().mapToLong(CrossReference::articlesSkipped).sum() / 2;
  }
}
