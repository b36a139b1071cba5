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
 * Measures two builds by turns of some tens of milliseconds each. What slows the machine down for
 * longer slows both.
 *
 * <p>Both make the same calls in the same order, and wait for the compiler, which decides by what
 * was called how often. So it treats both alike, and makes the same progress in both, however
 * little of the machine it gets.
 */
final class TwoBuilds {

  /** The first calls, most of them not compiled yet. */
  private static final int FIRST_MILLIS = 40;

  /** So many times as many calls as the first are made before the measurement. */
  private static final int WARM = 8;

  private static final int TURN_MILLIS = 20;
  private static final int TURNS = 14;

  /**
   * Waits for the compiler. Only what is called four times as often as usual is optimised: else
   * that alone takes two thirds of the processor time. Lucene is faster with vectors, as in {@code
   * ./quotidian bench}.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xbatch",
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000",
          "--add-modules=jdk.incubator.vector");

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
    this.jvmOptions = new ArrayList<>(OPTIONS);
    this.jvmOptions.addAll(jvmOptions);
  }

  /** The steps that both builds have, in some pairs of processes. */
  Map<String, StepRatio> measure(Collection<String> steps, int pairs) throws IOException {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (int i = 0; i < pairs; i++) {
      measurePair(steps, ratios);
    }
    Map<String, StepRatio> measured = new LinkedHashMap<>();
    for (String step : steps) {
      if (ratios.containsKey(step)) {
        measured.put(step, new StepRatio(ratios.get(step)));
      }
    }
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
      order.retainAll(after.steps());
      for (String step : order) {
        ratios
            .computeIfAbsent(step, unseen -> new ArrayList<>())
            .add(measureStep(step, before, after));
      }
    }
  }

  /** The time of a step in the second process as a share of that in the first. */
  private static double measureStep(String step, StepProcess before, StepProcess after)
      throws IOException {
    // Prepares the input.
    StepProcess.calls(step, 1, before, after);
    long first = before.time(step, FIRST_MILLIS).calls();
    after.calls(step, first);
    StepProcess.calls(step, first * WARM, before, after);
    List<Double> turns = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      turns.add(turn % 2 == 0 ? ratio(step, before, after) : 1 / ratio(step, after, before));
    }
    return StepRatio.median(turns);
  }

  /** The time of some calls in the second process as a share of that in the first. */
  private static double ratio(String step, StepProcess first, StepProcess second)
      throws IOException {
    StepProcess.Turn turn = first.time(step, TURN_MILLIS);
    return (double) second.calls(step, turn.calls()).nanos() / turn.nanos();
  }
}
