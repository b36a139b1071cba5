package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.alert.Alerts;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/**
 * Alerts on news as it comes in: each article is annotated once, matched against all stored
 * queries, and added to an archive.
 *
 * <pre>{@code
 * examples/run AlertsOnNews
 * }</pre>
 */
public final class AlertsOnNews {

  private AlertsOnNews() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    // Alerts.open(directory) keeps them from one run to the next.
    Alerts alerts = Alerts.inMemory();
    alerts.add("Hollis on pay", "quote:(speaker:Hollis pay)");
    alerts.add("the price of the deal", "person:Brandt AND figure:dollars");
    alerts.add("not from the wire", "\"night shift\" -source:coast-wire");

    Annotator annotator = Annotator.english();
    try (Archive archive = Archive.inMemory()) {
      for (Article article : incoming()) {
        AnnotatedArticle annotated = annotator.annotate(article);
        for (Alerts.Match match : alerts.match(annotated)) {
          for (SentenceHit hit : match.hits()) {
            out.println(match.alert().name() + " | " + annotated.id() + " | " + hit.text());
          }
        }
        archive.add(annotated);
      }
      archive.commit();
      out.println(archive.articleCount() + " articles in the archive");
    }
  }

  private static List<Article> incoming() {
    return List.of(
        Article.builder(
                "cw-1",
                "“Nobody can live on this pay,” said Marta Hollis. Owen Brandt said that the deal"
                    + " would cost 40 million dollars. The night shift is over.")
            .source("coast-wire")
            .build(),
        Article.builder(
                "lc-1",
                "Owen Brandt did not speak of pay. Dockers of the night shift went home with Marta"
                    + " Hollis.")
            .source("ledger-courier")
            .build());
  }
}
