package org.quotidian.passage.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quotidian.passage.pair.Fragment.Side;

/**
 * Finds summaries: fragments that follow each other closely in the one text, while their
 * counterparts lie scattered over a long stretch of the other. They come out as one.
 */
final class Summaries {

  /** Neighbours on the short side are at most so many units apart. */
  private static final int NEAR = 4;

  /** On the long side, neighbours are at most so many units apart. */
  private static final int FAR = 60;

  /** The long side is so many times as long as the short one. */
  private static final double STRETCH = 2;

  /** A fragment that is longer than this, in UTF-16 code units, is a copy and no summary. */
  private static final int LONGEST_PART = 450;

  /** No part makes up more of the short side than this. */
  private static final double LARGEST_SHARE = 0.75;

  /** And this share of it lies in parts. */
  private static final double LEAST_COVERED = 0.5;

  /** What a part must share with its counterpart, in nats, not to be a chance. */
  private static final float PART_INFORMATION = 15;

  /** And what any further pair must that widens the digest. */
  private static final float WIDER_INFORMATION = 10;

  private static final double LEAST_ALIKE = 0.2;

  /**
   * And what sums up another text says little else: of the weight of its words, so much occurs in
   * that text too. Two reports of one kind, on quarters of two companies, have half in common.
   */
  private static final double LEAST_CONTAINED = 2.0 / 3;

  private final ComparedText left;
  private final ComparedText right;
  private final Supplier<UnitPairs> allPairs;
  private final Likeness likeness;

  /**
   * @param pairs all pairs of units that are alike at all; seldom asked for
   */
  Summaries(ComparedText left, ComparedText right, Supplier<UnitPairs> pairs, Likeness likeness) {
    this.left = left;
    this.right = right;
    allPairs = pairs;
    this.likeness = likeness;
  }

  /** The fragments with those joined that make up a digest, of the right text or of the left. */
  List<Fragment> joined(List<Fragment> fragments) {
    return joined(joined(fragments, Side.LEFT), Side.RIGHT);
  }

  private List<Fragment> joined(List<Fragment> fragments, Side shortSide) {
    List<Fragment> sorted = new ArrayList<>(fragments);
    sorted.sort(Comparator.comparingInt((Fragment f) -> f.first(shortSide)));
    List<Fragment> joined = new ArrayList<>();
    List<Fragment> parts = new ArrayList<>();
    Fragment whole = null;
    for (Fragment fragment : sorted) {
      if (fragment.information < PART_INFORMATION || length(fragment, shortSide) > LONGEST_PART) {
        joined.add(fragment);
      } else if (whole != null && isNear(whole, fragment, shortSide)) {
        whole.include(fragment);
        parts.add(fragment);
      } else {
        close(whole, parts, shortSide, joined);
        parts.clear();
        whole = fragment.copy();
        parts.add(fragment);
      }
    }
    close(whole, parts, shortSide, joined);
    return joined;
  }

  private static boolean isNear(Fragment whole, Fragment fragment, Side shortSide) {
    Side longSide = shortSide.other();
    int between =
        Math.max(
            fragment.first(longSide) - whole.last(longSide),
            whole.first(longSide) - fragment.last(longSide));
    return fragment.first(shortSide) - whole.last(shortSide) <= NEAR && between <= FAR;
  }

  private void close(
      @Nullable Fragment whole, List<Fragment> parts, Side shortSide, List<Fragment> joined) {
    if (whole != null && isDigest(whole, parts, shortSide)) {
      Fragment wide = whole.copy();
      widen(wide, shortSide);
      for (Fragment digest : List.of(wide, whole)) {
        if (sumsUp(digest, shortSide)) {
          joined.add(digest);
          return;
        }
      }
    }
    joined.addAll(parts);
  }

  private boolean isDigest(Fragment whole, List<Fragment> parts, Side shortSide) {
    int largest = 0;
    int covered = 0;
    for (Fragment part : parts) {
      largest = Math.max(largest, length(part, shortSide));
      covered += length(part, shortSide);
    }
    int length = length(whole, shortSide);
    return parts.size() > 1
        && largest <= LARGEST_SHARE * length
        && covered >= LEAST_COVERED * length
        && length(whole, shortSide.other()) >= STRETCH * length;
  }

  private boolean sumsUp(Fragment digest, Side shortSide) {
    int leftFirst = left.unitStart(digest.leftFirst);
    int leftEnd = left.unitStart(digest.leftLast + 1);
    int rightFirst = right.unitStart(digest.rightFirst);
    int rightEnd = right.unitStart(digest.rightLast + 1);
    double said =
        shortSide == Side.LEFT
            ? likeness.total(leftFirst, leftEnd, rightFirst, rightFirst)
            : likeness.total(leftFirst, leftFirst, rightFirst, rightEnd);
    return likeness.cosine(digest) >= LEAST_ALIKE
        && likeness.shared(leftFirst, leftEnd, rightFirst, rightEnd) >= LEAST_CONTAINED * said;
  }

  /** Once it is known for a summary, weaker pairs around it count too. */
  private void widen(Fragment whole, Side shortSide) {
    UnitPairs pairs = allPairs.get();
    boolean grew = true;
    while (grew) {
      grew = false;
      int first = reach(whole, shortSide, Side.LEFT, -1);
      int last = reach(whole, shortSide, Side.LEFT, 1);
      for (int unit = Math.max(0, first); unit <= Math.min(left.unitCount() - 1, last); unit++) {
        for (int pair = pairs.rowStart(unit); pair < pairs.rowStart(unit + 1); pair++) {
          int other = pairs.right(pair);
          if (pairs.information(pair) >= WIDER_INFORMATION
              && other >= reach(whole, shortSide, Side.RIGHT, -1)
              && other <= reach(whole, shortSide, Side.RIGHT, 1)
              && !whole.holds(unit, other)) {
            whole.include(unit, other);
            grew = true;
          }
        }
      }
    }
  }

  private static int reach(Fragment whole, Side shortSide, Side side, int direction) {
    int by = side == shortSide ? NEAR : FAR;
    return direction < 0 ? whole.first(side) - by : whole.last(side) + by;
  }

  private int length(Fragment fragment, Side side) {
    ComparedText text = side == Side.LEFT ? left : right;
    return text.length(
        text.unitStart(fragment.first(side)), text.unitStart(fragment.last(side) + 1));
  }
}
