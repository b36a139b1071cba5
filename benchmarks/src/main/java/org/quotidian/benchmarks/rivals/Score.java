package org.quotidian.benchmarks.rivals;

/**
 * How much of what a program reports is right.
 *
 * @param found what is right and was reported
 * @param reported all that was reported
 * @param real all that is right
 */
record Score(int found, int reported, int real) {

  double precision() {
    return reported == 0 ? 0 : (double) found / reported;
  }

  double recall() {
    return real == 0 ? 0 : (double) found / real;
  }

  double f1() {
    return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }
}
