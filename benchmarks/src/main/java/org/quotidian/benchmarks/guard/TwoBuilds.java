package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures two builds by turns, some tens of milliseconds each. What slows the machine down for
 * longer slows both.
 */
final class TwoBuilds {

  private static final int WARM_MILLIS = 600;
  private static final int TURN_MILLIS = 60;
  private static final int TURNS = 7;

  private final String base;
  private final String now;
  private final List<String> jvmOptions;
  private int pairsStarted;

  /**
   * Compares two builds.
   *
   * @param base the class path of the base
   * @param now that of the build to check
   * @param jvmOptions further options of both
   */
  TwoBuilds(String base, String now, List<String> jvmOptions) {
    this.base = base;
    this.now = now;
    this.jvmOptions = new ArrayList<>(jvmOptions);
    // As ./quotidian bench: Lucene is faster with it.
    this.jvmOptions.add("--add-modules=jdk.incubator.vector");
  }

  /** The steps that both builds have. */
  Map<String, StepRatio> measure(Collection<String> steps, int pairs) throws IOException {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (int i = 0; i < pairs; i++) {
      measurePair(steps, ratios);
    }
    Map<String, StepRatio> measured = new LinkedHashMap<>();
    ratios.forEach((step, values) -> measured.put(step, new StepRatio(values)));
    return measured;
  }

  private void measurePair(Collection<String> steps, Map<String, List<Double>> ratios)
      throws IOException {
    // In another order each time: a step is compiled by what ran before it.
    List<String> order = new ArrayList<>(steps);
    Collections.shuffle(order, new Random(pairsStarted++));
    try (StepProcess before = StepProcess.start(base, jvmOptions);
        StepProcess after = StepProcess.start(now, jvmOptions)) {
      order.retainAll(before.steps());
      for (String step : order) {
        before.time(step, WARM_MILLIS);
        after.time(step, WARM_MILLIS);
        List<Double> turns = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
          turns.add(turn % 2 == 0 ? ratio(step, before, after) : 1 / ratio(step, after, before));
        }
        ratios.computeIfAbsent(step, unseen -> new ArrayList<>()).add(StepRatio.median(turns));
      }
    }
  }

  private static double ratio(String step, StepProcess first, StepProcess second)
      throws IOException {
    double time = first.time(step, TURN_MILLIS);
    return second.time(step, TURN_MILLIS) / time;
  }
}
