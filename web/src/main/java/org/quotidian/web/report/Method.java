package org.quotidian.web.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.web.page.Counts;

/**
 * What was compared, and what was excluded.
 *
 * @param compared what was compared, one sentence each
 * @param excluded what was excluded, with its number
 */
record Method(List<String> compared, List<Excluded> excluded) {

  /** A number of things that were excluded, and why. */
  record Excluded(String number, String what, String why) {}

  static Method of(CrossReferences found, @Nullable String remark) {
    MatchStatistics statistics = found.statistics();
    long undated =
        found.articles().stream()
            .filter(reference -> reference.article().article().published() == null)
            .count();
    long boilerplate =
        found.articles().stream().mapToLong(reference -> reference.boilerplate().size()).sum();
    List<String> compared = new ArrayList<>();
    compared.add(
        Counts.of(statistics.articles(), "article")
            + " with "
            + Counts.of(statistics.words(), "word")
            + ".");
    if (undated > 0) {
      compared.add(
          Counts.of(undated, "article")
              + (undated == 1 ? " has" : " have")
              + " no date; “first” considers the others.");
    }
    if (remark != null) {
      compared.add(remark);
    }
    List<Excluded> excluded =
        List.of(
            new Excluded(
                Counts.number(boilerplate),
                boilerplate == 1 ? "sentence of boilerplate" : "sentences of boilerplate",
                "Text that a source repeats in unrelated articles has no parallels, nor have lines that say"
                    + " who made an article."),
            new Excluded(
                Counts.number(statistics.withinOneSource()),
                "runs of words within one source",
                "They occur in one source only; with --across article, in one article only."),
            new Excluded(
                Counts.number(statistics.tooFrequent()),
                "runs of words in too many places",
                "Stock phrases are not paired."),
            new Excluded(
                Counts.number(found.pairsSkipped()),
                "pairs of articles of one event",
                "The sentences of an article are compared with those of the "
                    + CrossReferencer.MAX_ARTICLES
                    + " nearest articles."),
            new Excluded(
                Counts.number(found.figuresSkipped()),
                "figures",
                "Of articles with hundreds of figures, the first are compared."));
    return new Method(List.copyOf(compared), excluded);
  }
}
