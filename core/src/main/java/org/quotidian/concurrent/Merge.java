package org.quotidian.concurrent;

/** Merges two sorted ranges of an array into the same place of another, in pieces. */
final class Merge {

  private final long[] from;
  private final int left;
  private final int right;
  private final int end;
  private final long[] to;

  /** The ranges from {@code left} to {@code right}, and from there to {@code end}. */
  Merge(long[] from, int left, int right, int end, long[] to) {
    this.from = from;
    this.left = left;
    this.right = right;
    this.end = end;
    this.to = to;
  }

  /** Writes one of {@code pieces} parts of the result, which are about equally long. */
  void piece(int piece, int pieces) {
    int first = (int) ((long) (end - left) * piece / pieces);
    int last = (int) ((long) (end - left) * (piece + 1) / pieces);
    int i = left + ofLeft(first);
    int j = right + first - (i - left);
    for (int at = left + first; at < left + last; at++) {
      if (j == end || (i < right && from[i] <= from[j])) {
        to[at] = from[i++];
      } else {
        to[at] = from[j++];
      }
    }
  }

  /** How many of the {@code size} smallest numbers are in the left range. */
  private int ofLeft(int size) {
    int low = Math.max(0, size - (end - right));
    int high = Math.min(size, right - left);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[left + middle] <= from[right + size - middle - 1]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
