package org.quotidian.passage.pair;

import java.util.Arrays;

/**
 * What the stems of two texts weigh, and which of them the two have in common. For one pair.
 *
 * <p>Inverse document frequency, with the units of both texts as documents (as in M. A.
 * Sanchez-Perez, G. Sidorov and A. Gelbukh, A Winning Approach to Text Alignment for Text Reuse
 * Detection at PAN 2014): words of every sentence of both texts weigh nothing. One unit is added,
 * so that a word that two texts of one sentence share is worth something.
 */
final class PairWeights {

  private static final float[] LOGARITHMS = new float[1 << 10];

  static {
    for (int i = 1; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) Math.log(i);
    }
  }

  /** By the numbers of the texts' vocabularies, in nats; above 0. */
  private final float[] left;

  private final float[] right;

  /** For each left stem its number on the right, or -1. */
  private final int[] counterparts;

  PairWeights(ComparedText leftText, ComparedText rightText) {
    float all = logarithm(leftText.unitCount() + rightText.unitCount() + 1);
    left = new float[leftText.vocabularySize()];
    right = new float[rightText.vocabularySize()];
    counterparts = new int[left.length];
    Arrays.fill(counterparts, -1);
    // Both vocabularies ascend. What a stem is given last, when it is passed, is its weight.
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int stem = leftText.vocabularyStem(i);
      int other = rightText.vocabularyStem(j);
      int units =
          (stem <= other ? leftText.unitsWith(i) : 0)
              + (other <= stem ? rightText.unitsWith(j) : 0);
      float weight = all - logarithm(units);
      left[i] = weight;
      right[j] = weight;
      if (stem == other) {
        counterparts[i] = j;
      }
      i += stem <= other ? 1 : 0;
      j += other <= stem ? 1 : 0;
    }
    for (; i < left.length; i++) {
      left[i] = all - logarithm(leftText.unitsWith(i));
    }
    for (; j < right.length; j++) {
      right[j] = all - logarithm(rightText.unitsWith(j));
    }
  }

  private static float logarithm(int number) {
    return number < LOGARITHMS.length ? LOGARITHMS[number] : (float) Math.log(number);
  }

  /** The weights of the left stems by their numbers, in nats; above 0. */
  float[] left() {
    return left;
  }

  /** The weights of the right stems by their numbers, in nats; above 0. */
  float[] right() {
    return right;
  }

  /** The weight of the left stem with this number, in nats; above 0. */
  float left(int number) {
    return left[number];
  }

  /** The weight of the right stem with this number, in nats; above 0. */
  float right(int number) {
    return right[number];
  }

  /** The number of a left stem in the right text's vocabulary, or -1. */
  int counterpart(int number) {
    return counterparts[number];
  }
}
