package org.quotidian.passage;

import java.util.Arrays;

/**
 * The pairs of units of two texts that are alike, by the cosine of their weighted stems and by
 * Dice's coefficient of the stems: exactly those above the bounds that are asked for.
 *
 * <p>Stems that many units hold, such as "the" and "said", weigh little but stand in nearly every
 * pair. They are left aside at first: two units that share no other stem can be alike by no more
 * than the product of what the frequent stems make up of each (Cauchy and Schwarz), which is hardly
 * ever enough. Only for pairs that may still pass are they added up.
 */
final class UnitPairs {

  /**
   * A word that more units of the right text hold is passed over: it weighs next to nothing, and
   * the work must stay linear in long texts.
   */
  private static final int MOST_UNITS = 2000;

  /** A unit keeps at most so many others; text that repeats itself has no more to say. */
  private static final int MOST_PAIRS = 64;

  /** The left units' first pairs. */
  private final int[] rowStarts;

  private int[] rights = new int[16];
  private float[] informations = new float[16];
  private float[] dices = new float[16];
  private int count;

  private UnitPairs(int units) {
    rowStarts = new int[units + 1];
  }

  /**
   * @param leastCosine the cosine is above this
   * @param leastDice Dice's coefficient is above this
   * @param leftDone left units that are left out
   * @param rightDone right units that are left out
   */
  static UnitPairs of(
      ComparedText left,
      ComparedText right,
      PairWeights weights,
      float leastCosine,
      float leastDice,
      boolean[] leftDone,
      boolean[] rightDone) {
    UnitPairs pairs = new UnitPairs(left.unitCount());
    if (holdsFalse(leftDone) && holdsFalse(rightDone)) {
      new Comparison(left, right, weights, leastCosine, leastDice, pairs)
          .compare(leftDone, rightDone);
    }
    return pairs;
  }

  private static boolean holdsFalse(boolean[] values) {
    int i = 0;
    while (i < values.length && values[i]) {
      i++;
    }
    return i < values.length;
  }

  private static final class Comparison {
    private final ComparedText left;
    private final ComparedText right;
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

    Comparison(
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
      frequent = new FrequentStems(left, right, weights);
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
        pairs.rowStarts[unit + 1] = pairs.count;
      }
    }

    /** Whether the frequent stems alone could make two units alike. */
    private boolean isPossible(int unit, int other) {
      return frequent.leftShare(unit) * frequent.rightShare(other) > leastCosine;
    }

    private void touch(int other) {
      // What has no word in common yet is marked so that it is not taken twice.
      if (common[other] == 0) {
        common[other] = UNTOLD;
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
        int end = right.postingStart(counterpart + 1);
        for (int p = right.postingStart(counterpart); p < end; p++) {
          int other = right.postingUnit(p);
          touch(other);
          products[other] += weight * right.postingCount(p);
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
        common[other] -= UNTOLD;
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
        float dice = 2f * both / (frequent.leftSize(unit) + frequent.rightSize(other));
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
          && 2 * mostCommon > leastDice * (frequent.leftSize(unit) + frequent.rightSize(other));
    }

    private void clear(int other) {
      products[other] = 0;
      informations[other] = 0;
      common[other] = 0;
    }
  }

  /** Above any number of words that two units have in common. */
  private static final int UNTOLD = 1 << 30;

  private void add(int unit, int other, float dice, float information) {
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
      System.arraycopy(dices, at + 1, dices, at, behind);
      System.arraycopy(informations, at + 1, informations, at, behind);
      at = count - 1;
    } else {
      if (count == rights.length) {
        rights = Arrays.copyOf(rights, count * 2);
        dices = Arrays.copyOf(dices, count * 2);
        informations = Arrays.copyOf(informations, count * 2);
      }
      count++;
    }
    rights[at] = other;
    dices[at] = dice;
    informations[at] = information;
  }

  /** The first pair of a left unit; they end where those of the next unit start. */
  int rowStart(int leftUnit) {
    return rowStarts[leftUnit];
  }

  int right(int pair) {
    return rights[pair];
  }

  /** What the two units share, in nats: the rarer the words, the more. */
  float information(int pair) {
    return informations[pair];
  }
}
