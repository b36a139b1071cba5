package org.quotidian.passage.pair;

import java.util.Arrays;

/**
 * Finds {@link UnitPairs} in long texts, by the stems that units have in common.
 *
 * <p>Stems that many units hold, such as "the" and "said", weigh little but occur in nearly every
 * pair. They are skipped at first: two units that share no other stem can be alike by no more than
 * the product of what the frequent stems make up of each (Cauchy and Schwarz), which is hardly ever
 * enough. Only for pairs that may still pass are they added up.
 */
final class ByCommonStems {

  /**
   * A word that more units of the right text hold is passed over: it weighs next to nothing, and
   * the work must stay linear in long texts.
   */
  private static final int MOST_UNITS = 2000;

  /** Above any number of words that two units have in common. */
  private static final int UNREPORTED = 1 << 30;

  private final ComparedText left;
  private final ComparedText right;
  private final Postings postings;
  private final PairWeights weights;
  private final float leastCosine;
  private final float leastDice;
  private final UnitPairs pairs;
  private final FrequentStems frequent;
  private final float[] products;
  private final float[] informations;
  private final int[] common;

  /** The right units that have something in common with the left one at hand. */
  private final int[] touched;

  private int touchedCount;

  ByCommonStems(
      ComparedText left,
      ComparedText right,
      PairWeights weights,
      float leastCosine,
      float leastDice,
      UnitPairs pairs) {
    this.left = left;
    this.right = right;
    this.weights = weights;
    this.leastCosine = leastCosine;
    this.leastDice = leastDice;
    this.pairs = pairs;
    postings = new Postings(right);
    frequent = new FrequentStems(left, right, postings, weights);
    products = new float[right.unitCount()];
    informations = new float[right.unitCount()];
    common = new int[right.unitCount()];
    touched = new int[right.unitCount()];
  }

  void compare(boolean[] leftDone, boolean[] rightDone) {
    int[] seen = new int[left.vocabularySize()];
    int[] byShare = frequent.rightByShare();
    for (int unit = 0; unit < left.unitCount(); unit++) {
      if (!leftDone[unit]) {
        touchedCount = 0;
        frequent.begin();
        addRare(unit, seen);
        for (int i = 0; i < byShare.length && isPossible(unit, byShare[i]); i++) {
          touch(byShare[i]);
        }
        takeAlike(unit, rightDone);
      }
      pairs.end(unit);
    }
  }

  /** Whether the frequent stems alone could make two units alike. */
  private boolean isPossible(int unit, int other) {
    return frequent.leftShare(unit) * frequent.rightShare(other) > leastCosine;
  }

  private void touch(int other) {
    // What has no word in common yet is marked so that it is not taken twice.
    if (common[other] == 0) {
      common[other] = UNREPORTED;
      touched[touchedCount++] = other;
    }
  }

  /** Adds up the stems that few units hold, and notes the frequent ones of the unit. */
  private void addRare(int unit, int[] seen) {
    for (int word = left.unitStart(unit); word < left.unitStart(unit + 1); word++) {
      int number = left.number(word);
      int counterpart = weights.counterpart(number);
      if (counterpart < 0 || right.unitsWith(counterpart) > MOST_UNITS) {
        continue;
      }
      boolean again = seen[number] == unit + 1;
      seen[number] = unit + 1;
      if (frequent.isFrequent(number)) {
        frequent.note(number);
        continue;
      }
      float information = weights.left(number);
      float weight = information * information;
      int end = postings.start(counterpart + 1);
      for (int p = postings.start(counterpart); p < end; p++) {
        int other = postings.unit(p);
        touch(other);
        products[other] += weight * postings.count(p);
        if (!again) {
          common[other]++;
          informations[other] += information;
        }
      }
    }
  }

  private void takeAlike(int unit, boolean[] rightDone) {
    int alike = 0;
    for (int t = 0; t < touchedCount; t++) {
      int other = touched[t];
      common[other] -= UNREPORTED;
      if (!rightDone[other] && mayBeAlike(unit, other)) {
        touched[alike++] = other;
      } else {
        clear(other);
      }
    }
    Arrays.sort(touched, 0, alike);
    for (int t = 0; t < alike; t++) {
      int other = touched[t];
      frequent.addUp(other);
      int both = common[other] + frequent.commonStems();
      float product = products[other] + frequent.product();
      float cosine = product / (frequent.leftNorm(unit) * frequent.rightNorm(other));
      float dice = 2f * both / (left.stemsOf(unit) + right.stemsOf(other));
      if (cosine > leastCosine && dice > leastDice) {
        pairs.add(unit, other, dice, informations[other] + frequent.information());
      }
      clear(other);
    }
  }

  private boolean mayBeAlike(int unit, int other) {
    float norms = frequent.leftNorm(unit) * frequent.rightNorm(other);
    float most = products[other] + frequent.leftShare(unit) * frequent.rightShare(other) * norms;
    int mostCommon = common[other] + frequent.mostCommon(other);
    // A little is allowed for: sums of floats depend on their order.
    return most > leastCosine * norms * 0.999f
        && 2 * mostCommon > leastDice * (left.stemsOf(unit) + right.stemsOf(other));
  }

  private void clear(int other) {
    products[other] = 0;
    informations[other] = 0;
    common[other] = 0;
  }
}
