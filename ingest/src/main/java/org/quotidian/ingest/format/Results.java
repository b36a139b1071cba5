package org.quotidian.ingest.format;

import org.quotidian.article.Article;

/** Takes what a format's reader finds in an input: articles and problems, in their order. */
public interface Results {

  /**
   * Takes an article, unless one with its id was taken before, which is an error.
   *
   * @param line where it starts; 0 if it is the whole input
   */
  void article(Article article, long line);

  /**
   * Reports that a record, or the rest of the input, is skipped.
   *
   * @param line 0 if the reason holds for the whole input
   */
  void error(long line, String reason);

  /**
   * Reports that a piece of an article is missing or uncertain.
   *
   * @param line 0 if the reason holds for the whole input
   */
  void warning(long line, String reason);

  /**
   * Counts a record that is no article by its kind, which is nothing wrong.
   *
   * @param kind in words for a reader, such as {@code "revisit"}
   */
  void skip(String kind);
}
