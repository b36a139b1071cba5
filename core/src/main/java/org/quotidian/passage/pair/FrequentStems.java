package org.quotidian.passage.pair;

import java.util.Arrays;

/**
 * The stems that many units of two texts hold, apart from the others; and how long and heavy the
 * units are, with and without them. For one pair.
 */
final class FrequentStems {

  /** A stem is frequent if it occurs in more than one of so many units. */
  private static final int ONE_IN = 12;

  /** In texts of more units no stem is: pairs of units that only such stems make up are many. */
  private static final int MOST_UNITS = 4096;

  /** For each left stem its number among the frequent ones, from 1, or 0. */
  private final int[] numbers;

  private final float[] weights;

  /** The frequent stems of each right unit, and how often each occurs there. */
  private final int[] rightStarts;

  private final int[] rightNumbers;
  private final int[] rightCounts;

  private final UnitNorms leftNorms;
  private final UnitNorms rightNorms;

  /** What the frequent stems make up of the norms. */
  private final float[] leftShares;

  private final float[] rightShares;

  /** How often each frequent stem occurs in the left unit at hand. */
  private final int[] counts;

  private final int[] noted;
  private int notedCount;

  private float product;
  private float information;
  private int commonStems;

  FrequentStems(ComparedText left, ComparedText right, Postings postings, PairWeights pairWeights) {
    int units = left.unitCount() + right.unitCount();
    numbers = new int[left.vocabularySize()];
    int[] rightFrequent = new int[right.vocabularySize()];
    int[] rightOf = new int[64];
    float[] found = new float[64];
    int frequentCount = 0;
    int least = Math.max(3, units / ONE_IN);
    rightStarts = new int[right.unitCount() + 1];
    for (int i = 0; i < numbers.length && units <= MOST_UNITS; i++) {
      int counterpart = pairWeights.counterpart(i);
      if (counterpart >= 0 && left.unitsWith(i) + right.unitsWith(counterpart) > least) {
        if (frequentCount + 1 == found.length) {
          found = Arrays.copyOf(found, found.length * 2);
          rightOf = Arrays.copyOf(rightOf, rightOf.length * 2);
        }
        numbers[i] = ++frequentCount;
        rightFrequent[counterpart] = frequentCount;
        found[frequentCount] = pairWeights.left(i);
        rightOf[frequentCount] = counterpart;
      }
    }
    weights = found;
    counts = new int[frequentCount + 1];
    noted = new int[frequentCount];
    leftNorms = new UnitNorms(left, pairWeights.left());
    leftShares = shares(left, pairWeights.left(), numbers, leftNorms);
    rightNorms = new UnitNorms(right, pairWeights.right());
    rightShares = shares(right, pairWeights.right(), rightFrequent, rightNorms);
    for (int f = 1; f <= frequentCount; f++) {
      for (int p = postings.start(rightOf[f]); p < postings.start(rightOf[f] + 1); p++) {
        rightStarts[postings.unit(p) + 1]++;
      }
    }
    for (int i = 1; i < rightStarts.length; i++) {
      rightStarts[i] += rightStarts[i - 1];
    }
    rightNumbers = new int[rightStarts[right.unitCount()]];
    rightCounts = new int[rightNumbers.length];
    int[] next = Arrays.copyOf(rightStarts, right.unitCount());
    for (int f = 1; f <= frequentCount; f++) {
      for (int p = postings.start(rightOf[f]); p < postings.start(rightOf[f] + 1); p++) {
        int at = next[postings.unit(p)]++;
        rightNumbers[at] = f;
        rightCounts[at] = postings.count(p);
      }
    }
  }

  private static float[] shares(
      ComparedText text, float[] weights, int[] frequent, UnitNorms norms) {
    float[] shares = new float[text.unitCount()];
    for (int unit = 0; unit < shares.length; unit++) {
      float sum = 0;
      for (int i = text.unitStemStart(unit); i < text.unitStemStart(unit + 1); i++) {
        int stem = text.unitStem(i);
        float product = text.unitStemCount(i) * weights[stem];
        sum += frequent[stem] > 0 ? product * product : 0;
      }
      shares[unit] = (float) Math.sqrt(sum) / norms.norm(unit);
    }
    return shares;
  }

  /** The right units by how much of them the frequent stems make up, most first. */
  int[] rightByShare() {
    long[] keys = new long[rightShares.length];
    for (int i = 0; i < keys.length; i++) {
      // Shares are not negative: their bits are in their order.
      keys[i] = (long) -Float.floatToIntBits(rightShares[i]) << 32 | i;
    }
    Arrays.sort(keys);
    int[] units = new int[keys.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = (int) keys[i];
    }
    return units;
  }

  boolean isFrequent(int leftStem) {
    return numbers[leftStem] > 0;
  }

  /** Goes on to the next left unit. */
  void begin() {
    for (int i = 0; i < notedCount; i++) {
      counts[noted[i]] = 0;
    }
    notedCount = 0;
  }

  /** Notes a frequent stem of the left unit. */
  void note(int leftStem) {
    int number = numbers[leftStem];
    if (counts[number]++ == 0) {
      noted[notedCount++] = number;
    }
  }

  /** How many frequent stems the left unit can have in common with this one, at most. */
  int mostCommon(int rightUnit) {
    return Math.min(notedCount, rightStarts[rightUnit + 1] - rightStarts[rightUnit]);
  }

  /** Adds up the frequent stems that the left unit has in common with this one. */
  void addUp(int rightUnit) {
    product = 0;
    information = 0;
    commonStems = 0;
    for (int i = rightStarts[rightUnit]; i < rightStarts[rightUnit + 1]; i++) {
      int number = rightNumbers[i];
      if (counts[number] > 0) {
        float weight = weights[number];
        product += weight * weight * counts[number] * rightCounts[i];
        information += weight;
        commonStems++;
      }
    }
  }

  /** The part of the dot product that {@link #addUp} found. */
  float product() {
    return product;
  }

  /** The weight of the stems that {@link #addUp} found. */
  float information() {
    return information;
  }

  /** How many stems {@link #addUp} found. */
  int commonStems() {
    return commonStems;
  }

  float leftNorm(int unit) {
    return leftNorms.norm(unit);
  }

  float rightNorm(int unit) {
    return rightNorms.norm(unit);
  }

  float leftShare(int unit) {
    return leftShares[unit];
  }

  float rightShare(int unit) {
    return rightShares[unit];
  }
}
