package org.quotidian.passage.pair;

/**
 * How alike stretches of two texts are as wholes, whatever the order of their words. For one pair.
 */
final class Likeness {

  private final ComparedText left;
  private final ComparedText right;
  private final PairWeights weights;
  private final int[] leftCounts;
  private final int[] rightCounts;

  Likeness(ComparedText left, ComparedText right, PairWeights weights) {
    this.left = left;
    this.right = right;
    this.weights = weights;
    leftCounts = new int[left.vocabularySize()];
    rightCounts = new int[right.vocabularySize()];
  }

  /** The cosine of the two sides' weighted stems. */
  double cosine(Fragment fragment) {
    int leftFirst = left.unitStart(fragment.leftFirst);
    int leftEnd = left.unitStart(fragment.leftLast + 1);
    int rightFirst = right.unitStart(fragment.rightFirst);
    int rightEnd = right.unitStart(fragment.rightLast + 1);
    count(left, leftFirst, leftEnd, leftCounts);
    count(right, rightFirst, rightEnd, rightCounts);
    double product = 0;
    double leftSquares = 0;
    double rightSquares = 0;
    for (int i = leftFirst; i < leftEnd; i++) {
      int number = left.number(i);
      double weight = weights.left(number);
      // Once for each time that the word occurs there: the sum over words is that of the squares.
      leftSquares += weight * weight * leftCounts[number];
      int counterpart = weights.counterpart(number);
      product += counterpart < 0 ? 0 : weight * weight * rightCounts[counterpart];
    }
    for (int i = rightFirst; i < rightEnd; i++) {
      int number = right.number(i);
      double weight = weights.right(number);
      rightSquares += weight * weight * rightCounts[number];
    }
    clear(left, leftFirst, leftEnd, leftCounts);
    clear(right, rightFirst, rightEnd, rightCounts);
    return product == 0 ? 0 : product / Math.sqrt(leftSquares * rightSquares);
  }

  /** The weight of what the two sides share, each word as often as both have it. */
  double shared(int leftFirst, int leftEnd, int rightFirst, int rightEnd) {
    count(left, leftFirst, leftEnd, leftCounts);
    count(right, rightFirst, rightEnd, rightCounts);
    double shared = 0;
    for (int i = leftFirst; i < leftEnd; i++) {
      int number = left.number(i);
      int counterpart = weights.counterpart(number);
      if (counterpart >= 0 && rightCounts[counterpart] > 0) {
        rightCounts[counterpart]--;
        shared += weights.left(number);
      }
    }
    clear(left, leftFirst, leftEnd, leftCounts);
    clear(right, rightFirst, rightEnd, rightCounts);
    return shared;
  }

  /** The weight of all the words of both sides. */
  double total(int leftFirst, int leftEnd, int rightFirst, int rightEnd) {
    double total = 0;
    for (int i = leftFirst; i < leftEnd; i++) {
      total += weights.left(left.number(i));
    }
    for (int i = rightFirst; i < rightEnd; i++) {
      total += weights.right(right.number(i));
    }
    return total;
  }

  private static void count(ComparedText text, int first, int end, int[] counts) {
    for (int i = first; i < end; i++) {
      counts[text.number(i)]++;
    }
  }

  private static void clear(ComparedText text, int first, int end, int[] counts) {
    for (int i = first; i < end; i++) {
      counts[text.number(i)] = 0;
    }
  }
}
