package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.BitSet;

/** Marks the words that a copy has from its original. */
final class TakenWords {

  /** So many words may lie between two runs that a copy has from the original. */
  private static final int GAP = 200;

  private final TokenStore store;
  private final int left;
  private final int right;
  private final int[] runs;
  private final int minWords;
  private final BitSet taken;

  /**
   * @param left the position of the original's first word
   * @param right that of the copy's
   */
  TakenWords(TokenStore store, int left, int right, int[] runs, int minWords, BitSet taken) {
    this.store = store;
    this.left = left;
    this.right = right;
    this.runs = runs;
    this.minWords = minWords;
    this.taken = taken;
  }

  void mark() {
    long[] byRight = new long[runs.length / 3];
    for (int i = 0; i < byRight.length; i++) {
      byRight[i] = (long) runs[3 * i + 1] << 32 | i;
    }
    Arrays.sort(byRight);
    int leftEnd = 0;
    int rightEnd = 0;
    for (long each : byRight) {
      int run = 3 * (int) each;
      int length = runs[run + 2];
      taken.set(right + runs[run + 1], right + runs[run + 1] + length);
      if (runs[run + 1] < rightEnd && runs[run] < leftEnd - minWords) {
        // The original repeats some of the words before.
        continue;
      }
      markBetween(leftEnd, runs[run], rightEnd, runs[run + 1]);
      leftEnd = runs[run] + length;
      rightEnd = runs[run + 1] + length;
    }
    int leftSize = store.wordCount(store.articleOf(left));
    int rightSize = store.wordCount(store.articleOf(right));
    markBetween(leftEnd, leftSize, rightEnd, rightSize);
  }

  private void markBetween(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    int words = rightTo - rightFrom;
    if (words <= 0 || words > GAP || leftTo - leftFrom > GAP) {
      return;
    }
    int same = 0;
    for (int i = rightFrom; i < rightTo; i++) {
      int at = leftFrom;
      while (at < leftTo && store.word(left + at) != store.word(right + i)) {
        at++;
      }
      same += at < leftTo ? 1 : 0;
    }
    boolean isShort = words <= 2 * minWords && words < leftTo - leftFrom + minWords;
    if (isShort || 2 * same >= words) {
      taken.set(right + rightFrom, right + rightTo);
    }
  }
}
