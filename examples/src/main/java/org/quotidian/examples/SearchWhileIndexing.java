package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quotidian.Archive;
import org.quotidian.article.Article;

/**
 * Searches an archive while another thread adds to it. {@link Archive#refresh()} shows what was
 * added so far, without the cost of a commit; only a commit makes it permanent.
 *
 * <pre>{@code
 * examples/run SearchWhileIndexing
 * }</pre>
 */
public final class SearchWhileIndexing {

  private static final int ARTICLES = 500;

  private SearchWhileIndexing() {}

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  static void run(PrintStream out) throws Exception {
    try (Archive archive = Archive.inMemory();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> adding = threads.submit(() -> add(archive));

      // Each search sees all that was added before its refresh, never part of an article.
      long before = 0;
      boolean isGrowing = true;
      while (before < ARTICLES) {
        archive.refresh();
        long now = archive.search("pier", 0).total();
        isGrowing &= now >= before;
        before = now;
      }
      adding.get();
      archive.commit();
      out.println("each search found at least as many as the one before: " + isGrowing);
      out.println(archive.search("pier", 0).total() + " sentences in the end");
      out.println(archive.search("\"pier 499\"", 1).hits().get(0).text());
    }
  }

  private static int add(Archive archive) throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      archive.add(Article.of("note-" + i, "Pier " + i + " was closed at noon."));
    }
    return ARTICLES;
  }
}
