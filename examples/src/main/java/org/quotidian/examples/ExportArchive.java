package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * Reads every article of an archive with its annotations, one at a time.
 *
 * <pre>{@code
 * examples/run ExportArchive
 * }</pre>
 */
public final class ExportArchive {

  private ExportArchive() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    try (Archive archive = News.archive();
        Stream<AnnotatedArticle> articles = archive.articles()) {
      articles.forEach(
          article ->
              out.println(
                  String.join(
                      "\t",
                      article.id(),
                      article.sentences().size() + " sentences",
                      article.mentions().size() + " names",
                      article.quotations().size() + " quotations",
                      article.figures().size() + " figures")));
    }
  }
}
