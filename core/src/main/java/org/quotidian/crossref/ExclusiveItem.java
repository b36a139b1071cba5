package org.quotidian.crossref;

import org.quotidian.article.Span;

/**
 * Something that only one article of an event has, of those that were compared.
 *
 * @param span the range in the article's text; of an entity, its first mention
 * @param what what it is
 */
public record ExclusiveItem(Span span, What what) {

  /** What only one article has. */
  public enum What {
    /** A sentence without parallels that is no boilerplate. */
    SENTENCE,
    /** Words in quotation marks, two or more, that no other article has as a quotation. */
    QUOTATION,
    /** A quantity that is compared with none of another article. */
    FIGURE,
    /** A person, organisation or place that no other article names. */
    ENTITY
  }
}
