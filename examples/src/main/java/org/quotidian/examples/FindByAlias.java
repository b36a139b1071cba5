package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import org.quotidian.Archive;
import org.quotidian.annotation.Aliases;
import org.quotidian.article.Article;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/**
 * Opens an archive with a list of aliases: an entity is found by each name of the list, whatever an
 * article calls it.
 *
 * <pre>{@code
 * examples/run FindByAlias
 * }</pre>
 */
public final class FindByAlias {

  private FindByAlias() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    Aliases aliases =
        Aliases.read(
            new StringReader(
                """
                # id = display name | other names
                org:ellery-port = Ellery Port Authority | EPA | Port of Ellery
                """));

    try (Archive archive = Archive.builder().aliases(aliases).open()) {
      for (Article article : News.ARTICLES) {
        archive.add(article);
      }
      archive.commit();

      print(archive, "org:\"Ellery Port Authority\"", out);
      print(archive, "org:\"Port of Ellery\" AND source:northern-post", out);
    }
  }

  private static void print(Archive archive, String query, PrintStream out)
      throws IOException, QuerySyntaxException {
    out.println(query);
    for (SentenceHit hit : archive.search(query, 10).hits()) {
      out.println("  " + hit.article().id() + ": " + hit.text());
    }
  }
}
