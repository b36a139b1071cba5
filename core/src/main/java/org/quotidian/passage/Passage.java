package org.quotidian.passage;

import org.quotidian.alignment.WordAlignment;

/**
 * A stretch of text that stands in two articles.
 *
 * @param left where it stands in the one, which came first in what was compared
 * @param right where it stands in the other
 * @param words how many words it has on the left
 * @param kind how the right side differs from the left
 * @param score how alike the two sides are, from 0 to 1: Dice's coefficient of their words, or 1 if
 *     they are the same
 */
public record Passage(PassageSide left, PassageSide right, int words, Kind kind, double score) {

  /** How the right side differs from the left. */
  public enum Kind {
    /** Not at all, but for case, punctuation and spaces. */
    VERBATIM,
    /** At least half of it stands word for word. */
    EDITED,
    /** It says the like in other words or in another order, or sums it up. */
    PARAPHRASE
  }

  /** Which words of the two sides are which. Worked out on each call. */
  public WordAlignment alignment() {
    return WordAlignment.of(
        left.article().tokens(),
        left.firstWord(),
        left.lastWord() + 1,
        right.article().tokens(),
        right.firstWord(),
        right.lastWord() + 1);
  }
}
