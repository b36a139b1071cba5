package org.quotidian.passage;

import java.util.Arrays;

/**
 * The pairs of units of two texts that share enough words to be looked at, with how alike they are.
 *
 * <p>A word counts the more, the fewer units of the two texts hold it (as in M. A. Sanchez-Perez,
 * G. Sidorov and A. Gelbukh, A Winning Approach to Text Alignment for Text Reuse Detection at PAN
 * 2014): what both texts say in each sentence tells nothing.
 */
final class UnitPairs {

  /** The pairs that are kept are at least so much alike, by cosine and by Dice's coefficient. */
  private static final float LEAST_ALIKE = 0.16f;

  /**
   * A word that more units of the right text hold is passed over: it weighs next to nothing, and
   * the work must stay linear in long texts.
   */
  private static final int MOST_UNITS = 2000;

  /** A unit keeps at most so many others; text that repeats itself has no more to say. */
  private static final int MOST_PAIRS = 64;

  private final ComparedText left;
  private final ComparedText right;
  private final float[] leftWeights;
  private final float[] rightWeights;

  /** For each stem of the left text its number in the right one's vocabulary, or -1. */
  private final int[] counterparts;

  /** The left units' first pairs. */
  private final int[] rowStarts;

  private int[] rights = new int[64];
  private float[] cosines = new float[64];
  private float[] dices = new float[64];
  private float[] informations = new float[64];
  private int count;

  UnitPairs(ComparedText left, ComparedText right) {
    this.left = left;
    this.right = right;
    leftWeights = new float[left.vocabularySize()];
    rightWeights = new float[right.vocabularySize()];
    counterparts = new int[left.vocabularySize()];
    rowStarts = new int[left.unitCount() + 1];
    weigh();
    compare();
  }

  /**
   * Inverse document frequency, with the units of both texts as documents, and one more, so that a
   * word that two texts of one sentence share is worth something.
   */
  private void weigh() {
    double units = left.unitCount() + right.unitCount() + 1;
    int i = 0;
    int j = 0;
    while (i < leftWeights.length || j < rightWeights.length) {
      boolean noLeft = i == leftWeights.length;
      boolean noRight = j == rightWeights.length;
      int inLeft = noLeft ? Integer.MAX_VALUE : left.vocabularyStem(i);
      int inRight = noRight ? Integer.MAX_VALUE : right.vocabularyStem(j);
      if (noRight || (!noLeft && inLeft < inRight)) {
        counterparts[i] = -1;
        leftWeights[i] = (float) Math.log(units / left.unitsWith(i));
        i++;
      } else if (noLeft || inRight < inLeft) {
        rightWeights[j] = (float) Math.log(units / right.unitsWith(j));
        j++;
      } else {
        float weight = (float) Math.log(units / (left.unitsWith(i) + right.unitsWith(j)));
        counterparts[i] = j;
        leftWeights[i++] = weight;
        rightWeights[j++] = weight;
      }
    }
  }

  private void compare() {
    float[] leftNorms = norms(left, leftWeights);
    float[] rightNorms = norms(right, rightWeights);
    int[] leftSizes = sizes(left);
    int[] rightSizes = sizes(right);
    float[] products = new float[right.unitCount()];
    float[] informationSums = new float[right.unitCount()];
    int[] common = new int[right.unitCount()];
    int[] touched = new int[right.unitCount()];
    int[] seen = new int[left.vocabularySize()];
    Arrays.fill(seen, -1);
    for (int unit = 0; unit < left.unitCount(); unit++) {
      int touchedCount = 0;
      for (int word = left.unitStart(unit); word < left.unitStart(unit + 1); word++) {
        int number = left.number(word);
        int counterpart = counterparts[number];
        if (counterpart < 0 || right.unitsWith(counterpart) > MOST_UNITS) {
          continue;
        }
        float weight = leftWeights[number] * leftWeights[number];
        boolean again = seen[number] == unit;
        seen[number] = unit;
        int end = right.postingStart(counterpart + 1);
        for (int p = right.postingStart(counterpart); p < end; p++) {
          int other = right.postingUnit(p);
          if (common[other] == 0) {
            touched[touchedCount++] = other;
          }
          products[other] += weight * right.postingCount(p);
          if (!again) {
            common[other]++;
            informationSums[other] += leftWeights[number];
          }
        }
      }
      Arrays.sort(touched, 0, touchedCount);
      for (int t = 0; t < touchedCount; t++) {
        int other = touched[t];
        float cosine = products[other] / (leftNorms[unit] * rightNorms[other]);
        float dice = 2f * common[other] / (leftSizes[unit] + rightSizes[other]);
        if (cosine > LEAST_ALIKE && dice > LEAST_ALIKE) {
          add(unit, other, cosine, dice, informationSums[other]);
        }
        products[other] = 0;
        informationSums[other] = 0;
        common[other] = 0;
      }
      rowStarts[unit + 1] = count;
    }
  }

  private static float[] norms(ComparedText text, float[] weights) {
    float[] sums = new float[text.unitCount()];
    for (int number = 0; number < weights.length; number++) {
      for (int p = text.postingStart(number); p < text.postingStart(number + 1); p++) {
        float product = text.postingCount(p) * weights[number];
        sums[text.postingUnit(p)] += product * product;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) Math.sqrt(sums[i]) + 1e-9f;
    }
    return sums;
  }

  /** How many different stems each unit has. */
  private static int[] sizes(ComparedText text) {
    int[] sizes = new int[text.unitCount()];
    for (int p = 0; p < text.postingStart(text.vocabularySize()); p++) {
      sizes[text.postingUnit(p)]++;
    }
    return sizes;
  }

  private void add(int unit, int other, float cosine, float dice, float information) {
    int at = count;
    if (count - rowStarts[unit] == MOST_PAIRS) {
      at = rowStarts[unit];
      for (int i = at + 1; i < count; i++) {
        at = dices[i] < dices[at] ? i : at;
      }
      if (dices[at] >= dice) {
        return;
      }
      // Out with the least alike; the others stay in order.
      int behind = count - at - 1;
      System.arraycopy(rights, at + 1, rights, at, behind);
      System.arraycopy(cosines, at + 1, cosines, at, behind);
      System.arraycopy(dices, at + 1, dices, at, behind);
      System.arraycopy(informations, at + 1, informations, at, behind);
      at = count - 1;
    } else {
      if (count == rights.length) {
        rights = Arrays.copyOf(rights, count * 2);
        cosines = Arrays.copyOf(cosines, count * 2);
        dices = Arrays.copyOf(dices, count * 2);
        informations = Arrays.copyOf(informations, count * 2);
      }
      count++;
    }
    rights[at] = other;
    cosines[at] = cosine;
    dices[at] = dice;
    informations[at] = information;
  }

  /** How many pairs there are; those of one left unit stand together, in order. */
  int count() {
    return count;
  }

  /** The first pair of a left unit; they end where those of the next unit start. */
  int rowStart(int leftUnit) {
    return rowStarts[leftUnit];
  }

  int right(int pair) {
    return rights[pair];
  }

  float cosine(int pair) {
    return cosines[pair];
  }

  float dice(int pair) {
    return dices[pair];
  }

  /** What the two units share, in nats: the rarer the words, the more. */
  float information(int pair) {
    return informations[pair];
  }

  /** The weight of the left stem with this number, in these two texts. */
  float leftWeight(int number) {
    return leftWeights[number];
  }

  float rightWeight(int number) {
    return rightWeights[number];
  }

  /** The number of a left stem in the right text's vocabulary, or -1. */
  int counterpart(int number) {
    return counterparts[number];
  }
}
