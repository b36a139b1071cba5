package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.ArticleSource;
import org.quotidian.benchmarks.program.Memory;
import org.quotidian.benchmarks.program.Stopwatch;

/**
 * Adds articles to an archive in steps of about the same size, on all cores, with a commit after
 * each step. Reading or generating the articles is not measured.
 */
final class Ingest {

  private static final int STEPS = 10;

  /** At most so many articles are in memory. */
  private static final int LARGEST_STEP = 10_000;

  /**
   * One step.
   *
   * @param articles of the archive, after it
   * @param added in this step
   * @param seconds by the clock
   * @param processorSeconds of all threads
   * @param bytes of the archive, after it
   * @param peakHeap in MB
   */
  record Step(
      int articles,
      int added,
      double seconds,
      double processorSeconds,
      long bytes,
      double peakHeap) {}

  private final Archive archive;
  private final int threads;
  private final List<Step> steps = new ArrayList<>();
  private final List<Article> batch = new ArrayList<>();
  private int articles;
  private long characters;

  private Ingest(Archive archive, int threads) {
    this.archive = archive;
    this.threads = threads;
  }

  /** Adds the first {@code count} articles. */
  static Ingest of(Archive archive, ArticleSource source, int count, int threads)
      throws IOException {
    Ingest ingest = new Ingest(archive, threads);
    int size = Math.min(LARGEST_STEP, Math.max(1, (count + STEPS - 1) / STEPS));
    source.read(
        count,
        article -> {
          ingest.batch.add(article);
          if (ingest.batch.size() == size) {
            ingest.addBatch();
          }
        });
    if (!ingest.batch.isEmpty()) {
      ingest.addBatch();
    }
    return ingest;
  }

  List<Step> steps() {
    return steps;
  }

  /** The number of articles added. */
  int articles() {
    return articles;
  }

  /** The length of their texts. */
  long characters() {
    return characters;
  }

  double seconds() {
    return steps.stream().mapToDouble(Step::seconds).sum();
  }

  double processorSeconds() {
    return steps.stream().mapToDouble(Step::processorSeconds).sum();
  }

  double peakHeap() {
    return steps.stream().mapToDouble(Step::peakHeap).max().orElse(0);
  }

  private void addBatch() throws IOException {
    Memory.startPeak();
    Stopwatch watch = Stopwatch.start();
    addAll();
    archive.commit();
    double seconds = watch.seconds();
    double processorSeconds = watch.processorSeconds();
    articles += batch.size();
    batch.forEach(article -> characters += article.text().length());
    steps.add(
        new Step(
            articles,
            batch.size(),
            seconds,
            processorSeconds,
            archive.statistics().bytes(),
            Memory.peakHeap()));
    batch.clear();
  }

  private void addAll() throws IOException {
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> adding =
        () -> {
          int added = 0;
          for (int i = next.getAndIncrement(); i < batch.size(); i = next.getAndIncrement()) {
            archive.add(batch.get(i));
            added++;
          }
          return added;
        };
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(executor.submit(adding));
      }
      for (Future<Integer> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
