package org.quotidian.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Pairs of the places of one key, made one by one. */
final class PairRows implements Iterator<Row> {

  private final long[] numbers;
  private final int count;
  private final Test test;
  private int left;
  private int right = 1;

  /** Whether two places make a pair. */
  interface Test {
    boolean test(int left, int right);
  }

  PairRows(long[] numbers, int count, Test test) {
    this.numbers = numbers;
    this.count = count;
    this.test = test;
    find();
  }

  /** Goes to the next pair from here on. */
  private void find() {
    while (left < count - 1) {
      while (right < count) {
        if (numbers[left] != numbers[right] && test.test(left, right)) {
          return;
        }
        right++;
      }
      left++;
      right = left + 1;
    }
  }

  @Override
  public boolean hasNext() {
    return left < count - 1;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long one = numbers[left];
    long other = numbers[right];
    right++;
    find();
    return WindowPlaces.found(WindowPlaces.PAIR, Math.min(one, other), Math.max(one, other), 0);
  }
}
