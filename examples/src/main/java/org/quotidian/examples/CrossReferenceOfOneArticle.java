package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.Parallel;
import org.quotidian.passage.Passage;

/**
 * Cross-references one article with others: where each of its sentences occurs again, and what it
 * alone has.
 *
 * <pre>{@code
 * examples/run CrossReferenceOfOneArticle
 * }</pre>
 */
public final class CrossReferenceOfOneArticle {

  private static final int SHOWN = 3;

  private CrossReferenceOfOneArticle() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    List<AnnotatedArticle> articles = Seeds.annotated();
    AnnotatedArticle article = articles.get(0);

    CrossReference reference =
        CrossReferencer.builder().build().of(article, articles.subList(1, articles.size()));

    out.println(article.article().title());
    out.println(
        reference.parallels().size() + " parallels; of those that are edited, the most similar:");
    reference.parallels().stream()
        .filter(parallel -> parallel.kind() == Passage.Kind.EDITED)
        .sorted((left, right) -> Double.compare(right.score(), left.score()))
        .limit(SHOWN)
        .forEach(parallel -> print(parallel, out));
    long alone =
        reference.exclusive().stream()
            .filter(item -> item.what() == CrossReference.ExclusiveItem.What.SENTENCE)
            .count();
    out.println(alone + " of its " + article.sentences().size() + " sentences are in no other");
  }

  private static void print(Parallel parallel, PrintStream out) {
    Parallel.Side there = parallel.there();
    out.println("  " + parallel.here().text());
    out.println("    " + parallel.kind() + ", " + there.article().id() + ": " + there.text());
  }
}
