package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/**
 * Asks an archive who said what: by speaker, by words in one and the same quotation, by who is
 * spoken of; and counts who speaks most.
 *
 * <pre>{@code
 * examples/run WhoSaidWhat
 * }</pre>
 */
public final class WhoSaidWhat {

  private WhoSaidWhat() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    try (Archive archive = Archive.inMemory()) {
      archive.add(
          Article.of(
              "coast-wire",
              "“The night shift is a lifeline for the port,” said Marta Hollis, who leads the "
                  + "union. Owen Brandt, the port's chairman, said that the deal would cost 40 "
                  + "million dollars. “Nobody won,” Brandt said."));
      archive.add(
          Article.of(
              "ledger-courier",
              "Hollis called the deal “a beginning”. “We could pay no more for the night shift,” "
                  + "said Owen Brandt. Marta Hollis was not in the room."));
      archive.commit();

      print(archive, "speaker:Hollis", out);
      print(archive, "quote:(speaker:Brandt \"night shift\")", out);
      print(archive, "speaker:Brandt AND figure:dollars", out);

      SearchRequest speakers =
          SearchRequest.builder(Queries.parse("quote:*"))
              .count(SearchRequest.CountBy.SPEAKER)
              .build();
      for (SearchResult.Count count :
          archive
              .search(speakers)
              .counts()
              .getOrDefault(SearchRequest.CountBy.SPEAKER, List.of())) {
        out.println(count.value() + ": " + count.sentences() + " sentences");
      }
    }
  }

  private static void print(Archive archive, String query, PrintStream out)
      throws IOException, QuerySyntaxException {
    out.println(query);
    for (SentenceHit hit : archive.search(query, 10).hits()) {
      for (SentenceHit.Quoted quoted : hit.quotations()) {
        String speaker = quoted.speaker() == null ? "?" : quoted.speaker();
        out.println("  " + hit.article().id() + ", " + speaker + ": " + quoted.text());
      }
    }
  }
}
