package org.quotidian.passage;

/**
 * What the stems of two texts weigh, and which of them the two have in common. For one pair.
 *
 * <p>Inverse document frequency, with the units of both texts as documents (as in M. A.
 * Sanchez-Perez, G. Sidorov and A. Gelbukh, A Winning Approach to Text Alignment for Text Reuse
 * Detection at PAN 2014): what both texts say in each sentence tells nothing. One unit is added, so
 * that a word that two texts of one sentence share is worth something.
 */
final class PairWeights {

  private static final float[] LOGARITHMS = new float[1 << 10];

  static {
    for (int i = 1; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) Math.log(i);
    }
  }

  /** By the numbers of the texts' vocabularies. */
  private final float[] left;

  private final float[] right;
  private final int[] counterparts;

  PairWeights(ComparedText leftText, ComparedText rightText) {
    left = new float[leftText.vocabularySize()];
    right = new float[rightText.vocabularySize()];
    counterparts = new int[left.length];
    int units = leftText.unitCount() + rightText.unitCount() + 1;
    float all = logarithm(units);
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int inLeft = leftText.vocabularyStem(i);
      int inRight = rightText.vocabularyStem(j);
      if (inLeft < inRight) {
        counterparts[i] = -1;
        left[i] = all - logarithm(leftText.unitsWith(i));
        i++;
      } else if (inRight < inLeft) {
        right[j] = all - logarithm(rightText.unitsWith(j));
        j++;
      } else {
        float weight = all - logarithm(leftText.unitsWith(i) + rightText.unitsWith(j));
        counterparts[i] = j;
        left[i++] = weight;
        right[j++] = weight;
      }
    }
    for (; i < left.length; i++) {
      counterparts[i] = -1;
      left[i] = all - logarithm(leftText.unitsWith(i));
    }
    for (; j < right.length; j++) {
      right[j] = all - logarithm(rightText.unitsWith(j));
    }
  }

  private static float logarithm(int number) {
    return number < LOGARITHMS.length ? LOGARITHMS[number] : (float) Math.log(number);
  }

  /** The weight of the left stem with this number, in nats. */
  float left(int number) {
    return left[number];
  }

  /** The weight of the right stem with this number, in nats. */
  float right(int number) {
    return right[number];
  }

  /** The number of a left stem in the right text's vocabulary, or -1. */
  int counterpart(int number) {
    return counterparts[number];
  }
}
