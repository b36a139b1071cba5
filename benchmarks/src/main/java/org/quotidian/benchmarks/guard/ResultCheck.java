package org.quotidian.benchmarks.guard;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Compares what each step allocates and returns with the baseline and with the base. */
final class ResultCheck {

  private static final String UPDATE =
      "if that is meant, write a new baseline: mvn verify -Pguard -Dguard.args=update";

  private final StepBaseline baseline;
  private final Map<String, StepResult> now;
  private final PrintStream out;

  ResultCheck(StepBaseline baseline, Map<String, StepResult> now, PrintStream out) {
    this.baseline = baseline;
    this.now = now;
    this.out = out;
  }

  /** Reports the bytes of each step; false if one allocates more, or returns something else. */
  boolean holds() {
    return holds(true);
  }

  /**
   * The same for a machine that need not be like that of the baseline: a step may allocate a little
   * more.
   */
  boolean holdsOnAnyMachine() {
    return holds(false);
  }

  private boolean holds(boolean isToTheByte) {
    if (!baseline.isOf(Runtime.version())) {
      out.printf(
          Locale.ROOT,
          "bytes are compared loosely: the baseline is of Java %s, this is %s%n",
          baseline.java(),
          Runtime.version());
    }
    out.printf(Locale.ROOT, "%-28s %12s %9s%n", "bytes", "now", "more");
    boolean holds = true;
    for (Map.Entry<String, StepResult> each : now.entrySet()) {
      holds &= holds(each.getKey(), each.getValue(), isToTheByte);
    }
    if (!holds) {
      out.println(UPDATE);
    }
    return holds;
  }

  private boolean holds(String step, StepResult is, boolean isToTheByte) {
    StepResult was = baseline.steps().get(step);
    if (was == null) {
      out.printf(Locale.ROOT, "%-28s is not in the baseline%n", step);
      return false;
    }
    long more = is.bytes() - was.bytes();
    long limit = baseline.tolerance(was.bytes(), Runtime.version(), isToTheByte);
    boolean isSame = is.result() == was.result();
    String verdict = "holds";
    if (!isSame) {
      verdict = "RETURNS " + is.result() + ", NOT " + was.result();
    } else if (more > limit) {
      verdict = "ALLOCATES MORE";
    } else if (more < -limit) {
      verdict = "better: update the baseline";
    }
    out.printf(Locale.ROOT, "%-28s %12d %+9d  %s%n", step, is.bytes(), more, verdict);
    return isSame && more <= limit;
  }

  /**
   * Reports the steps that allocate other bytes than in the base, both measured with this Java;
   * false if one allocates more, and the baseline does not say so. A baseline that has not been
   * updated since a step became better hides no growth.
   */
  boolean holdsSince(Map<String, StepResult> base) {
    boolean holds = true;
    for (Map.Entry<String, StepResult> each : now.entrySet()) {
      StepResult was = base.get(each.getKey());
      long bytes = each.getValue().bytes();
      if (was == null || was.bytes() == bytes) {
        continue;
      }
      boolean isKnown = each.getValue().equals(baseline.steps().get(each.getKey()));
      boolean isMore = bytes > was.bytes() && !isKnown;
      out.printf(
          Locale.ROOT,
          "%-28s %12d %+9d since the base  %s%n",
          each.getKey(),
          bytes,
          bytes - was.bytes(),
          isMore ? "ALLOCATES MORE" : "holds");
      holds &= !isMore;
    }
    return holds;
  }
}
