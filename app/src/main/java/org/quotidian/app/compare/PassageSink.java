package org.quotidian.app.compare;

import org.quotidian.article.Article;
import org.quotidian.passage.Passage;

/** Receives the passages of pairs of articles. */
interface PassageSink {

  /**
   * @param left the article of the passage's left side
   * @param right the article of its right side
   */
  void accept(Article left, Article right, Passage passage);
}
