package org.quotidian.passage.pair;

import java.util.Arrays;
import org.quotidian.concurrent.Cancellation;

/**
 * The pairs of units of two texts that are alike, by the cosine of their weighted stems and by
 * Dice's coefficient of the stems: exactly those above the bounds that are asked for.
 */
final class UnitPairs {

  /** A unit keeps at most so many others; text that repeats itself has no more to say. */
  static final int MOST_PAIRS = 64;

  /** Cancellation is checked once for so many left units, plus one. */
  private static final int CHECKED = (1 << 6) - 1;

  private final Cancellation cancellation;

  /** The left units' first pairs. */
  private final int[] rowStarts;

  private int[] rights = new int[16];
  private float[] informations = new float[16];
  private float[] dices = new float[16];
  private int count;

  UnitPairs(int units, Cancellation cancellation) {
    this.cancellation = cancellation;
    rowStarts = new int[units + 1];
  }

  /**
   * @param leastCosine the cosine is above this
   * @param leastDice Dice's coefficient is above this
   * @param leftDone left units that are excluded
   * @param rightDone right units that are excluded
   * @param cancellation is checked for some of the left units
   */
  static UnitPairs of(
      ComparedText left,
      ComparedText right,
      PairWeights weights,
      float leastCosine,
      float leastDice,
      boolean[] leftDone,
      boolean[] rightDone,
      Cancellation cancellation) {
    UnitPairs pairs = new UnitPairs(left.unitCount(), cancellation);
    if (holdsFalse(leftDone) && holdsFalse(rightDone)) {
      if (right.unitSetLongs() > 0) {
        new ByBitSlices(left, right, weights, leastCosine, leastDice, pairs)
            .compare(leftDone, rightDone);
      } else {
        new ByCommonStems(left, right, weights, leastCosine, leastDice, pairs)
            .compare(leftDone, rightDone);
      }
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

  /** Adds a pair; left units ascend, and for each of them the right ones. */
  void add(int unit, int other, float dice, float information) {
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

  /** Goes on from a left unit to the next. */
  void end(int unit) {
    if ((unit & CHECKED) == 0) {
      cancellation.check();
    }
    rowStarts[unit + 1] = count;
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
