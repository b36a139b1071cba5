package org.quotidian.passage;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;

/**
 * What a {@link PassageMatcher.Builder} sets.
 *
 * @param minSentenceOverlap above 1, no sentences are compared
 * @param executor null for threads of our own
 */
record MatchSettings(
    int minWords,
    int maxOccurrences,
    double minSentenceOverlap,
    PassageMatcher.Across across,
    boolean includeRewrites,
    int minBoilerplateArticles,
    @Nullable Executor executor) {

  /** Collections of fewer words are compared on one thread: more would cost more than they gain. */
  private static final int SMALL = 1 << 17;

  MatchSettings verbatim() {
    return verbatim(maxOccurrences);
  }

  MatchSettings verbatim(int maxOccurrences) {
    return new MatchSettings(
        minWords,
        maxOccurrences,
        minSentenceOverlap,
        across,
        false,
        minBoilerplateArticles,
        executor);
  }

  /** The settings for a comparison of two articles, without boilerplate, whatever their sources. */
  MatchSettings forTwoArticles() {
    return new MatchSettings(
        minWords,
        maxOccurrences,
        minSentenceOverlap,
        PassageMatcher.Across.ARTICLES,
        includeRewrites,
        0,
        executor);
  }

  Workers workers(long words) {
    return new Workers(words < SMALL ? 1 : Runtime.getRuntime().availableProcessors(), executor);
  }
}
