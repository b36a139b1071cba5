package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.Parallel;

/**
 * Cross-references a new article with the articles of an archive: which of its sentences are in
 * others too, in the same words or edited.
 *
 * <pre>{@code
 * examples/run CrossReferenceAgainstArchive
 * }</pre>
 */
public final class CrossReferenceAgainstArchive {

  private CrossReferenceAgainstArchive() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    AnnotatedArticle article =
        Annotator.english()
            .annotate(
                Article.builder(
                        "bd-1",
                        "The strike would cost 3 million dollars a day, said Owen Brandt, the port’s "
                            + "chairman. “We have asked for rest, not for riches,” Marta Hollis said.")
                    .source("business-daily")
                    .build());
    List<AnnotatedArticle> others;
    try (Archive archive = News.archive();
        Stream<AnnotatedArticle> all = archive.articles()) {
      others = all.toList();
    }
    CrossReferencer referencer = CrossReferencer.builder().build();

    CrossReference reference = referencer.of(article, others);

    for (Parallel parallel : reference.parallels()) {
      Parallel.Side there = parallel.there();
      out.println(parallel.here().text());
      out.println("  " + parallel.kind() + " in " + there.article().id() + ": " + there.text());
    }
  }
}
