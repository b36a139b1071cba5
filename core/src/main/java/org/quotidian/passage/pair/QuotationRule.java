package org.quotidian.passage.pair;

import java.util.function.IntUnaryOperator;
import org.quotidian.words.WordWeights;

/**
 * Which words that two articles have in quotation marks are reported although they are too few for
 * a run. They are at least {@value #LEAST_WORDS} consecutive words, as long as both quotations go
 * on alike, and
 *
 * <ul>
 *   <li>the complete quotation in both articles; or
 *   <li>the complete quotation in one, and {@value #RARE} nats as rare as words are in sentences of
 *       English.
 * </ul>
 *
 * <p>A part of both quotations is a common phrase ("at the end of the day"). A part of a run of the
 * minimum length, in quotation marks or not, is reported as such.
 *
 * @param minWords the length of a run that is always reported
 */
public record QuotationRule(int minWords) {

  public static final int LEAST_WORDS = 6;
  static final double RARE = 26;

  /** Whether there are quotations that are too short for a run, and long enough to be reported. */
  public boolean isAsked() {
    return minWords > LEAST_WORDS;
  }

  /**
   * Whether words that both put in marks are reported, if they are no part of a run.
   *
   * @param words how many they are
   * @param isAllOfLeft whether the left quotation has no other words
   * @param isAllOfRight whether the right one has none
   * @param terms the term of each of the words, numbered from 0
   */
  public boolean isReported(
      int words, boolean isAllOfLeft, boolean isAllOfRight, IntUnaryOperator terms) {
    if (words < LEAST_WORDS || words >= minWords || !(isAllOfLeft || isAllOfRight)) {
      return false;
    }
    return (isAllOfLeft && isAllOfRight) || rarity(words, terms) >= RARE;
  }

  private static double rarity(int words, IntUnaryOperator terms) {
    double rarity = 0;
    for (int i = 0; i < words; i++) {
      rarity += WordWeights.english().sentenceWeight(terms.applyAsInt(i));
    }
    return rarity;
  }

  /**
   * Whether the words are part of a run of the least length.
   *
   * @param left the first of them on the left
   * @param right the first on the right
   * @param same whether two words are the same; not where one of the articles has no such word
   */
  public boolean isInRun(int left, int right, int words, PairRuns.SameWord same) {
    int length = words;
    for (int i = 1; length < minWords && same.test(left - i, right - i); i++) {
      length++;
    }
    for (int i = words; length < minWords && same.test(left + i, right + i); i++) {
      length++;
    }
    return length >= minWords;
  }
}
