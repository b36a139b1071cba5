package org.quotidian.passage.pair;

import java.util.Map;
import java.util.TreeMap;

/** Half-open ranges, and whether another range lies within one of them. */
final class IntervalSet {

  /** By first; no range of the map lies within another. */
  private final TreeMap<Integer, Integer> endByFirst = new TreeMap<>();

  void add(int first, int end) {
    if (hold(first, end)) {
      return;
    }
    Map.Entry<Integer, Integer> next = endByFirst.ceilingEntry(first);
    while (next != null && next.getValue() <= end) {
      endByFirst.remove(next.getKey());
      next = endByFirst.ceilingEntry(first);
    }
    endByFirst.put(first, end);
  }

  /** Whether the range lies within one of these. */
  boolean hold(int first, int end) {
    Map.Entry<Integer, Integer> entry = endByFirst.floorEntry(first);
    return entry != null && entry.getValue() >= end;
  }

  /** Whether the range meets one of these. */
  boolean meet(int first, int end) {
    Map.Entry<Integer, Integer> entry = endByFirst.lowerEntry(end);
    return entry != null && entry.getValue() > first;
  }
}
