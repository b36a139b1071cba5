package org.quotidian.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Where numbers are on a side of a drawing. */
final class Axis {

  private static final int MOST_TICKS = 6;

  private final boolean isLog;
  private final double low;
  private final double high;
  private final double start;
  private final double end;

  private Axis(boolean isLog, double low, double high, double start, double end) {
    this.isLog = isLog;
    this.low = low;
    this.high = high;
    this.start = start;
    this.end = end;
  }

  /** From 0 to at least the highest value; {@code start} and {@code end} are in the drawing. */
  static Axis linear(double highest, double start, double end) {
    double step = step(highest);
    return new Axis(false, 0, Math.max(step, Math.ceil(highest / step) * step), start, end);
  }

  /** Logarithmic, for positive values: each factor has the same length. */
  static Axis log(double lowest, double highest, double start, double end) {
    double low = lowest * 0.999;
    double high = Math.max(highest * 1.001, low * 2);
    return new Axis(true, floor(low), ceiling(high), start, end);
  }

  boolean isLog() {
    return isLog;
  }

  double high() {
    return high;
  }

  double position(double value) {
    double share =
        isLog
            ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
            : (value - low) / (high - low);
    return start + share * (end - start);
  }

  /** Round numbers, the ends among them. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (!isLog) {
      double step = step(high);
      for (int i = 0; i * step <= high * 1.0001; i++) {
        ticks.add(i * step);
      }
      return ticks;
    }
    boolean isWide = Math.log10(high / low) > 2;
    for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
      for (int digit : isWide ? new int[] {1} : new int[] {1, 2, 5}) {
        double tick = digit * Math.pow(10, power);
        if (tick >= low * 0.9999 && tick <= high * 1.0001) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, so that there are few ticks. */
  private static double step(double highest) {
    if (highest <= 0) {
      return 1;
    }
    double step = Math.pow(10, Math.floor(Math.log10(highest)) - 1);
    double[] factors = {2, 2.5, 2};
    for (int i = 0; highest / step > MOST_TICKS; i++) {
      step *= factors[i % factors.length];
    }
    return step;
  }

  private static double floor(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
  }

  private static double ceiling(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return value <= power
        ? power
        : value <= 2 * power ? 2 * power : value <= 5 * power ? 5 * power : 10 * power;
  }
}
