package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.PassageClusters;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageMatcher;

/**
 * Finds the passages that articles share, each once with all its places. The articles were
 * annotated before, here by an archive: nothing is annotated again.
 *
 * <pre>{@code
 * examples/run ClustersWithoutAnnotatingTwice
 * }</pre>
 */
public final class ClustersWithoutAnnotatingTwice {

  private ClustersWithoutAnnotatingTwice() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    PassageCollection collection = PassageMatcher.builder().build().collection();
    List<AnnotatedArticle> articles = new ArrayList<>();
    try (Archive archive = News.archive();
        Stream<AnnotatedArticle> all = archive.articles()) {
      all.forEach(
          article -> {
            articles.add(article);
            collection.add(collection.prepare(article));
          });
    }

    PassageClusters clusters = new PassageClusters();
    collection.match(clusters::add, clusters::add);
    clusters.forEach(
        cluster -> {
          out.println(cluster.articles() + " articles");
          cluster
              .places()
              .forEach(
                  place -> {
                    AnnotatedArticle article = articles.get(place.article());
                    String text = place.span().of(article.article().text());
                    out.println("  " + article.id() + ": " + text);
                  });
        });
  }
}
