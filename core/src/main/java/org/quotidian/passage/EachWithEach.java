package org.quotidian.passage;

/**
 * Finds {@link UnitPairs} in short texts, by looking at each pair of units. Signatures tell how
 * many stems two units have in common at most, which is seldom enough; then stems are counted, and
 * only for what is left are they weighed.
 */
final class EachWithEach {

  private static final int DONE = 1 << 28;

  private final ComparedText left;
  private final ComparedText right;
  private final PairWeights weights;
  private final float leastCosine;
  private final float leastDice;
  private final UnitPairs pairs;

  private final UnitNorms leftNorms;
  private final UnitNorms rightNorms;

  EachWithEach(
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
    long[] signatures = left.signatures();
    long[] others = right.signatures();
    int[] sizes = new int[rightDone.length];
    for (int other = 0; other < sizes.length; other++) {
      // No unit is so large: what is done is never enough alike.
      sizes[other] = rightDone[other] ? DONE : right.stemsOf(other);
    }
    for (int unit = 0; unit < left.unitCount(); unit++) {
      if (!leftDone[unit]) {
        int at = unit * ComparedText.SIGNATURE;
        long first = signatures[at];
        long second = signatures[at + 1];
        long third = signatures[at + 2];
        long fourth = signatures[at + 3];
        int size = left.stemsOf(unit);
        // Stems that share a bit count once in the signature.
        int hidden =
            size
                - Long.bitCount(first)
                - Long.bitCount(second)
                - Long.bitCount(third)
                - Long.bitCount(fourth);
        for (int other = 0, i = 0; other < sizes.length; other++, i += ComparedText.SIGNATURE) {
          int most =
              hidden
                  + Long.bitCount(first & others[i])
                  + Long.bitCount(second & others[i + 1])
                  + Long.bitCount(third & others[i + 2])
                  + Long.bitCount(fourth & others[i + 3]);
          if (2 * most > leastDice * (size + sizes[other])) {
            compare(unit, other);
          }
        }
      }
      pairs.end(unit);
    }
  }

  private void compare(int unit, int other) {
    float product = 0;
    float information = 0;
    int common = 0;
    int i = left.unitStemStart(unit);
    int j = right.unitStemStart(other);
    int iEnd = left.unitStemStart(unit + 1);
    int jEnd = right.unitStemStart(other + 1);
    int sizes = iEnd - i + jEnd - j;
    int least = (int) (leastDice * sizes / 2);
    while (i < iEnd && j < jEnd && common + Math.min(iEnd - i, jEnd - j) > least) {
      int stem = left.vocabularyStem(left.unitStem(i));
      int otherStem = right.vocabularyStem(right.unitStem(j));
      common += stem == otherStem ? 1 : 0;
      i += stem <= otherStem ? 1 : 0;
      j += otherStem <= stem ? 1 : 0;
    }
    float dice = 2f * common / sizes;
    if (!(dice > leastDice)) {
      return;
    }
    for (i = left.unitStemStart(unit), j = right.unitStemStart(other); i < iEnd && j < jEnd; ) {
      int number = left.unitStem(i);
      int stem = left.vocabularyStem(number);
      int otherStem = right.vocabularyStem(right.unitStem(j));
      if (stem == otherStem) {
        float weight = weights.left(number);
        product += weight * weight * left.unitStemCount(i) * right.unitStemCount(j);
        information += weight;
      }
      i += stem <= otherStem ? 1 : 0;
      j += otherStem <= stem ? 1 : 0;
    }
    if (product / (leftNorms.norm(unit) * rightNorms.norm(other)) > leastCosine) {
      pairs.add(unit, other, dice, information);
    }
  }
}
