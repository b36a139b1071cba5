package org.quotidian.passage;

/**
 * What the stems of two texts weigh, and which of them the two have in common. For one pair, on one
 * thread: they are looked up when they are asked for.
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

  private final ComparedText leftText;
  private final ComparedText rightText;
  private final float all;

  /** By the numbers of the texts' vocabularies; 0 where not known yet. */
  private final float[] left;

  private final float[] right;

  /** For each left stem 1 more than its number on the right, -1 for none, 0 if not known yet. */
  private final int[] counterparts;

  PairWeights(ComparedText leftText, ComparedText rightText) {
    this.leftText = leftText;
    this.rightText = rightText;
    all = logarithm(leftText.unitCount() + rightText.unitCount() + 1);
    left = new float[leftText.vocabularySize()];
    right = new float[rightText.vocabularySize()];
    counterparts = new int[left.length];
  }

  private static float logarithm(int number) {
    return number < LOGARITHMS.length ? LOGARITHMS[number] : (float) Math.log(number);
  }

  /** The weight of the left stem with this number, in nats; above 0. */
  float left(int number) {
    if (left[number] == 0) {
      find(number);
    }
    return left[number];
  }

  /** The weight of the right stem with this number, in nats; above 0. */
  float right(int number) {
    if (right[number] == 0) {
      int counterpart = leftText.find(rightText.vocabularyStem(number));
      if (counterpart < 0) {
        right[number] = all - logarithm(rightText.unitsWith(number));
      } else {
        match(counterpart, number);
      }
    }
    return right[number];
  }

  /** The number of a left stem in the right text's vocabulary, or -1. */
  int counterpart(int number) {
    if (counterparts[number] == 0) {
      find(number);
    }
    return counterparts[number] < 0 ? -1 : counterparts[number] - 1;
  }

  private void find(int number) {
    int counterpart = rightText.find(leftText.vocabularyStem(number));
    if (counterpart < 0) {
      left[number] = all - logarithm(leftText.unitsWith(number));
      counterparts[number] = -1;
    } else {
      match(number, counterpart);
    }
  }

  private void match(int inLeft, int inRight) {
    float weight = all - logarithm(leftText.unitsWith(inLeft) + rightText.unitsWith(inRight));
    left[inLeft] = weight;
    right[inRight] = weight;
    counterparts[inLeft] = inRight + 1;
  }
}
