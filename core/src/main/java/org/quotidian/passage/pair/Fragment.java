package org.quotidian.passage.pair;

/**
 * A stretch of units in the one text, and the stretch of the other that it goes with. Both ends are
 * part of it.
 */
final class Fragment {

  int leftFirst;
  int leftLast;
  int rightFirst;
  int rightLast;

  /** What its most distinctive pair of units shares, in nats. */
  float information;

  Fragment(int leftFirst, int leftLast, int rightFirst, int rightLast, float information) {
    this.leftFirst = leftFirst;
    this.leftLast = leftLast;
    this.rightFirst = rightFirst;
    this.rightLast = rightLast;
    this.information = information;
  }

  Fragment copy() {
    return new Fragment(leftFirst, leftLast, rightFirst, rightLast, information);
  }

  /** Takes in one more pair of units. */
  void include(int left, int right) {
    leftFirst = Math.min(leftFirst, left);
    leftLast = Math.max(leftLast, left);
    rightFirst = Math.min(rightFirst, right);
    rightLast = Math.max(rightLast, right);
  }

  void include(Fragment other) {
    include(other.leftFirst, other.rightFirst);
    include(other.leftLast, other.rightLast);
    information = Math.max(information, other.information);
  }

  boolean holds(int left, int right) {
    return left >= leftFirst && left <= leftLast && right >= rightFirst && right <= rightLast;
  }

  boolean holds(Fragment other) {
    return holds(other.leftFirst, other.rightFirst) && holds(other.leftLast, other.rightLast);
  }

  int first(Side side) {
    return side == Side.LEFT ? leftFirst : rightFirst;
  }

  int last(Side side) {
    return side == Side.LEFT ? leftLast : rightLast;
  }

  /** Which of the two texts. */
  enum Side {
    LEFT,
    RIGHT;

    Side other() {
      return this == LEFT ? RIGHT : LEFT;
    }
  }
}
