package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/**
 * Embeds an archive: adds articles, searches their sentences, marks the words that matched.
 *
 * <pre>{@code
 * examples/run EmbedAnArchive
 * }</pre>
 */
public final class EmbedAnArchive {

  private static final List<Article> ARTICLES =
      List.of(
          article(
              "cw-1",
              "coast-wire",
              "2026-03-02",
              """
              PORT ELLERY (CW) - Dockworkers walked out on Monday after talks on night shifts \
              collapsed. The union said 2,400 of its 3,100 members had joined the strike.
              """),
          article(
              "lc-1",
              "ledger-courier",
              "2026-03-03",
              """
              Nineteen ships lay at anchor off Port Ellery on Tuesday, the second day of the strike. \
              “We have asked for rest, not for riches,” said Marta J. Hollis, who leads the union. \
              The port’s owner, Brandt Maritime, says that night\u2011shift pay is the highest on the coast.
              """),
          article(
              "np-1",
              "northern-post",
              "2026-03-05",
              """
              Brandt Maritime will talk to the dockworkers again on Friday, its chairman said. \
              A mediator from the U.S. Labor Department is to sit between them.
              """),
          article(
              "cw-2",
              "coast-wire",
              "2026-03-07",
              """
              PORT ELLERY (CW) - The strike is over. Dockworkers voted by 1,892 to 310 for a deal that \
              limits night work to two shifts a week. Talks had gone on until 4 a.m. on Saturday.
              """));

  private EmbedAnArchive() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    // Archive.open(Path.of("news")) keeps it on disk.
    try (Archive archive = Archive.inMemory()) {
      for (Article article : ARTICLES) {
        archive.add(article);
      }
      archive.commit();

      print(archive, "\"night shift\"", out);
      print(archive, "strike AND source:coast-wire", out);
      print(archive, "+dockworkers +(talk vote) +published:[2026-03-05 TO *]", out);
    }
  }

  private static void print(Archive archive, String query, PrintStream out)
      throws IOException, QuerySyntaxException {
    SearchResult result = archive.search(query, 10);
    out.println(query + ": " + result.total());
    for (SentenceHit hit : result.hits()) {
      Article article = hit.article().article();
      out.println("  " + article.source() + ", " + article.published() + ": " + marked(hit));
    }
  }

  /** The sentence with its matching words in brackets. */
  private static String marked(SentenceHit hit) {
    StringBuilder marked = new StringBuilder(hit.text());
    int begin = hit.sentence().begin();
    for (int i = hit.highlights().size() - 1; i >= 0; i--) {
      Span highlight = hit.highlights().get(i);
      marked.insert(highlight.end() - begin, ']').insert(highlight.begin() - begin, '[');
    }
    return marked.toString();
  }

  private static Article article(String id, String source, String day, String text) {
    return Article.builder(id, text).source(source).published(PublicationDate.parse(day)).build();
  }
}
