package org.quotidian.spark;

import java.io.Serializable;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.PassageMatcher;

/** The settings of a matcher, as they go to the executors. */
record MatcherSettings(
    int minWords,
    int maxOccurrences,
    double minSentenceOverlap,
    boolean isAcrossSources,
    boolean includesRewrites,
    int minBoilerplateArticles)
    implements Serializable {

  static MatcherSettings of(PassageMatcher matcher) {
    CorpusComparison comparison = new CorpusComparison(matcher);
    return new MatcherSettings(
        comparison.minWords(),
        comparison.maxOccurrences(),
        comparison.minSentenceOverlap(),
        comparison.isAcrossSources(),
        comparison.includesRewrites(),
        comparison.minBoilerplateArticles());
  }

  CorpusComparison comparison() {
    return new CorpusComparison(matcher());
  }

  PassageMatcher matcher() {
    return PassageMatcher.builder()
        .minWords(minWords)
        .maxOccurrences(maxOccurrences)
        .minSentenceOverlap(minSentenceOverlap)
        .across(isAcrossSources ? PassageMatcher.Across.SOURCES : PassageMatcher.Across.ARTICLES)
        .includeRewrites(includesRewrites)
        .minBoilerplateArticles(minBoilerplateArticles)
        .build();
  }
}
