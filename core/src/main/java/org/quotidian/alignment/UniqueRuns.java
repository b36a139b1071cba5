package org.quotidian.alignment;

import java.util.Arrays;
import org.quotidian.alignment.NumberedWords.Side;
import org.quotidian.hash.Hashing;

/** Runs of so many words that occur once on either side. */
final class UniqueRuns {

  private static final int NONE = -1;
  private static final int MANY = -2;

  private final NumberedWords words;
  private final int run;

  UniqueRuns(NumberedWords words, int run) {
    this.words = words;
    this.run = run;
  }

  /** Where they start, on the left in the high half, on the right in the low; as the left reads. */
  long[] find(int leftFirst, int leftEnd, int rightFirst, int rightEnd) {
    int most = leftEnd - leftFirst + rightEnd - rightFirst;
    int size = Integer.highestOneBit(Math.max(4, most)) * 4;
    long[] hashes = new long[size];
    int[] lefts = new int[size];
    int[] rights = new int[size];
    Arrays.fill(lefts, NONE);
    Arrays.fill(rights, NONE);
    note(words.left, leftFirst, leftEnd, hashes, lefts);
    note(words.right, rightFirst, rightEnd, hashes, rights);
    long[] found = new long[most];
    int count = 0;
    for (int slot = 0; slot < size; slot++) {
      if (lefts[slot] >= 0 && rights[slot] >= 0 && areSame(lefts[slot], rights[slot])) {
        found[count++] = (long) lefts[slot] << 32 | rights[slot];
      }
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, count);
  }

  private void note(Side side, int first, int end, long[] hashes, int[] places) {
    for (int i = first; i + run <= end; i++) {
      long hash = 0;
      for (int k = 0; k < run; k++) {
        hash = hash * Hashing.BASE + side.words[i + k] + 1;
      }
      hash = Hashing.spread(hash) | 1;
      int slot = (int) (hash >>> 32) & (hashes.length - 1);
      while (hashes[slot] != 0 && hashes[slot] != hash) {
        slot = (slot + 1) & (hashes.length - 1);
      }
      hashes[slot] = hash;
      places[slot] = places[slot] == NONE ? i : MANY;
    }
  }

  private boolean areSame(int inLeft, int inRight) {
    for (int k = 0; k < run; k++) {
      if (!words.areSame(inLeft + k, inRight + k)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Which of these, ascending on the left, to take so that they ascend on the right too and are as
   * many as can be (patience sorting).
   */
  static int[] longestChain(long[] runs) {
    int[] tops = new int[runs.length];
    int[] before = new int[runs.length];
    int piles = 0;
    for (int i = 0; i < runs.length; i++) {
      int low = 0;
      int high = piles;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if ((int) runs[tops[middle]] < (int) runs[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NONE : tops[low - 1];
      tops[low] = i;
      piles = Math.max(piles, low + 1);
    }
    int[] chain = new int[piles];
    int at = piles == 0 ? NONE : tops[piles - 1];
    for (int k = piles - 1; k >= 0; k--) {
      chain[k] = at;
      at = before[at];
    }
    return chain;
  }
}
