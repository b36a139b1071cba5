package org.quotidian.passage;

import org.quotidian.article.Span;

/**
 * A passage that two articles of a {@link PassageCollection} share.
 *
 * @param left where it stands in the one, which was added first
 * @param right where it stands in the other
 * @param words how many words it has on the left
 * @param kind how the right side differs from the left
 * @param score how alike the two sides are; see {@link Passage#score}
 */
public record CollectionPassage(Side left, Side right, int words, Passage.Kind kind, double score) {

  /** A run of the same words. */
  CollectionPassage(Side left, Side right, int words) {
    this(left, right, words, Passage.Kind.VERBATIM, 1);
  }

  /**
   * One place of it.
   *
   * @param article the article's number, from 0, in the order that the articles were added
   * @param span where it stands in the article's text
   */
  public record Side(int article, Span span) {}
}
