package org.quotidian.alignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Stretch;

/** Makes stretches of pairs of words. */
final class Stretches {

  /** The tokens of the words on each side. */
  private final int[] left;

  private final int[] right;
  private final int[] counterparts;
  private final boolean[] ordered;
  private final boolean[] same;
  private final boolean[] movedHere;
  private final List<Stretch> stretches = new ArrayList<>();
  private int leftEndToken;
  private int rightEndToken;

  // The last stretch, which may grow; by the numbers of words.
  private @Nullable Change last;
  private int lastLeftFirst;
  private int lastLeftEnd;
  private int lastRightFirst;
  private int lastRightEnd;

  /**
   * @param left the tokens of the words on the left side
   * @param right those of the right side
   * @param counterparts for each word of the left side the number of its counterpart, or -1
   * @param ordered whether the counterpart occurs in the same order
   * @param same whether it is the same word
   */
  Stretches(int[] left, int[] right, int[] counterparts, boolean[] ordered, boolean[] same) {
    this.left = left;
    this.right = right;
    this.counterparts = counterparts;
    this.ordered = ordered;
    this.same = same;
    movedHere = new boolean[right.length];
    for (int i = 0; i < counterparts.length; i++) {
      if (counterparts[i] >= 0 && !ordered[i]) {
        movedHere[counterparts[i]] = true;
      }
    }
  }

  /**
   * The stretches, in the order of the left side.
   *
   * @param leftEnd the token after the last of the left side
   * @param rightEnd the token after the last of the right side
   */
  List<Stretch> all(int leftEnd, int rightEnd) {
    leftEndToken = leftEnd;
    rightEndToken = rightEnd;
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      int firstLeft = i;
      int firstRight = j;
      while (i < left.length && !ordered[i]) {
        i++;
      }
      j = i < left.length ? counterparts[i] : right.length;
      addDifference(firstLeft, i, firstRight, j);
      if (i < left.length) {
        add(same[i] ? Change.EQUAL : Change.CHANGED, i, i + 1, j, j + 1);
        i++;
        j++;
      }
    }
    flush();
    return stretches;
  }

  /** A place where the sides differ. */
  private void addDifference(int firstLeft, int endLeft, int firstRight, int endRight) {
    if (firstLeft < endLeft
        && firstRight < endRight
        && !movedFrom(firstLeft, endLeft)
        && !movedTo(firstRight, endRight)) {
      add(Change.CHANGED, firstLeft, endLeft, firstRight, endRight);
      return;
    }
    int i = firstLeft;
    while (i < endLeft) {
      int first = i++;
      if (isMoved(first)) {
        while (i < endLeft && isMoved(i) && counterparts[i] == counterparts[i - 1] + 1) {
          i++;
        }
        add(Change.MOVED, first, i, counterparts[first], counterparts[i - 1] + 1);
      } else {
        while (i < endLeft && !isMoved(i)) {
          i++;
        }
        add(Change.ONLY_LEFT, first, i, firstRight, firstRight);
      }
    }
    int j = firstRight;
    while (j < endRight) {
      int first = j++;
      if (!movedHere[first]) {
        while (j < endRight && !movedHere[j]) {
          j++;
        }
        add(Change.ONLY_RIGHT, endLeft, endLeft, first, j);
      }
    }
  }

  private boolean isMoved(int i) {
    return counterparts[i] >= 0 && !ordered[i];
  }

  private boolean movedFrom(int first, int end) {
    for (int i = first; i < end; i++) {
      if (isMoved(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean movedTo(int first, int end) {
    for (int j = first; j < end; j++) {
      if (movedHere[j]) {
        return true;
      }
    }
    return false;
  }

  /** Adds words, given by their numbers; to the last stretch if they go on with it. */
  private void add(Change change, int leftFirst, int leftEnd, int rightFirst, int rightEnd) {
    Change joined = last == null ? null : joined(last, change);
    if (joined != null && leftFirst == lastLeftEnd && rightFirst == lastRightEnd) {
      last = joined;
    } else {
      flush();
      last = change;
      lastLeftFirst = leftFirst;
      lastRightFirst = rightFirst;
    }
    lastLeftEnd = leftEnd;
    lastRightEnd = rightEnd;
  }

  /** What two stretches make, one behind the other, or null if they stay two. */
  private static @Nullable Change joined(Change change, Change next) {
    if (change == next) {
      return change == Change.MOVED ? null : change;
    }
    boolean isDifference = isDifference(change) && isDifference(next);
    return isDifference && (change == Change.CHANGED || next == Change.CHANGED)
        ? Change.CHANGED
        : null;
  }

  private static boolean isDifference(Change change) {
    return change != Change.EQUAL && change != Change.MOVED;
  }

  private void flush() {
    if (last != null) {
      stretches.add(
          new Stretch(
              last,
              token(left, lastLeftFirst, leftEndToken),
              end(left, lastLeftFirst, lastLeftEnd, leftEndToken),
              token(right, lastRightFirst, rightEndToken),
              end(right, lastRightFirst, lastRightEnd, rightEndToken)));
    }
  }

  private static int token(int[] side, int word, int endToken) {
    return word < side.length ? side[word] : endToken;
  }

  private static int end(int[] side, int first, int end, int endToken) {
    return first < end ? side[end - 1] + 1 : token(side, first, endToken);
  }
}
