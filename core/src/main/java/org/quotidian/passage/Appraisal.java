package org.quotidian.passage;

import java.util.Arrays;
import org.quotidian.hash.Hashing;
import org.quotidian.passage.pair.ComparedText;
import org.quotidian.passage.pair.Match;
import org.quotidian.passage.pair.PairRuns;

/**
 * How the two sides of a match differ.
 *
 * @param score the similarity; see {@link Passage#score}
 */
record Appraisal(Passage.Kind kind, double score) {

  /** A passage is edited, and not paraphrased, if so much of it is verbatim. */
  private static final double EDITED = 0.5;

  static Appraisal of(Match match, ComparedText left, ComparedText right, PairRuns.SameWord same) {
    if (isVerbatim(match, left, right, same)) {
      return new Appraisal(Passage.Kind.VERBATIM, 1);
    }
    int longer =
        Math.max(match.leftEnd() - match.leftFirst(), match.rightEnd() - match.rightFirst());
    boolean isEdited = wordForWord(match, left, right) >= EDITED * longer;
    return new Appraisal(
        isEdited ? Passage.Kind.EDITED : Passage.Kind.PARAPHRASE, score(match, left, right));
  }

  private static boolean isVerbatim(
      Match match, ComparedText left, ComparedText right, PairRuns.SameWord same) {
    int words = match.leftEnd() - match.leftFirst();
    if (words != match.rightEnd() - match.rightFirst()) {
      return false;
    }
    for (int i = 0; i < words; i++) {
      int inLeft = match.leftFirst() + i;
      int inRight = match.rightFirst() + i;
      if (left.term(inLeft) != right.term(inRight) || !same.test(inLeft, inRight)) {
        return false;
      }
    }
    return true;
  }

  /** How many words of the left side occur in three of a row that the right side has too. */
  private static int wordForWord(Match match, ComparedText left, ComparedText right) {
    int size = match.rightEnd() - match.rightFirst();
    long[] threes = new long[Integer.highestOneBit(Math.max(4, size)) * 4];
    for (int i = match.rightFirst(); i + 2 < match.rightEnd(); i++) {
      long three = three(right, i);
      threes[slot(threes, three)] = three;
    }
    int count = 0;
    int upto = match.leftFirst();
    for (int i = match.leftFirst(); i + 2 < match.leftEnd(); i++) {
      if (threes[slot(threes, three(left, i))] != 0) {
        count += i + 3 - Math.max(upto, i);
        upto = i + 3;
      }
    }
    return count;
  }

  private static int slot(long[] threes, long three) {
    int slot = (int) (three >>> 40) & (threes.length - 1);
    while (threes[slot] != 0 && threes[slot] != three) {
      slot = (slot + 1) & (threes.length - 1);
    }
    return slot;
  }

  private static long three(ComparedText text, int word) {
    long hash = text.term(word);
    hash = hash * Hashing.BASE + text.term(word + 1);
    hash = hash * Hashing.BASE + text.term(word + 2);
    // None may look like an empty slot.
    return Hashing.spread(hash) | 1;
  }

  /** Dice's coefficient of the stems on both sides, each as often as it occurs there. */
  private static double score(Match match, ComparedText left, ComparedText right) {
    int[] inLeft = stems(left, match.leftFirst(), match.leftEnd());
    int[] inRight = stems(right, match.rightFirst(), match.rightEnd());
    int common = 0;
    for (int i = 0, j = 0; i < inLeft.length && j < inRight.length; ) {
      if (inLeft[i] == inRight[j]) {
        common++;
        i++;
        j++;
      } else if (inLeft[i] < inRight[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common / (inLeft.length + inRight.length);
  }

  private static int[] stems(ComparedText text, int first, int end) {
    int[] stems = new int[end - first];
    for (int i = first; i < end; i++) {
      stems[i - first] = text.stem(i);
    }
    Arrays.sort(stems);
    return stems;
  }
}
