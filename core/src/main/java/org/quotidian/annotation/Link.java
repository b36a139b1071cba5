package org.quotidian.annotation;

/** Why a mention stands for its entity. */
public enum Link {
  /**
   * The name is on a list of names of that entity, one that came with the library or the user's.
   */
  ALIAS,
  /** The name is the entity's own, but for titles, initials, legal forms and spelling. */
  NAME,
  /** A part of the entity's name, which stands in full elsewhere in the article. */
  PART,
  /** An acronym of the entity's name, which stands in full elsewhere in the article. */
  ACRONYM,
  /** A surname alone, whose one full name other articles have. */
  KNOWN
}
