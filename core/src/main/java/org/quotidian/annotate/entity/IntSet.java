package org.quotidian.annotate.entity;

import java.util.Arrays;

/** A small set of numbers. */
final class IntSet {

  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (!contains(value)) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }
  }

  boolean contains(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }
}
