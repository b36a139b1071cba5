package org.quotidian.query;

import org.quotidian.article.Span;

/**
 * A stretch of a sentence that a query asked for, and why.
 *
 * @param kind what it is
 * @param span where it stands in the article's text; a quotation can reach beyond the sentence
 */
public record Highlight(Kind kind, Span span) {

  /** What a highlight is. */
  public enum Kind {
    /** A word or phrase. */
    WORD,
    /** A mention of an entity, or the words that name a speaker. */
    ENTITY,
    /** A figure. */
    FIGURE,
    /** A quotation. */
    QUOTATION
  }
}
