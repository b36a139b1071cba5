package org.quotidian.annotation;

import org.jspecify.annotations.Nullable;
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
 * @param basis what the type rests on
 * @param score how probable it is that the name has this extent and type, from 0 to 1, in
 *     hundredths
 * @param place the id of the place whose people the name is the adjective or noun of ({@code
 *     ukraine} for "Ukrainian"); {@code null} if it is none
 */
public record Mention(
    int begin,
    int end,
    EntityType type,
    String name,
    String entity,
    Link link,
    Basis basis,
    double score,
    @Nullable String place) {

  private static final double HIGH = 0.9;
  private static final double MEDIUM = 0.75;

  /**
   * A mention whose type is given, and which names no people.
   *
   * @param begin the first UTF-16 code unit
   * @param end the code unit after the last
   * @param type what kind of thing the name is of
   * @param name the name in full, as the article has it
   * @param entity the id of the entity, the same in every article
   * @param link how the entity was determined
   */
  public Mention(int begin, int end, EntityType type, String name, String entity, Link link) {
    this(begin, end, type, name, entity, link, Basis.GIVEN, 1, null);
  }

  /** What the type of a name rests on. */
  public enum Basis {
    /** The model's weights alone give the name this type. */
    MODEL,
    /** A list, a rule or the other mentions of the article decided against the model's weights. */
    RULE,
    /** Another finder gave it. */
    GIVEN
  }

  /** {@return how certain the type is: a score of at least .9 is high, of .75 medium} */
  public Certainty certainty() {
    return score >= HIGH ? Certainty.HIGH : score >= MEDIUM ? Certainty.MEDIUM : Certainty.LOW;
  }

  /** What the link from a mention to its entity rests on. */
  public enum Link {
    /**
     * The name is on a list of names of that entity, one that came with the library or the user's.
     */
    ALIAS(Certainty.HIGH),
    /** The name is the entity's own, but for titles, initials, legal forms and spelling. */
    NAME(Certainty.HIGH),
    /** A part of the entity's name, which occurs in full elsewhere in the article. */
    PART(Certainty.HIGH),
    /** An acronym of the entity's name, which occurs in full elsewhere in the article. */
    ACRONYM(Certainty.HIGH),
    /** A surname alone, whose one full name other articles have. */
    KNOWN(Certainty.MEDIUM),
    /**
     * A surname that several people of the article bear; it is of the one whom the article calls by
     * the surname alone, or who is not introduced as a relative of the other.
     */
    SHARED(Certainty.MEDIUM),
    /**
     * A surname that several people of the article bear, and nothing decides between them: the
     * entity is the surname's own.
     */
    AMBIGUOUS(Certainty.LOW);

    private final Certainty certainty;

    Link(Certainty certainty) {
      this.certainty = certainty;
    }

    /** {@return how certain such links are} */
    public Certainty certainty() {
      return certainty;
    }
  }

  /** {@return its place in the article's text} */
  public Span span() {
    return new Span(begin, end);
  }
}
