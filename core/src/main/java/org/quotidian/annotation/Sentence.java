package org.quotidian.annotation;

import org.quotidian.article.Span;

/**
 * A sentence, a heading or an item of a list: the unit of search.
 *
 * @param begin its first UTF-16 code unit in the article's text
 * @param end the code unit after its last
 * @param firstToken its first token
 * @param endToken the token after its last
 */
public record Sentence(int begin, int end, int firstToken, int endToken) {

  /** {@return its place in the article's text} */
  public Span span() {
    return new Span(begin, end);
  }
}
