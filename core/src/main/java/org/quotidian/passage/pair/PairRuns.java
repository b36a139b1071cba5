package org.quotidian.passage.pair;

import java.util.Arrays;
import org.quotidian.concurrent.Cancellation;
import org.quotidian.hash.Hashing;

/**
 * Every longest run of at least so many words that two texts share. Windows are looked up by hash;
 * the words themselves are compared before a run is reported.
 */
public final class PairRuns {

  /**
   * A window that occurs in so many pairs of places is a pattern that both texts repeat, such as
   * the frame of a list. Only its first places are paired.
   */
  private static final int MOST_PLACES = 256;

  /** Cancellation is checked once for so many words, plus one. */
  private static final int CHECKED = (1 << 12) - 1;

  /** The terms of both texts. */
  private final int[] left;

  private final int[] right;
  private final int minWords;

  /** Left, right and length, one run after the other. */
  private int[] runs = new int[30];

  private int size;

  private final SameWord same;
  private final Cancellation cancellation;

  private PairRuns(
      int[] left, int[] right, int minWords, SameWord same, Cancellation cancellation) {
    this.left = left;
    this.right = right;
    this.minWords = minWords;
    this.same = same;
    this.cancellation = cancellation;
  }

  /**
   * The runs, three numbers for each: its first word on the left, on the right, and how many words
   * it has. Ordered by position on the left, then on the right.
   *
   * @param left the terms of the words of the left text; equal words have equal terms
   * @param right those of the right one
   */
  public static int[] of(
      int[] left, int[] right, int minWords, SameWord same, Cancellation cancellation) {
    if (left.length < minWords || right.length < minWords) {
      return new int[0];
    }
    PairRuns runs = new PairRuns(left, right, minWords, same, cancellation);
    runs.find();
    return Arrays.copyOf(runs.runs, runs.size);
  }

  private void find() {
    int windows = right.length - minWords + 1;
    int mask = Integer.highestOneBit(Math.max(8, windows)) * 4 - 1;
    int[] heads = new int[mask + 1];
    int[] next = new int[windows];
    long dropOut = Hashing.power(minWords - 1);
    // Backwards, so that each chain runs forwards.
    long hash = 0;
    int[] slots = new int[windows];
    for (int word = 0; word < right.length; word++) {
      hash = roll(right, word, hash, dropOut);
      if (word >= minWords - 1) {
        slots[word - minWords + 1] = slot(hash, mask);
      }
    }
    for (int window = windows - 1; window >= 0; window--) {
      next[window] = heads[slots[window]];
      heads[slots[window]] = window + 1;
    }
    hash = 0;
    for (int word = 0; word < left.length; word++) {
      if ((word & CHECKED) == 0) {
        cancellation.check();
      }
      hash = roll(left, word, hash, dropOut);
      int window = word - minWords + 1;
      if (window >= 0) {
        int places = 0;
        for (int at = heads[slot(hash, mask)]; at != 0 && places < MOST_PLACES; at = next[at - 1]) {
          places++;
          addIfRunStarts(window, at - 1);
        }
      }
    }
  }

  private long roll(int[] terms, int word, long hash, long dropOut) {
    long kept = hash;
    if (word >= minWords) {
      kept -= terms[word - minWords] * dropOut;
    }
    return kept * Hashing.BASE + terms[word];
  }

  private static int slot(long hash, int mask) {
    return (int) (Hashing.spread(hash) >>> 32) & mask;
  }

  private void addIfRunStarts(int inLeft, int inRight) {
    if (inLeft > 0 && inRight > 0 && isSame(inLeft - 1, inRight - 1)) {
      return;
    }
    int limit = Math.min(left.length - inLeft, right.length - inRight);
    int length = 0;
    while (length < limit && isSame(inLeft + length, inRight + length)) {
      length++;
    }
    if (length < minWords) {
      return;
    }
    if (size == runs.length) {
      runs = Arrays.copyOf(runs, size * 2);
    }
    runs[size++] = inLeft;
    runs[size++] = inRight;
    runs[size++] = length;
  }

  private boolean isSame(int inLeft, int inRight) {
    return left[inLeft] == right[inRight] && same.test(inLeft, inRight);
  }

  /** Tells whether two words that have one term are the same. */
  public interface SameWord {
    boolean test(int leftWord, int rightWord);
  }
}
