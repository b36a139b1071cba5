package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.article.FirstSeen;
import org.quotidian.article.PublicationDate;
import org.quotidian.passage.PassageClusters;
import org.quotidian.passage.PassageClusters.PassageCluster;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageMatcher;

/**
 * Clusters the passages that articles share, and prints those of which the dates determine which
 * article had them first.
 *
 * <pre>{@code
 * examples/run FirstSeenInClusters
 * }</pre>
 */
public final class FirstSeenInClusters {

  private FirstSeenInClusters() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    List<AnnotatedArticle> articles = Seeds.annotated();
    PassageClusters clusters = new PassageClusters();
    PassageCollection collection =
        PassageMatcher.builder().includeRewrites(false).build().collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    collection.match(clusters::add, clusters::add);
    clusters.forEach(cluster -> print(cluster, articles, out));
  }

  private static void print(
      PassageCluster cluster, List<AnnotatedArticle> articles, PrintStream out) {
    List<Article> having =
        cluster.places().stream()
            .map(place -> place.article())
            .distinct()
            .map(number -> articles.get(number).article())
            .toList();
    List<PublicationDate> dates = having.stream().map(Article::published).toList();
    FirstSeen first = FirstSeen.of(dates);
    if (first.certainty() != FirstSeen.Certainty.UNKNOWN) {
      Article model = articles.get(cluster.model().article()).article();
      out.println(cluster.model().text(model));
      out.println("  in " + having.stream().map(Article::id).toList());
      out.println("  first in " + having.get(first.index()).id() + ", " + first.certainty());
    }
  }
}
