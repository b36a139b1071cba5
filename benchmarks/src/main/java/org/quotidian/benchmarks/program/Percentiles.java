package org.quotidian.benchmarks.program;

import java.util.Arrays;

/** Times of one kind, ordered. */
public final class Percentiles {

  private final double[] sorted;

  private Percentiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Orders a copy of the times.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Percentiles of(double... times) {
    if (times.length == 0) {
      throw new IllegalArgumentException("no times");
    }
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Percentiles(sorted);
  }

  /** {@return the time that a percentage of the times is not above} */
  public double at(int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** {@return the middle one} */
  public double median() {
    return at(50);
  }

  /** {@return the longest one} */
  public double max() {
    return sorted[sorted.length - 1];
  }
}
