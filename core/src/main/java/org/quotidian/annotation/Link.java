package org.quotidian.annotation;

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
   * A surname that several people of the article bear, and nothing decides between them: the entity
   * is the surname's own.
   */
  AMBIGUOUS(Certainty.LOW);

  private final Certainty certainty;

  Link(Certainty certainty) {
    this.certainty = certainty;
  }

  /** How certain such links are. */
  public Certainty certainty() {
    return certainty;
  }
}
