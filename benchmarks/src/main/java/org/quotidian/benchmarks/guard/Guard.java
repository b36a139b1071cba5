package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quotidian.benchmarks.program.Arguments;

/**
 * Fails if a step has become slower than in the commit that a change started from, or allocates
 * more than the committed baseline says.
 *
 * <p>Time is compared between two builds that run by turns on this machine, so it needs no
 * baseline. Bytes are the same on every machine.
 */
public final class Guard {

  private static final int PAIRS = 3;

  private Guard() {}

  /**
   * Runs the guard.
   *
   * @param args the root of the work tree, built; the file of the baseline; {@code update} to write
   *     that file instead. Options: {@code --base} a commit, {@code --maven} the command, {@code
   *     --jvm} options of the measured processes
   * @throws IOException if a build or a process fails
   */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(List.of(args)).expect(2, 3, "base", "maven", "jvm");
    Path root = arguments.path(0);
    Path file = arguments.path(1);
    String now = BaseBuild.classPath(root);
    List<String> jvm =
        arguments
            .option("jvm")
            .filter(options -> !options.isBlank())
            .map(options -> List.of(options.split(" +")))
            .orElse(List.of());
    if (arguments.value(2).isPresent()) {
      AllocationBaseline.write(results(now, jvm), file);
      System.out.println("written: " + file);
      return;
    }
    boolean holds = holds(AllocationBaseline.read(file), results(now, jvm), System.out);
    String commit = arguments.option("base").orElse("");
    commit = commit.isEmpty() ? BaseBuild.commitBefore(root) : commit;
    System.out.println("time is compared with commit " + commit);
    try (BaseBuild base = BaseBuild.of(root, commit, arguments.option("maven").orElse("mvn"))) {
      Map<String, StepRatio> ratios = ratios(new TwoBuilds(base.classPath(), now, jvm));
      holds &= holds(ratios, System.out);
    }
    if (!holds) {
      System.exit(1);
    }
  }

  /** The time of each step; those that seem slower are measured again. */
  private static Map<String, StepRatio> ratios(TwoBuilds builds) throws IOException {
    Map<String, StepRatio> ratios =
        new LinkedHashMap<>(builds.measure(Steps.all().keySet(), PAIRS));
    List<String> doubtful = new ArrayList<>();
    ratios.forEach(
        (step, ratio) -> {
          if (ratio.isSlower()) {
            doubtful.add(step);
          }
        });
    if (!doubtful.isEmpty()) {
      System.out.println("measured again: " + String.join(", ", doubtful));
      builds
          .measure(doubtful, PAIRS)
          .forEach((step, again) -> ratios.merge(step, again, StepRatio::and));
    }
    return ratios;
  }

  /** What one call of each step allocates and returns. */
  static Map<String, StepResult> results(String classPath, List<String> jvm) throws IOException {
    List<String> options = new ArrayList<>(jvm);
    options.addAll(StepProcess.EVERY_ALLOCATION);
    Map<String, StepResult> results = new LinkedHashMap<>();
    try (StepProcess process = StepProcess.start(classPath, options)) {
      for (String step : Steps.all().keySet()) {
        results.put(step, process.result(step));
      }
    }
    return results;
  }

  /** Reports the bytes of each step; false if one allocates more. */
  static boolean holds(AllocationBaseline baseline, Map<String, StepResult> now, PrintStream out) {
    if (!baseline.isOfThisJava()) {
      out.println("the baseline is of Java " + baseline.feature() + ": bytes are not compared");
      return true;
    }
    boolean holds = true;
    out.printf(Locale.ROOT, "%-28s %12s %9s%n", "bytes", "now", "");
    for (Map.Entry<String, StepResult> each : now.entrySet()) {
      String step = each.getKey();
      long bytes = each.getValue().bytes();
      if (!baseline.bytes().containsKey(step)) {
        out.printf(Locale.ROOT, "%-28s is not in the baseline%n", step);
        holds = false;
        continue;
      }
      boolean more = baseline.allocatesMore(step, bytes);
      String verdict =
          more
              ? "ALLOCATES MORE"
              : baseline.allocatesLess(step, bytes) ? "better: update the baseline" : "holds";
      double percent = 100 * baseline.growth(step, bytes);
      out.printf(Locale.ROOT, "%-28s %12d %+8.2f%%  %s%n", step, bytes, percent, verdict);
      holds &= !more;
    }
    return holds;
  }

  /** Reports the time of each step; false if one is slower. */
  static boolean holds(Map<String, StepRatio> ratios, PrintStream out) {
    if (ratios.isEmpty()) {
      out.println("the base has no steps to compare");
    }
    boolean holds = true;
    out.printf(Locale.ROOT, "%-28s %8s %17s%n", "time as a share of the base", "median", "spread");
    for (Map.Entry<String, StepRatio> each : ratios.entrySet()) {
      StepRatio ratio = each.getValue();
      String verdict = ratio.isSlower() ? "SLOWER" : ratio.isFaster() ? "faster" : "holds";
      out.printf(
          Locale.ROOT,
          "%-28s %8.3f %8.3f–%.3f  %s%n",
          each.getKey(),
          ratio.median(),
          ratio.lowest(),
          ratio.highest(),
          verdict);
      holds &= !ratio.isSlower();
    }
    return holds;
  }
}
