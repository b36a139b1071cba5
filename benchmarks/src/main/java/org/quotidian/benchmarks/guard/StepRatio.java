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

  /** The median from which a step is slower. */
  private static final double SLOWER = 1.1;

  /** The median from which a step is measured again. */
  private static final double DOUBTFUL = 1.07;

  private static final int CLEAR = 3;

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

  /** Whether the step is slower by what is no chance. */
  boolean isSlower() {
    return median() > SLOWER;
  }

  /** Whether more pairs could say something else than these: not if three are all slower. */
  boolean isDoubtful() {
    boolean isClear = pairs.size() >= CLEAR && lowest() > SLOWER;
    return median() > DOUBTFUL && !isClear;
  }

  boolean isFaster() {
    return median() < 1 / SLOWER && highest() < 1;
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
