package org.quotidian.passage;

import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * One side of a passage: a range of one article's words.
 *
 * @param article the article's number in what was compared: 0 for the left and 1 for the right of
 *     two articles, else the number of articles listed or added before it
 * @param span the range in the article's text, from the begin of its first word to the end of its
 *     last
 * @param firstWord the number of its first word among the words of the article, from 0; punctuation
 *     is no word
 * @param endWord the number after that of its last word
 */
public record PassageSide(int article, Span span, int firstWord, int endWord) {

  /** {@return the number of words} */
  public int words() {
    return endWord - firstWord;
  }

  /**
   * {@return the number of the first token}
   *
   * @param tokens the tokens of the article's text
   */
  public int firstToken(Tokens tokens) {
    return tokens.indexAt(span.begin());
  }

  /**
   * {@return the number after that of the last token}
   *
   * @param tokens the tokens of the article's text
   */
  public int endToken(Tokens tokens) {
    return tokens.indexAt(span.end() - 1) + 1;
  }

  /**
   * {@return the words as they are in the article's text}
   *
   * @param article the article that this is a part of
   */
  public String text(Article article) {
    return span.of(article.text());
  }
}
