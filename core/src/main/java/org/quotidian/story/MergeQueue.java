package org.quotidian.story;

import java.util.Arrays;

/**
 * Pairs of groups by their average link, the strongest first; equal ones by the earlier group, then
 * the later one. A heap in primitive arrays: an event of thousands of articles has millions of
 * pairs.
 */
final class MergeQueue {

  /** Four children of each place: fewer levels than with two, and neighbours in memory. */
  private static final int CHILDREN_BITS = 2;

  private double[] averages = new double[64];

  /** The earlier group in the upper half, the later one in the lower half. */
  private long[] pairs = new long[64];

  /** How often each of the two was merged when the pair was added, in the same halves. */
  private long[] ages = new long[64];

  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(double average, int left, int right, int leftAge, int rightAge) {
    if (size == averages.length) {
      averages = Arrays.copyOf(averages, 2 * size);
      pairs = Arrays.copyOf(pairs, 2 * size);
      ages = Arrays.copyOf(ages, 2 * size);
    }
    long pair = halves(left, right);
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) >> CHILDREN_BITS;
      if (!isBefore(average, pair, averages[parent], pairs[parent])) {
        break;
      }
      move(parent, place);
      place = parent;
    }
    set(place, average, pair, halves(leftAge, rightAge));
  }

  /** The earlier group of the first pair. */
  int left() {
    return (int) (pairs[0] >>> 32);
  }

  /** The later group of the first pair. */
  int right() {
    return (int) pairs[0];
  }

  int leftAge() {
    return (int) (ages[0] >>> 32);
  }

  int rightAge() {
    return (int) ages[0];
  }

  void removeFirst() {
    size--;
    double average = averages[size];
    long pair = pairs[size];
    int place = 0;
    for (int child = 1; child < size; child = (place << CHILDREN_BITS) + 1) {
      int best = child;
      int end = Math.min(size, child + (1 << CHILDREN_BITS));
      for (int other = child + 1; other < end; other++) {
        if (isBefore(averages[other], pairs[other], averages[best], pairs[best])) {
          best = other;
        }
      }
      if (!isBefore(averages[best], pairs[best], average, pair)) {
        break;
      }
      move(best, place);
      place = best;
    }
    set(place, average, pair, ages[size]);
  }

  private static long halves(int upper, int lower) {
    return (long) upper << 32 | lower & 0xffff_ffffL;
  }

  private static boolean isBefore(double average, long pair, double other, long otherPair) {
    return average > other || average == other && pair < otherPair;
  }

  private void move(int from, int to) {
    set(to, averages[from], pairs[from], ages[from]);
  }

  private void set(int place, double average, long pair, long age) {
    averages[place] = average;
    pairs[place] = pair;
    ages[place] = age;
  }
}
