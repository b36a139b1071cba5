package org.quotidian.passage;

/**
 * A run of words that stands in two articles.
 *
 * @param left where it stands in the one, which came first in what was compared
 * @param right where it stands in the other
 * @param words how many words it has
 */
public record Passage(Place left, Place right, int words) {

  /** How the right side differs from the left. */
  public enum Kind {
    /** Not at all, but for case, punctuation and spaces. */
    VERBATIM
  }

  /** How the right side differs from the left. */
  public Kind kind() {
    return Kind.VERBATIM;
  }

  /** How alike the two sides are, from 0 to 1. */
  public double score() {
    return 1;
  }
}
