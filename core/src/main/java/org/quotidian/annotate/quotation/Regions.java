package org.quotidian.annotate.quotation;

import java.util.Arrays;

/** Stretches between quotation marks, in the order they start: both marks are inside. */
final class Regions {

  private int[] begins = new int[16];
  private int[] ends = new int[16];
  private int size;

  int size() {
    return size;
  }

  int begin(int r) {
    return begins[r];
  }

  int end(int r) {
    return ends[r];
  }

  void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    size++;
  }

  /** Lets the last one end elsewhere. */
  void endLast(int end) {
    ends[size - 1] = end;
  }

  /** Drops all from the {@code size}th on. */
  void cut(int size) {
    this.size = size;
  }
}
