package org.quotidian.passage.pair;

/** A passage as word numbers, half-open. */
public record Match(int leftFirst, int leftEnd, int rightFirst, int rightEnd) {

  boolean meetsLeft(Match other) {
    return leftFirst < other.leftEnd && other.leftFirst < leftEnd;
  }

  boolean meetsRight(Match other) {
    return rightFirst < other.rightEnd && other.rightFirst < rightEnd;
  }

  /** Whether this adds nothing to {@code other} on one of the sides. */
  boolean isRepeatOf(Match other) {
    return (leftFirst >= other.leftFirst && leftEnd <= other.leftEnd)
        || (rightFirst >= other.rightFirst && rightEnd <= other.rightEnd);
  }

  /** Whether the other lies within this on both sides. */
  boolean holds(Match other) {
    return leftFirst <= other.leftFirst
        && other.leftEnd <= leftEnd
        && rightFirst <= other.rightFirst
        && other.rightEnd <= rightEnd;
  }

  Match and(Match other) {
    return new Match(
        Math.min(leftFirst, other.leftFirst),
        Math.max(leftEnd, other.leftEnd),
        Math.min(rightFirst, other.rightFirst),
        Math.max(rightEnd, other.rightEnd));
  }
}
