package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.query.Queries;
import org.quotidian.query.SentenceHit;

/**
 * Prints all that somebody is quoted as saying, word for word.
 *
 * <pre>{@code
 * examples/run QuotationsOfASpeaker
 * }</pre>
 */
public final class QuotationsOfASpeaker {

  private QuotationsOfASpeaker() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    try (Archive archive = News.archive();
        Stream<SentenceHit> hits = archive.hits(Queries.saidBy("Hollis"))) {
      hits.flatMap(hit -> hit.quotations().stream())
          .filter(SentenceHit.Quoted::isMatch)
          .forEach(quoted -> out.println(quoted.speaker() + ": " + quoted.text()));
    }
  }
}
