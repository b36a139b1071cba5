package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import org.quotidian.Archive;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;

/**
 * Deletes the articles that have a sentence that matches: those of a source up to a day, say.
 *
 * <pre>{@code
 * examples/run DeleteByQuery
 * }</pre>
 */
public final class DeleteByQuery {

  private DeleteByQuery() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    try (Archive archive = News.archive()) {
      long deleted =
          archive.delete(Queries.parse("source:ledger-courier OR published:[* TO 2026-03-02]"));
      archive.commit();
      out.println(deleted + " deleted, " + archive.articleCount() + " left");
    }
  }
}
