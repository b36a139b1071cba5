package org.quotidian.annotation;

/**
 * How certain something found is, by the rule that found it. The levels were set by counting how
 * often each rule is right on annotated news.
 */
public enum Certainty {
  /** Right in at least nine cases of ten. */
  HIGH,
  /** Right in about eight cases of ten. */
  MEDIUM,
  /** A guess: reported only on request. */
  LOW;

  /**
   * {@return whether this is at least as certain as {@code other}}
   *
   * @param other the lower limit
   */
  public boolean isAtLeast(Certainty other) {
    return compareTo(other) <= 0;
  }

  /**
   * {@return the less certain of the two}
   *
   * @param other another certainty
   */
  public Certainty and(Certainty other) {
    return isAtLeast(other) ? other : this;
  }
}
