package org.quotidian.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.alignment.NumberedWords.Side;
import org.quotidian.hash.Hashing;

/**
 * Pairs what occurs on both sides in another order, among the words that have no counterpart yet:
 * runs of at least {@value #LEAST_RUN} words, the longest first, wherever they are; then single
 * distinctive words of one place where the sides differ, or of all the text if it is short. Linear
 * in the words, but for sorting.
 */
final class MovedWords {

  private static final int LEAST_RUN = 3;

  /** Of the places of three words on the right, so many are looked at. */
  private static final int MOST_PLACES = 8;

  /** A single word is paired if it weighs so much; no {@code of}, no {@code said}. */
  private static final int DISTINCTIVE = OrderedWords.BREAK;

  /** Where there are more words than this, a single one in common is a chance. */
  private static final int LARGE = 200;

  private final NumberedWords words;
  private final Side left;
  private final Side right;
  private final int[] counterparts;
  private final boolean[] taken;

  private MovedWords(NumberedWords words, int[] counterparts) {
    this.words = words;
    left = words.left;
    right = words.right;
    this.counterparts = counterparts;
    taken = new boolean[right.count];
    for (int counterpart : counterparts) {
      if (counterpart >= 0) {
        taken[counterpart] = true;
      }
    }
  }

  /**
   * Enters them among the counterparts of the left side's words, which are those that occur in the
   * same order so far.
   */
  static void pair(NumberedWords words, int[] counterparts) {
    int[] ordered = counterparts.clone();
    MovedWords moved = new MovedWords(words, counterparts);
    moved.pairRuns();
    if (words.left.count <= LARGE && words.right.count <= LARGE) {
      moved.pairSingles(0, words.left.count, 0, words.right.count);
    } else {
      moved.pairSingles(ordered);
    }
  }

  private record Run(int inLeft, int inRight, int length) {}

  private void pairRuns() {
    Runs runs = new Runs();
    List<Run> found = new ArrayList<>();
    for (int i = 0; i + LEAST_RUN <= left.count; i++) {
      runs.addFrom(i, found);
    }
    found.sort(Comparator.comparingInt((Run run) -> -run.length));
    for (Run run : found) {
      take(run);
    }
  }

  /** The places of three words in a row on the right, by their hash. */
  private final class Runs {
    private final int[] heads = new int[Integer.highestOneBit(Math.max(4, right.count)) * 4];
    private final int[] next = new int[right.count];

    Runs() {
      for (int j = right.count - LEAST_RUN; j >= 0; j--) {
        if (!taken[j]) {
          int slot = slot(right, j);
          next[j] = heads[slot];
          heads[slot] = j + 1;
        }
      }
    }

    /** The longest runs that start with this word of the left side. */
    void addFrom(int inLeft, List<Run> found) {
      if (counterparts[inLeft] >= 0) {
        return;
      }
      int places = 0;
      for (int at = heads[slot(left, inLeft)]; at != 0 && places < MOST_PLACES; at = next[at - 1]) {
        places++;
        int inRight = at - 1;
        boolean goesBack = inLeft > 0 && inRight > 0 && isFree(inLeft - 1, inRight - 1);
        int length = goesBack ? 0 : freeWords(inLeft, inRight, left.count);
        if (length >= LEAST_RUN) {
          found.add(new Run(inLeft, inRight, length));
        }
      }
    }

    private int slot(Side side, int first) {
      long hash = side.words[first];
      hash = hash * Hashing.BASE + side.words[first + 1];
      hash = hash * Hashing.BASE + side.words[first + 2];
      return (int) (Hashing.spread(hash) >>> 32) & (heads.length - 1);
    }
  }

  /** Whether the two words are the same, and have no counterpart yet. */
  private boolean isFree(int inLeft, int inRight) {
    return counterparts[inLeft] < 0 && !taken[inRight] && words.areSame(inLeft, inRight);
  }

  private int freeWords(int inLeft, int inRight, int most) {
    int limit = Math.min(most, Math.min(left.count - inLeft, right.count - inRight));
    int length = 0;
    while (length < limit && isFree(inLeft + length, inRight + length)) {
      length++;
    }
    return length;
  }

  /** Pairs what longer runs have left of this one, each part by itself if it is long enough. */
  private void take(Run run) {
    int from = 0;
    while (from < run.length) {
      int length = freeWords(run.inLeft + from, run.inRight + from, run.length - from);
      if (length >= LEAST_RUN) {
        for (int k = from; k < from + length; k++) {
          pair(run.inLeft + k, run.inRight + k);
        }
      }
      from += length + 1;
    }
  }

  private void pair(int inLeft, int inRight) {
    counterparts[inLeft] = inRight;
    taken[inRight] = true;
  }

  /**
   * @param ordered the counterparts that occur in the same order; what lies between two of them is
   *     one place
   */
  private void pairSingles(int[] ordered) {
    int leftFirst = 0;
    int rightFirst = 0;
    for (int i = 0; i <= left.count; i++) {
      if (i == left.count || ordered[i] >= 0) {
        int rightEnd = i == left.count ? right.count : ordered[i];
        if (i - leftFirst <= LARGE && rightEnd - rightFirst <= LARGE) {
          pairSingles(leftFirst, i, rightFirst, rightEnd);
        }
        leftFirst = i + 1;
        rightFirst = rightEnd + 1;
      }
    }
  }

  /** Words of one stem in text order, those that are the same before all others. */
  private void pairSingles(int leftFirst, int leftEnd, int rightFirst, int rightEnd) {
    for (boolean stems : new boolean[] {false, true}) {
      Map<Integer, Deque<Integer>> rights = new HashMap<>();
      for (int j = rightFirst; j < rightEnd; j++) {
        if (!taken[j] && right.weights[j] >= DISTINCTIVE) {
          int key = stems ? right.stems[j] : right.words[j];
          rights.computeIfAbsent(key, first -> new ArrayDeque<>()).add(j);
        }
      }
      for (int i = leftFirst; i < leftEnd; i++) {
        Deque<Integer> places = rights.get(stems ? left.stems[i] : left.words[i]);
        if (counterparts[i] < 0 && places != null && !places.isEmpty()) {
          pair(i, places.remove());
        }
      }
    }
  }
}
