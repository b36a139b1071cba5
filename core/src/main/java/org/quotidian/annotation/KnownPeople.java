package org.quotidian.annotation;

import org.jspecify.annotations.Nullable;

/**
 * Whom a surname means in an article that has no full name to it: what other articles tell. {@link
 * PeopleSeen} keeps this in memory; an archive can answer from its index.
 */
@FunctionalInterface
public interface KnownPeople {

  /**
   * Somebody whose full name is known.
   *
   * @param entity the id, such as {@code person:friedrich-merz}
   * @param name the full name as written
   */
  record Person(String entity, String name) {}

  /**
   * The person whom a surname means by itself.
   *
   * @param surname the id that a mention of the surname alone has: {@code person:merz}
   * @return {@code null} if nobody is known by it, or several people are
   */
  @Nullable Person find(String surname);

  /** Nobody is known. */
  static KnownPeople none() {
    return surname -> null;
  }
}
