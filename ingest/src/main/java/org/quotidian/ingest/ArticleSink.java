package org.quotidian.ingest;

import java.io.IOException;
import org.quotidian.article.Article;

/** Takes the articles of a run, one after the other, each as soon as it is read. */
@FunctionalInterface
public interface ArticleSink {

  /**
   * Takes one article.
   *
   * @param article the article, in the order of the input
   * @throws IOException if it cannot be taken; the run ends, and its caller gets this exception
   */
  void accept(Article article) throws IOException;
}
