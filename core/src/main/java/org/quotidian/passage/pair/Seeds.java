package org.quotidian.passage.pair;

import java.util.Arrays;

/** Pairs of units from which passages are grown. */
final class Seeds {

  private int[] lefts = new int[64];
  private int[] rights = new int[64];
  private float[] informations = new float[64];
  private int count;

  void add(int left, int right, float information) {
    if (count == lefts.length) {
      lefts = Arrays.copyOf(lefts, count * 2);
      rights = Arrays.copyOf(rights, count * 2);
      informations = Arrays.copyOf(informations, count * 2);
    }
    lefts[count] = left;
    rights[count] = right;
    informations[count++] = information;
  }

  int count() {
    return count;
  }

  int left(int seed) {
    return lefts[seed];
  }

  int right(int seed) {
    return rights[seed];
  }

  float information(int seed) {
    return informations[seed];
  }

  int at(Fragment.Side side, int seed) {
    return side == Fragment.Side.LEFT ? lefts[seed] : rights[seed];
  }

  /** All of them. */
  int[] all() {
    int[] all = new int[count];
    for (int i = 0; i < count; i++) {
      all[i] = i;
    }
    return all;
  }

  /** The smallest fragment that holds these seeds. */
  Fragment around(int[] seeds) {
    int first = seeds[0];
    Fragment fragment =
        new Fragment(lefts[first], lefts[first], rights[first], rights[first], informations[first]);
    for (int seed : seeds) {
      fragment.include(lefts[seed], rights[seed]);
      fragment.information = Math.max(fragment.information, informations[seed]);
    }
    return fragment;
  }
}
