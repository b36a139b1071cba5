package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the time of each step with that in the base: a pair of processes for all steps, then
 * more pairs for the doubtful ones alone, until they are clear or have five.
 */
final class TimeCheck {

  /** Pairs of processes that a doubtful step has, after each round. */
  private static final List<Integer> ROUNDS = List.of(1, 3, 5);

  private TimeCheck() {}

  /** Measures the ratio of some steps. */
  @FunctionalInterface
  interface Pairs {

    /** In a number of pairs of processes. */
    Map<String, StepRatio> measure(Collection<String> steps, int pairs) throws IOException;
  }

  /** The time of each step as a share of the base. */
  static Map<String, StepRatio> ratios(Collection<String> steps, Pairs builds, PrintStream out)
      throws IOException {
    Map<String, StepRatio> ratios = new LinkedHashMap<>();
    Collection<String> doubtful = steps;
    for (int round = 0; round < ROUNDS.size() && !doubtful.isEmpty(); round++) {
      int before = round == 0 ? 0 : ROUNDS.get(round - 1);
      if (round > 0) {
        out.println("measured again: " + String.join(", ", doubtful));
      }
      builds
          .measure(doubtful, ROUNDS.get(round) - before)
          .forEach((step, more) -> ratios.merge(step, more, StepRatio::and));
      doubtful =
          ratios.entrySet().stream()
              .filter(each -> each.getValue().isDoubtful())
              .map(Map.Entry::getKey)
              .toList();
    }
    return ratios;
  }

  /** Reports the time of each step; false if one is slower. */
  static boolean holds(Map<String, StepRatio> ratios, PrintStream out) {
    if (ratios.isEmpty()) {
      out.println("the base has no steps to compare");
      return true;
    }
    boolean holds = true;
    out.printf(
        Locale.ROOT,
        "%-28s %8s %17s %6s%n",
        "time as a share of the base",
        "median",
        "spread",
        "of");
    for (Map.Entry<String, StepRatio> each : ratios.entrySet()) {
      StepRatio ratio = each.getValue();
      out.printf(
          Locale.ROOT,
          "%-28s %8.3f %8.3f–%.3f %8d  %s%n",
          each.getKey(),
          ratio.median(),
          ratio.lowest(),
          ratio.highest(),
          ratio.pairs().size(),
          ratio.isSlower() ? "SLOWER" : ratio.isFaster() ? "faster" : "holds");
      holds &= !ratio.isSlower();
    }
    return holds;
  }
}
