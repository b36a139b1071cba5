package org.quotidian.passage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the two sides of a match differ.
 *
 * @param score how alike they are; see {@link Passage#score}
 */
record Appraisal(Passage.Kind kind, double score) {

  /** A passage is edited, and not told anew, if so much of it stands word for word. */
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

  /** How many words of the left side stand in three of a row that the right side has too. */
  private static int wordForWord(Match match, ComparedText left, ComparedText right) {
    Set<Long> threes = new HashSet<>();
    for (int i = match.rightFirst(); i + 2 < match.rightEnd(); i++) {
      threes.add(three(right, i));
    }
    int count = 0;
    int upto = match.leftFirst();
    for (int i = match.leftFirst(); i + 2 < match.leftEnd(); i++) {
      if (threes.contains(three(left, i))) {
        count += i + 3 - Math.max(upto, i);
        upto = i + 3;
      }
    }
    return count;
  }

  private static long three(ComparedText text, int word) {
    long hash = text.term(word);
    hash = hash * 0x9E3779B97F4A7C15L + text.term(word + 1);
    return hash * 0x9E3779B97F4A7C15L + text.term(word + 2);
  }

  /** Dice's coefficient of the stems on both sides, each as often as it stands there. */
  private static double score(Match match, ComparedText left, ComparedText right) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = match.leftFirst(); i < match.leftEnd(); i++) {
      counts.merge(left.stem(i), 1, Integer::sum);
    }
    int common = 0;
    for (int i = match.rightFirst(); i < match.rightEnd(); i++) {
      int more = counts.merge(right.stem(i), -1, Integer::sum);
      common += more >= 0 ? 1 : 0;
    }
    int words = match.leftEnd() - match.leftFirst() + match.rightEnd() - match.rightFirst();
    return 2.0 * common / words;
  }
}
