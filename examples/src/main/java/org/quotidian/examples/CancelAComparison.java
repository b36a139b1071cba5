package org.quotidian.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher;

/**
 * Cancels a long comparison by an interrupt, here after 1,000 passages; any other thread may
 * interrupt as well. The work ends soon, and no thread goes on with it.
 *
 * <pre>{@code
 * examples/run CancelAComparison
 * }</pre>
 */
public final class CancelAComparison {

  private CancelAComparison() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Thread comparing = Thread.currentThread();
    AtomicLong passages = new AtomicLong();
    try {
      PassageMatcher.builder()
          .build()
          .match(
              letters(),
              passage -> {
                if (passages.incrementAndGet() == 1_000) {
                  comparing.interrupt();
                }
              });
      out.println("all passages were found");
    } catch (CancellationException e) {
      // The interrupt is still set, for the caller of this method. Here it ends.
      boolean isInterrupted = Thread.interrupted();
      out.println("cancelled, interrupt set: " + isInterrupted);
      out.println("before the end: " + (passages.get() < 179_700));
    }
  }

  /** 600 articles, each of which shares a run of words with each other: 179,700 pairs. */
  private static List<AnnotatedArticle> letters() {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String text = "Reader " + i + " asks why the two old piers are closed at night. Number " + i;
      articles.add(Annotator.sentences().annotate(Article.of("letter-" + i, text)));
    }
    return articles;
  }
}
