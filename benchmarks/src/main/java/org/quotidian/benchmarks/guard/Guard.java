package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fails if a step of the hot path has become slower, or allocates more, than it did when the
 * baseline was written.
 *
 * <p>Arguments: the baseline's file; then {@code update} to write it instead.
 */
public final class Guard {

  private Guard() {}

  public static void main(String[] args) throws IOException, RunnerException {
    if (args.length < 1 || args.length > 2 || (args.length == 2 && !args[1].equals("update"))) {
      throw new IllegalArgumentException("wanted: BASELINE [update]");
    }
    Path file = Path.of(args[0]);
    Map<HotPath, GuardFigures> now = measure();
    if (args.length == 2) {
      GuardFigures.write(now, file);
      System.out.println("written: " + file);
      return;
    }
    if (!holds(GuardFigures.read(file), now, System.out)) {
      System.exit(1);
    }
  }

  /** Reports the result of each step; false if one has become worse. */
  static boolean holds(
      Map<HotPath, GuardFigures> baseline, Map<HotPath, GuardFigures> now, PrintStream out) {
    boolean holds = true;
    out.printf(
        Locale.ROOT, "%-11s %9s %9s %8s %14s %10s%n", "step", "ratio", "was", "", "bytes", "");
    for (Map.Entry<HotPath, GuardFigures> each : now.entrySet()) {
      GuardFigures is = each.getValue();
      GuardFigures was = baseline.get(each.getKey());
      String name = each.getKey().name().toLowerCase(Locale.ROOT);
      if (was == null) {
        out.printf(Locale.ROOT, "%-11s is not in the baseline%n", name);
        holds = false;
        continue;
      }
      out.printf(
          Locale.ROOT,
          "%-11s %9.3f %9.3f %+7.1f%% %14.0f %+9.2f%%  %s%n",
          name,
          is.ratio(),
          was.ratio(),
          100 * is.slowdownSince(was),
          is.bytes(),
          100 * is.growthSince(was),
          is.verdictSince(was));
      holds &= !is.isSlowerThan(was) && !is.allocatesMoreThan(was);
    }
    return holds;
  }

  private static Map<HotPath, GuardFigures> measure() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(GuardBenchmark.class.getName() + "\\.")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Map<HotPath, GuardFigures> figures = new EnumMap<>(HotPath.class);
    for (RunResult result : new Runner(options).run()) {
      HotPath step = HotPath.valueOf(result.getParams().getParam("step"));
      double ratio = Double.MAX_VALUE;
      double bytes = Double.MAX_VALUE;
      // What disturbs a process makes it slower, never faster.
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        ratio = Math.min(ratio, median(fork, "stepNanos", "referenceNanos"));
        bytes = Math.min(bytes, median(fork, "gc.alloc.rate.norm", null));
      }
      figures.put(step, new GuardFigures(ratio, bytes));
    }
    return figures;
  }

  private static double median(BenchmarkResult fork, String what, @Nullable String of) {
    double[] values =
        fork.getIterationResults().stream()
            .mapToDouble(
                iteration -> score(iteration, what) / (of == null ? 1 : score(iteration, of)))
            .toArray();
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static double score(IterationResult iteration, String name) {
    Result<?> result = iteration.getSecondaryResults().get(name);
    if (result == null) {
      throw new IllegalStateException(
          "no " + name + " among " + iteration.getSecondaryResults().keySet());
    }
    return result.getScore();
  }
}
