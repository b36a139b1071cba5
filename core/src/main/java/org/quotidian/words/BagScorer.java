package org.quotidian.words;

import java.util.Arrays;

/**
 * Scores two {@link WordBag}s; {@code SentenceSimilarity} says how. Holds the arrays to work in:
 * allocates nothing once they are large enough, and is not safe to share between threads.
 */
public final class BagScorer {

  private static final float ALIKE = 0.6f;

  /** {@code Iran} and {@code Iraq} start more alike than most words that mean the same. */
  private static final float NAMES_ALIKE = 0.7f;

  private static final int NAMES_COMMON = 4;

  private static final double NUMBERS_DIFFER = 0.95;

  /** With more words left over than this on a side, they are not paired: it would take too long. */
  private static final int MOST_LEFT_OVER = 200;

  /** The words without a counterpart, by their place in the bags; -1 once they have one. */
  private int[] leftOver = new int[64];

  private int[] rightOver = new int[64];
  private int leftOvers;
  private int rightOvers;
  private boolean leftHasOtherNumbers;
  private boolean rightHasOtherNumbers;

  /** How alike two words left over are, and in the low half their numbers among these. */
  private long[] likes = new long[64];

  /** The words paired, by their places in the bags, and how alike they are. */
  private long[] pairs = new long[64];

  private float[] likenesses = new float[64];
  private int pairCount;
  private boolean swapped;

  /** From 0 to 1; symmetric. Without words on a side, 0. */
  public double score(WordBag one, WordBag other) {
    // Where two words are equally alike, what they are paired with depends on the order.
    swapped = Arrays.compare(one.stems, other.stems) > 0;
    WordBag left = swapped ? other : one;
    WordBag right = swapped ? one : other;
    makeRoom(left.size, right.size);
    double shared = match(left, right) + pairLeftOver(left, right);
    double heavier = Math.max(left.weight, right.weight);
    double score = heavier == 0 ? 0 : Math.min(1, shared / heavier);
    return leftHasOtherNumbers && rightHasOtherNumbers ? score * NUMBERS_DIFFER : score;
  }

  /** How many pairs of words the last score is made of. */
  public int pairCount() {
    return pairCount;
  }

  /** The place in the first bag of a pair's word. */
  public int one(int pair) {
    return (int) (swapped ? pairs[pair] : pairs[pair] >>> 32);
  }

  /** The place in the other bag of a pair's word. */
  public int other(int pair) {
    return (int) (swapped ? pairs[pair] >>> 32 : pairs[pair]);
  }

  /** How alike the words of a pair are; 1 if they have one stem. */
  public float likeness(int pair) {
    return likenesses[pair];
  }

  private void makeRoom(int left, int right) {
    if (left > leftOver.length) {
      leftOver = new int[2 * left];
    }
    if (right > rightOver.length) {
      rightOver = new int[2 * right];
    }
    if (Math.min(left, right) > pairs.length) {
      pairs = new long[2 * Math.min(left, right)];
      likenesses = new float[pairs.length];
    }
    leftOvers = 0;
    rightOvers = 0;
    pairCount = 0;
    leftHasOtherNumbers = false;
    rightHasOtherNumbers = false;
  }

  private void pair(int k, int m, float likeness) {
    pairs[pairCount] = (long) k << 32 | m;
    likenesses[pairCount++] = likeness;
  }

  /** Pairs words of one stem; gives their weight. */
  private double match(WordBag left, WordBag right) {
    double shared = 0;
    int k = 0;
    int m = 0;
    while (k < left.size && m < right.size) {
      if (left.stems[k] == right.stems[m]) {
        shared += left.weights[k];
        pair(k++, m++, 1);
      } else if (left.stems[k] < right.stems[m]) {
        leaveLeft(left, k++, right, m);
      } else {
        leaveRight(right, m++, left, k);
      }
    }
    while (k < left.size) {
      leaveLeft(left, k++, right, m);
    }
    while (m < right.size) {
      leaveRight(right, m++, left, k);
    }
    return shared;
  }

  private void leaveLeft(WordBag left, int k, WordBag right, int reached) {
    leftOver[leftOvers++] = k;
    leftHasOtherNumbers |= left.isNumber(k) && !endsWith(right, reached, left.stems[k]);
  }

  private void leaveRight(WordBag right, int m, WordBag left, int reached) {
    rightOver[rightOvers++] = m;
    rightHasOtherNumbers |= right.isNumber(m) && !endsWith(left, reached, right.stems[m]);
  }

  /** A number that the other side has too, only less often, is no other. */
  private static boolean endsWith(WordBag bag, int end, int stem) {
    return end > 0 && bag.stems[end - 1] == stem;
  }

  /** Pairs words that start alike, the most alike first; gives their weight. */
  private double pairLeftOver(WordBag left, WordBag right) {
    if (leftOvers > MOST_LEFT_OVER || rightOvers > MOST_LEFT_OVER) {
      return 0;
    }
    int count = 0;
    for (int i = 0; i < leftOvers; i++) {
      for (int j = 0; j < rightOvers; j++) {
        float likeness = likeness(left, leftOver[i], right, rightOver[j]);
        if (likeness > 0) {
          if (count == likes.length) {
            likes = Arrays.copyOf(likes, 2 * count);
          }
          likes[count++] = (long) Float.floatToIntBits(likeness) << 32 | i << 16 | j;
        }
      }
    }
    Arrays.sort(likes, 0, count);
    double shared = 0;
    while (--count >= 0) {
      int i = (int) likes[count] >>> 16;
      int j = (int) likes[count] & 0xFFFF;
      int k = leftOver[i];
      int m = rightOver[j];
      if (k >= 0 && m >= 0) {
        float likeness = Float.intBitsToFloat((int) (likes[count] >>> 32));
        shared += likeness * (left.weights[k] + right.weights[m]) / 2;
        pair(k, m, likeness);
        leftOver[i] = -1;
        rightOver[j] = -1;
      }
    }
    return shared;
  }

  /** The share of the two words' letters that their common beginning has; 0 if it is too small. */
  private static float likeness(WordBag left, int k, WordBag right, int m) {
    int begin = left.begin(k);
    int otherBegin = right.begin(m);
    if (left.letters[begin] != right.letters[otherBegin] || left.isNumber(k) || right.isNumber(m)) {
      return 0;
    }
    int length = left.ends[k] - begin;
    int otherLength = right.ends[m] - otherBegin;
    int most = Math.min(length, otherLength);
    int common = 1;
    while (common < most && left.letters[begin + common] == right.letters[otherBegin + common]) {
      common++;
    }
    float likeness = 2f * common / (length + otherLength);
    boolean isAlike =
        left.isCapitalized(k) && right.isCapitalized(m)
            ? likeness >= NAMES_ALIKE && common >= NAMES_COMMON
            : likeness >= ALIKE;
    return isAlike ? likeness : 0;
  }
}
