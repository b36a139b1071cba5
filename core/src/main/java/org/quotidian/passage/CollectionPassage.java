package org.quotidian.passage;

import org.quotidian.article.Span;

/**
 * A run of words that two articles of a {@link PassageCollection} share.
 *
 * @param left where it stands in the one, which was added first
 * @param right where it stands in the other
 * @param words how many words it has
 */
public record CollectionPassage(Side left, Side right, int words) {

  /**
   * One place of it.
   *
   * @param article the article's number, from 0, in the order that the articles were added
   * @param span where it stands in the article's text
   */
  public record Side(int article, Span span) {}
}
