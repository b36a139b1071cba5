package org.quotidian.passage;

/**
 * Finds {@link UnitPairs} in texts of up to {@value ComparedText#MOST_UNIT_SETS} units, by sets of
 * units.
 *
 * <p>For each stem of the right text there is the set of the units that hold it, as bits. The sets
 * of a left unit's stems are added up as columns of binary digits, 64 units at a time (bit-sliced
 * counters with ripple carry), which gives the number of stems that each right unit has in common
 * with it. Few have enough; only for those are the stems weighed.
 */
final class ByBitSlices {

  private final ComparedText left;
  private final ComparedText right;
  private final PairWeights weights;
  private final float leastCosine;
  private final float leastDice;
  private final UnitPairs pairs;
  private final UnitNorms leftNorms;
  private final UnitNorms rightNorms;

  /** Bit <i>k</i> of the counts of 64 right units in the <i>k</i>th. */
  private final long[] digits = new long[Integer.SIZE];

  /** How many digits the counts have. */
  private int digitCount;

  ByBitSlices(
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
    leftNorms = new UnitNorms(left, weights.left());
    rightNorms = new UnitNorms(right, weights.right());
  }

  void compare(boolean[] leftDone, boolean[] rightDone) {
    int longs = right.unitSetLongs();
    long[] open = new long[longs];
    int leastSize = Integer.MAX_VALUE;
    for (int other = 0; other < rightDone.length; other++) {
      if (!rightDone[other]) {
        open[other >>> 6] |= 1L << other;
        leastSize = Math.min(leastSize, right.stemsOf(other));
      }
    }
    for (int unit = 0; unit < left.unitCount(); unit++) {
      if (!leftDone[unit]) {
        int size = left.stemsOf(unit);
        // What the smallest unit would need; rounded down, so that no pair is missed.
        int least = Math.max(1, (int) (leastDice * (size + leastSize) / 2));
        for (int part = 0; part < longs; part++) {
          count(unit, part, longs);
          long enough = atLeast(least) & open[part];
          while (enough != 0) {
            int bit = Long.numberOfTrailingZeros(enough);
            enough &= enough - 1;
            int other = (part << 6) + bit;
            float dice = 2f * countAt(bit) / (size + right.stemsOf(other));
            if (dice > leastDice) {
              weigh(unit, other, dice);
            }
          }
        }
      }
      pairs.end(unit);
    }
  }

  /** Counts, for 64 right units, the stems that each has in common with a left one. */
  private void count(int unit, int part, int longs) {
    long[] sets = right.unitSets();
    for (int k = 0; k < digitCount; k++) {
      digits[k] = 0;
    }
    digitCount = 0;
    int end = left.unitStemStart(unit + 1);
    for (int i = left.unitStemStart(unit); i < end; i++) {
      int counterpart = weights.counterpart(left.unitStem(i));
      if (counterpart >= 0) {
        long carry = sets[counterpart * longs + part];
        for (int k = 0; carry != 0; k++) {
          long digit = digits[k];
          digits[k] = digit ^ carry;
          carry &= digit;
          digitCount = Math.max(digitCount, k + 1);
        }
      }
    }
  }

  /** The units whose count is at least this. */
  private long atLeast(int least) {
    if (least >>> digitCount != 0) {
      return 0;
    }
    long more = 0;
    long equal = -1L;
    for (int k = digitCount - 1; k >= 0; k--) {
      if ((least >>> k & 1) == 0) {
        more |= equal & digits[k];
        equal &= ~digits[k];
      } else {
        equal &= digits[k];
      }
    }
    return more | equal;
  }

  private int countAt(int bit) {
    int count = 0;
    for (int k = 0; k < digitCount; k++) {
      count |= (int) (digits[k] >>> bit & 1) << k;
    }
    return count;
  }

  private void weigh(int unit, int other, float dice) {
    float product = 0;
    float information = 0;
    int end = left.unitStemStart(unit + 1);
    int j = right.unitStemStart(other);
    int otherEnd = right.unitStemStart(other + 1);
    for (int i = left.unitStemStart(unit); i < end; i++) {
      int number = left.unitStem(i);
      // Counterparts ascend as the numbers do.
      int counterpart = weights.counterpart(number);
      while (j < otherEnd && right.unitStem(j) < counterpart) {
        j++;
      }
      if (j < otherEnd && right.unitStem(j) == counterpart) {
        float weight = weights.left(number);
        product += weight * weight * left.unitStemCount(i) * right.unitStemCount(j);
        information += weight;
      }
    }
    if (product / (leftNorms.norm(unit) * rightNorms.norm(other)) > leastCosine) {
      pairs.add(unit, other, dice, information);
    }
  }
}
