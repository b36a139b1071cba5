package org.quotidian.crossref;

import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;

/**
 * One side of a parallel.
 *
 * @param article the article that it stands in
 * @param firstWord the token of its first word
 * @param lastWord the token of its last word
 */
public record ParallelSide(AnnotatedArticle article, int firstWord, int lastWord) {

  /** From its first word to the end of its last, in the article's text. */
  public Span span() {
    return new Span(article.tokens().begin(firstWord), article.tokens().end(lastWord));
  }

  /** Its words as they stand in the article. */
  public String text() {
    return span().of(article.article().text());
  }

  /** The article's id and the span. */
  @Override
  public String toString() {
    return article.id() + "[" + span().begin() + ", " + span().end() + ")";
  }
}
