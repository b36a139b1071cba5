package org.quotidian.passage.pair;

import java.util.Arrays;

/**
 * Finds {@link UnitPairs} in texts of up to {@value ComparedText#MOST_UNIT_SETS} units, by sets of
 * units.
 *
 * <p>For each stem of the right text there is the set of the units that hold it, as bits. The sets
 * of a left unit's stems are added up as columns of binary digits, 64 units at a time (bit-sliced
 * counters), which gives the number of stems that each right unit has in common with it. Few have
 * enough for their size; only for those are the stems weighed.
 */
final class ByBitSlices {

  /** Units of 2 to the power of this neighbouring sizes are looked up at once. */
  private static final int SIZE_SHIFT = 3;

  /** So many sets of sizes; larger units are all in the last. */
  private static final int SIZES = 8;

  /** Sets are added up so many at a time. */
  private static final int ADDED = 8;

  /** More than what rounding changes in Dice's coefficient. */
  private static final double ROUNDING = 1e-6;

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

  /** The left unit's stems that the right text has too, where their sets are, and these. */
  private final int[] commonStems;

  private final int[] setsAt;
  private final long[] commonSets;
  private int commonCount;

  /** The right units that are asked for, by size: a set of bits for each of {@link #SIZES}. */
  private long[] ofSize = new long[0];

  /** The size of the smallest unit of each set. */
  private final int[] leastSizes = new int[SIZES];

