package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quotidian.Archive;
import org.quotidian.benchmarks.program.Percentiles;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.query.QuerySyntaxException;

/**
 * How long the queries of one kind take.
 *
 * @param clock milliseconds by the clock
 * @param processor milliseconds that the thread ran, which matter if other programs run
 * @param matching how many sentences a query finds; the median
 */
record QueryTimes(Percentiles clock, Percentiles processor, long matching) {

  private static final double MILLIS = 1e6;

  /**
   * Runs the queries one after the other on the calling thread: first to warm up, then measured.
   */
  static QueryTimes measure(Archive archive, QuerySet queries, int warm, int rounds)
      throws IOException, QuerySyntaxException {
    int count = queries.texts().size();
    for (int i = 0; i < warm * count; i++) {
      archive.search(queries.request(i % count));
    }
    double[] clock = new double[rounds * count];
    double[] processor = new double[clock.length];
    long[] matching = new long[count];
    for (int i = 0; i < clock.length; i++) {
      long processorStart = Stopwatch.threadTime();
      long start = System.nanoTime();
      matching[i % count] = archive.search(queries.request(i % count)).total();
      clock[i] = (System.nanoTime() - start) / MILLIS;
      processor[i] = (Stopwatch.threadTime() - processorStart) / MILLIS;
    }
    Arrays.sort(matching);
    return new QueryTimes(Percentiles.of(clock), Percentiles.of(processor), matching[count / 2]);
  }

  /** {@return how many queries a second some threads answer, each query once} */
  static double rate(Archive archive, Collection<QuerySet> sets, int threads)
      throws InterruptedException, ExecutionException {
    Stopwatch watch = Stopwatch.start();
    int queries = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (QuerySet set : sets) {
        for (int i = 0; i < set.texts().size(); i++) {
          int number = i;
          all.add(executor.submit(() -> archive.search(set.request(number))));
          queries++;
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    return queries / watch.seconds();
  }
}
