package org.quotidian.annotation;

import org.quotidian.article.Span;

/**
 * A name in the text, and the entity it refers to.
 *
 * @param begin its first UTF-16 code unit in the article's text
 * @param end the code unit after its last; a possessive ending is no part of it
 * @param type what kind of thing it names
 * @param name the entity's name as this article has it at its fullest
 * @param entity the entity's id, the same in all articles
 * @param link why the mention refers to the entity
 */
public record Mention(int begin, int end, EntityType type, String name, String entity, Link link) {

  /** Why a mention refers to its entity. */
  public enum Link {
    /**
     * The name is on a list of names of that entity, one that came with the library or the user's.
     */
    ALIAS,
    /** The name is the entity's own, but for titles, initials, legal forms and spelling. */
    NAME,
    /** A part of the entity's name, which is in the article in full elsewhere. */
    PART,
    /** An acronym of the entity's name, which is in the article in full elsewhere. */
    ACRONYM,
    /** A surname alone, whose one full name other articles have. */
    KNOWN
  }

  /** Its place in the article's text. */
  public Span span() {
    return new Span(begin, end);
  }
}
