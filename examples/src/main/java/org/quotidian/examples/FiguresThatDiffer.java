package org.quotidian.examples;

import java.io.PrintStream;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.FigureComparison;

/**
 * Compares the figures that articles give of the same thing: which agree, and which cannot both be
 * right; and the values that were reported over time.
 *
 * <pre>{@code
 * examples/run FiguresThatDiffer
 * }</pre>
 */
public final class FiguresThatDiffer {

  private static final List<Article> ARTICLES =
      List.of(
          article(
              "coast-wire",
              "Dockworkers at Port Ellery walked out on Tuesday, Mayor Anna Berg said. The strike cost "
                  + "Brandt Maritime 40 million dollars in its first week. The police arrested 19 "
                  + "dockworkers at the gate of the terminal."),
          article(
              "harbour-echo",
              "Dockworkers at Port Ellery walked out on Tuesday, Mayor Anna Berg said. The strike cost "
                  + "Brandt Maritime 60 million dollars in its first week. The police arrested 19 "
                  + "dockworkers at the gate of the terminal."));

  private FiguresThatDiffer() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    List<AnnotatedArticle> articles = ARTICLES.stream().map(Annotator.english()::annotate).toList();
    List<FigureComparison> comparisons = CrossReferencer.builder().build().of(articles).figures();
    for (FigureComparison figures : comparisons) {
      out.println(figures.agreement() + ": " + text(figures.left()) + ", " + text(figures.right()));
    }
    for (FigureComparison.Series series : FigureComparison.series(comparisons)) {
      out.println("by date of publication, in " + series.unit() + ":");
      for (FigureComparison.Side value : series.values()) {
        out.println("  " + value.article().article().published() + " " + value.text());
      }
    }
  }

  private static Article article(String id, String text) {
    return Article.builder(id, text).published(PublicationDate.parse("2026-03-04")).build();
  }

  private static String text(FigureComparison.Side side) {
    return side.text() + " " + side.unit() + " in " + side.article().id();
  }
}
