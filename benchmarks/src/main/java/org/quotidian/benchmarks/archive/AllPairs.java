package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.benchmarks.program.Memory;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/**
 * All passages that the articles of an archive share, each article compared with each other one.
 *
 * @param statistics what was found
 * @param seconds by the clock; reading the articles back is part of it
 * @param processorSeconds of all threads
 * @param peakHeap in MB
 */
record AllPairs(
    MatchStatistics statistics, double seconds, double processorSeconds, double peakHeap) {

  static AllPairs of(Archive archive) throws IOException {
    Memory.startPeak();
    PassageCollection collection =
        PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build().collection();
    Stopwatch watch = Stopwatch.start();
    try (Stream<AnnotatedArticle> articles = archive.articles()) {
      articles.forEach(article -> collection.add(collection.prepare(article)));
    }
    MatchStatistics statistics = collection.match(passage -> {}, frequent -> {});
    return new AllPairs(statistics, watch.seconds(), watch.processorSeconds(), Memory.peakHeap());
  }
}