  // What 64 right units have in common with a left one.
  private final float[] dices = new float[Long.SIZE];
  private final float[] products = new float[Long.SIZE];
  private final float[] informations = new float[Long.SIZE];

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
    int most = 0;
    for (int unit = 0; unit < left.unitCount(); unit++) {
      most = Math.max(most, left.stemsOf(unit));
    }
    commonStems = new int[most];
    setsAt = new int[most];
    commonSets = new long[most + ADDED];
  }

  void compare(boolean[] leftDone, boolean[] rightDone) {
    int longs = right.unitSetLongs();
    sortBySize(rightDone);
    for (int unit = 0; unit < left.unitCount(); unit++) {
      if (!leftDone[unit]) {
        for (int part = 0; part < longs; part++) {
          count(unit, part, longs);
          long alike = alike(unit, part, longs);
          if (alike != 0) {
            weigh(unit, part, longs, alike);
          }
        }
      }
      pairs.end(unit);
    }
  }

  private void sortBySize(boolean[] rightDone) {
    int longs = right.unitSetLongs();
    Arrays.fill(leastSizes, Integer.MAX_VALUE);
    ofSize = new long[SIZES * longs];
    for (int other = 0; other < rightDone.length; other++) {
      if (!rightDone[other]) {
        int size = right.stemsOf(other);
        int sizes = Math.min(SIZES - 1, size >>> SIZE_SHIFT);
        leastSizes[sizes] = Math.min(leastSizes[sizes], size);
        ofSize[sizes * longs + (other >>> 6)] |= 1L << other;
      }
    }
  }

  /** Of 64 right units, whose stems are counted, those that are alike by Dice's coefficient. */
  private long alike(int unit, int part, int longs) {
    int size = left.stemsOf(unit);
    long enough = 0;
    long counted = 0;
    int least = 0;
    for (int sizes = 0; sizes < SIZES; sizes++) {
      long units = ofSize[sizes * longs + part];
      if (units != 0) {
        // Less by what rounding may do; whether it is enough is reckoned below.
        double bound = leastDice * ((double) size + leastSizes[sizes]) / 2;
        int needed = Math.max(1, (int) (bound * (1 - ROUNDING) - ROUNDING) + 1);
        if (needed != least) {
          least = needed;
          counted = atLeast(least);
          if (counted == 0) {
            break;
          }
        }
        enough |= counted & units;
      }
    }
    long alike = 0;
    while (enough != 0) {
      int bit = Long.numberOfTrailingZeros(enough);
      enough &= enough - 1;
      dices[bit] = 2f * countAt(bit) / (size + right.stemsOf((part << 6) + bit));
      alike |= dices[bit] > leastDice ? 1L << bit : 0;
    }
    return alike;
  }

  /** Counts, for 64 right units, the stems that each has in common with a left one. */
  private void count(int unit, int part, int longs) {
    long[] sets = right.unitSets();
    int count = 0;
    int end = left.unitStemStart(unit + 1);
    for (int i = left.unitStemStart(unit); i < end; i++) {
      int counterpart = weights.counterpart(left.unitStem(i));
      if (counterpart >= 0) {
        int at = counterpart * longs + part;
        commonStems[count] = i;
        setsAt[count] = at;
        commonSets[count++] = sets[at];
      }
    }
    commonCount = count;
    Arrays.fill(commonSets, count, Math.min(count + ADDED, commonSets.length), 0);
    addUp();
  }

  /**
   * Adds up the sets as digits, with carry-save adders (of three bits of one worth come one of it
   * and one of twice that), which need no branches.
   */
  private void addUp() {
    Arrays.fill(digits, 3, Math.max(3, digitCount), 0);
    digitCount = 3;
    long ones = 0;
    long twos = 0;
    long fours = 0;
    for (int i = 0; i < commonCount; i += ADDED) {
      long twosA = atLeastTwo(ones, commonSets[i], commonSets[i + 1]);
      ones ^= commonSets[i] ^ commonSets[i + 1];
      long twosB = atLeastTwo(ones, commonSets[i + 2], commonSets[i + 3]);
      ones ^= commonSets[i + 2] ^ commonSets[i + 3];
      long foursA = atLeastTwo(twos, twosA, twosB);
      twos ^= twosA ^ twosB;
      twosA = atLeastTwo(ones, commonSets[i + 4], commonSets[i + 5]);
      ones ^= commonSets[i + 4] ^ commonSets[i + 5];
      twosB = atLeastTwo(ones, commonSets[i + 6], commonSets[i + 7]);
      ones ^= commonSets[i + 6] ^ commonSets[i + 7];
      long foursB = atLeastTwo(twos, twosA, twosB);
      twos ^= twosA ^ twosB;
      long carry = atLeastTwo(fours, foursA, foursB);
      fours ^= foursA ^ foursB;
      for (int k = 3; carry != 0; k++) {
        long digit = digits[k];
        digits[k] = digit ^ carry;
        carry &= digit;
        digitCount = Math.max(digitCount, k + 1);
      }
    }
    digits[0] = ones;
    digits[1] = twos;
    digits[2] = fours;
  }

  /** The bits that are set in two of these or in all: what adding them up carries. */
  private static long atLeastTwo(long a, long b, long c) {
    return (a & b) | ((a ^ b) & c);
  }

  /** The units whose count is at least this. */
  private long atLeast(int least) {
    if (least >>> digitCount != 0) {
      return 0;
    }
    long more = 0;
    long equal = -1L;
    for (int k = digitCount - 1; k >= 0; k--) {
      long digit = digits[k];
      // All ones if this digit of the number is 1.
      long wanted = -(long) (least >>> k & 1);
      more |= equal & digit & ~wanted;
      equal &= ~(digit ^ wanted);
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

  /** Weighs what a unit has in common with those of 64 right units whose bits are set. */
  private void weigh(int unit, int part, int longs, long alike) {
    for (long rest = alike; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      products[bit] = 0;
      informations[bit] = 0;
    }
    for (int i = 0; i < commonCount; i++) {
      long both = commonSets[i] & alike;
      if (both == 0) {
        continue;
      }
      int number = setsAt[i] / longs;
      long repeats = right.unitRepeats(number, part);
      float weight = weights.left(left.unitStem(commonStems[i]));
      float product = weight * weight * left.unitStemCount(commonStems[i]);
      for (; both != 0; both &= both - 1) {
        int bit = Long.numberOfTrailingZeros(both);
        boolean isRepeated = (repeats >>> bit & 1) != 0;
        int times = isRepeated ? right.countInUnit((part << 6) + bit, number) : 1;
        products[bit] += product * times;
        informations[bit] += weight;
      }
    }
    for (long rest = alike; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      int other = (part << 6) + bit;
      if (products[bit] / (leftNorms.norm(unit) * rightNorms.norm(other)) > leastCosine) {
        pairs.add(unit, other, dices[bit], informations[bit]);
      }
    }
  }
}
