package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.query.QuerySyntaxException;

/**
 * Searches an archive and compares its articles on threads of the application's own. A search has a
 * task for each segment of the index. The results are the same as without an executor.
 *
 * <pre>{@code
 * examples/run OwnExecutor
 * }</pre>
 */
public final class OwnExecutor {

  private OwnExecutor() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Archive archive = Archive.builder().executor(threads).bufferMegabytes(16).open()) {
      for (Article article : News.ARTICLES) {
        archive.add(article);
        archive.commit();
      }
      archive
          .search("strike OR pier", 10)
          .hits()
          .forEach(hit -> out.println(hit.article().id() + ": " + hit.text()));

      PassageMatcher matcher = PassageMatcher.builder().executor(threads).build();
      try (Stream<AnnotatedArticle> articles = archive.articles()) {
        MatchStatistics statistics = matcher.match(articles.toList(), passage -> {});
        out.println(statistics.passages() + " passage in common");
      }
    }
  }
}
