package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

/**
 * Goes through all sentences that match, however many there are, in the order of the archive. One
 * article is in memory at a time.
 *
 * <pre>{@code
 * examples/run AllHits
 * }</pre>
 */
public final class AllHits {

  private AllHits() {}

  public static void main(String[] args) throws IOException, QuerySyntaxException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException, QuerySyntaxException {
    try (Archive archive = News.archive();
        Stream<SentenceHit> hits = archive.hits("figure:* OR quote:*")) {
      hits.forEach(
          hit ->
              out.println(hit.article().id() + ", sentence " + hit.number() + ": " + hit.text()));
    }
  }
}
