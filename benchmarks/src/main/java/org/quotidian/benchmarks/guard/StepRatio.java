package org.quotidian.benchmarks.guard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time of a step in one build as a share of its time in another, measured in several pairs of
 * processes: the compiler decides again in each process, so one pair says little.
 *
 * @param pairs the ratio in each pair of processes
 */
record StepRatio(List<Double> pairs) {

  private static final double SLOWER = 0.15;

  /** Copies the list. */
  StepRatio {
    pairs = List.copyOf(pairs);
  }

  double median() {
    return median(pairs);
  }

  double lowest() {
    return pairs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double highest() {
    return pairs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Whether the step is slower in most pairs by what is no chance, and in no pair as fast. */
  boolean isSlower() {
    return median() > 1 + SLOWER && lowest() > 1 + SLOWER / 3;
  }

  boolean isFaster() {
    return median() < 1 / (1 + SLOWER) && highest() < 1 / (1 + SLOWER / 3);
  }

  /** All pairs of both. */
  StepRatio and(StepRatio others) {
    return new StepRatio(Stream.concat(pairs.stream(), others.pairs.stream()).toList());
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
