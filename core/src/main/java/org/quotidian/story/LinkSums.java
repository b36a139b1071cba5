package org.quotidian.story;

import java.util.Arrays;
import org.quotidian.hash.Hashing;

/** Sums by group number, in a hash table with linear probing. */
final class LinkSums {

  /** Receives a group and its sum. */
  @FunctionalInterface
  interface Each {
    void take(int group, double sum);
  }

  /** An empty table that nothing is added to. */
  static final LinkSums NONE = new LinkSums();

  private static final int FREE = -1;

  private int[] groups = {};
  private double[] sums = {};
  private int size;

  int size() {
    return size;
  }

  void add(int group, double sum) {
    // An event of thousands of articles has millions of sums: memory counts more than probes.
    if (4L * (size + 1) > 3L * groups.length) {
      grow();
    }
    int slot = slot(group);
    if (groups[slot] == FREE) {
      groups[slot] = group;
      size++;
    }
    sums[slot] += sum;
  }

  private void grow() {
    int[] oldGroups = groups;
    double[] oldSums = sums;
    groups = new int[Math.max(4, 2 * oldGroups.length)];
    sums = new double[groups.length];
    Arrays.fill(groups, FREE);
    for (int i = 0; i < oldGroups.length; i++) {
      if (oldGroups[i] != FREE) {
        int slot = slot(oldGroups[i]);
        groups[slot] = oldGroups[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  private int slot(int group) {
    int slot = home(group);
    while (groups[slot] != FREE && groups[slot] != group) {
      slot = (slot + 1) & (groups.length - 1);
    }
    return slot;
  }

  private int home(int group) {
    return (Hashing.spread(group) >>> 8) & (groups.length - 1);
  }

  /** Removes a group, if it is there; groups behind it move up, so that they are still found. */
  void remove(int group) {
    if (groups.length == 0) {
      return;
    }
    int gap = slot(group);
    if (groups[gap] == FREE) {
      return;
    }
    size--;
    int mask = groups.length - 1;
    for (int next = (gap + 1) & mask; groups[next] != FREE; next = (next + 1) & mask) {
      if (((next - home(groups[next])) & mask) >= ((next - gap) & mask)) {
        groups[gap] = groups[next];
        sums[gap] = sums[next];
        gap = next;
      }
    }
    groups[gap] = FREE;
    sums[gap] = 0;
  }

  /** Passes on each group with its sum, in no order; nothing may be added or removed meanwhile. */
  void forEach(Each each) {
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] != FREE) {
        each.take(groups[i], sums[i]);
      }
    }
  }
}
