package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import org.quotidian.Archive;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;

/**
 * Counts the sentences that match, by source and by speaker, without reading one of them.
 *
 * <pre>{@code
 * examples/run CountsOnly
 * }</pre>
 */
public final class CountsOnly {

  private CountsOnly() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    SearchRequest request =
        SearchRequest.builder(Queries.mentions("Marta Hollis"))
            .limit(0)
            .count(CountBy.SOURCE)
            .count(CountBy.SPEAKER)
            .build();
    try (Archive archive = News.archive()) {
      SearchResult result = archive.search(request);
      out.println(result.total() + " sentences");
      result
          .counts()
          .forEach(
              (by, counts) ->
                  counts.forEach(
                      count -> out.println(by + " " + count.value() + ": " + count.sentences())));
    }
  }
}
