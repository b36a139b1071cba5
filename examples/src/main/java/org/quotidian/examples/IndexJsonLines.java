package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.ingest.ArticleReader;

/**
 * Adds a large file of JSON Lines to an archive on all cores, shows how far it is, and can be
 * cancelled: what was added until then is kept. With a file and a folder as arguments it indexes
 * them; Control-C cancels.
 *
 * <pre>{@code
 * examples/run IndexJsonLines [ARTICLES.jsonl ARCHIVE]
 * }</pre>
 */
public final class IndexJsonLines {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final Article END = Article.of("end", "");

  private final BlockingQueue<Article> queue = new ArrayBlockingQueue<>(1_000);
  private final AtomicBoolean isCancelled = new AtomicBoolean();
  private final Archive archive;

  IndexJsonLines(Archive archive) {
    this.archive = archive;
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      run(System.out);
      return;
    }
    try (Archive archive = Archive.open(Path.of(args[1]))) {
      IndexJsonLines indexing = new IndexJsonLines(archive);
      Thread worker = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    indexing.cancel();
                    join(worker);
                  }));
      indexing.add(Path.of(args[0]), Integer.MAX_VALUE, 10_000, System.out);
    }
  }

  static void run(PrintStream out) throws Exception {
    Path file = Files.createTempFile("articles", ".jsonl");
    try (Archive archive = Archive.inMemory()) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        lines.add("{\"id\": \"note-" + i + "\", \"text\": \"Pier " + i + " was closed.\"}");
      }
      Files.write(file, lines);
      IndexJsonLines indexing = new IndexJsonLines(archive);
      // Here after 1,000 articles; any thread may do this at any time.
      long added = indexing.add(file, 1_000, 500, out);
      out.println("cancelled, kept: " + (added >= 1_000 && archive.articleCount() == added));
    } finally {
      Files.delete(file);
    }
  }

  /** Ends {@link #add} soon. */
  void cancel() {
    isCancelled.set(true);
  }

  /** Adds the articles of a file, {@code most} at most, and returns how many it added. */
  long add(Path file, int most, int every, PrintStream out) throws Exception {
    int[] passedOn = new int[1];
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Long>> adding = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        adding.add(threads.submit(this::addFromQueue));
      }
      try {
        ArticleReader.create()
            .read(
                file,
                article -> {
                  if (isCancelled.get() || passedOn[0]++ == most) {
                    throw new CancellationException();
                  }
                  put(article);
                  if (passedOn[0] % every == 0) {
                    out.println(passedOn[0] + " articles read");
                  }
                },
                problem -> out.println("skipped: " + problem));
      } catch (CancellationException e) {
        out.println("cancelled");
      }
      for (int i = 0; i < THREADS; i++) {
        put(END);
      }
      long added = 0;
      for (Future<Long> thread : adding) {
        added += thread.get();
      }
      archive.commit();
      return added;
    }
  }

  private long addFromQueue() throws IOException, InterruptedException {
    long added = 0;
    for (Article article = queue.take(); article != END; article = queue.take()) {
      archive.add(article);
      added++;
    }
    return added;
  }

  private void put(Article article) {
    try {
      queue.put(article);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
