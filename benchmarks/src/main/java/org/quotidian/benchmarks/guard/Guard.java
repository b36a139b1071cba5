package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Stopwatch;

/**
 * Fails if a step has become slower than in the commit that a change started from, or allocates
 * more than the committed baseline says.
 *
 * <p>Time is compared between two builds that run by turns on this machine, so it needs no
 * baseline. Bytes are the same on every machine.
 */
public final class Guard {

  private Guard() {}

  /**
   * Runs the guard.
   *
   * @param args the root of the work tree, built; the file of the baseline; {@code update} to write
   *     that file instead. Options: {@code --base} a commit; {@code --maven} the command; {@code
   *     --offline} whether Maven must not use the network; {@code --jvm} options of the measured
   *     processes
   * @throws IOException if a build or a process fails
   */
  public static void main(String[] args) throws IOException {
    Arguments arguments =
        Arguments.of(List.of(args)).expect(2, 3, "base", "maven", "offline", "jvm");
    Path root = arguments.path(0);
    Path file = arguments.path(1);
    String now = BaseBuild.classPath(root.resolve("benchmarks/target"));
    List<String> jvm =
        arguments
            .option("jvm")
            .filter(options -> !options.isBlank())
            .map(options -> List.of(options.split(" +")))
            .orElse(List.of());
    Stopwatch watch = Stopwatch.start();
    Map<String, StepResult> results = StepProcess.results(now, jvm);
    if (arguments.value(2).isPresent()) {
      StepBaseline.write(results, file);
      System.out.println("written: " + file);
      return;
    }
    ResultCheck check = new ResultCheck(StepBaseline.read(file), results, System.out);
    boolean holds = check.holds();
    Stopwatch building = Stopwatch.start();
    String commit = arguments.option("base").orElse("");
    BaseBuild base =
        new BaseBuild(
            root,
            arguments.option("maven").orElse("mvn"),
            Boolean.parseBoolean(arguments.option("offline").orElse("")));
    String before = base.of(commit.isEmpty() ? BaseBuild.commitBefore(root) : commit);
    System.out.printf(Locale.ROOT, "the base was built in %.0f s%n", building.seconds());
    holds &= check.holdsSince(StepProcess.results(before, jvm));
    Map<String, StepRatio> ratios =
        TimeCheck.ratios(results.keySet(), new TwoBuilds(before, now, jvm)::measure, System.out);
    holds &= TimeCheck.holds(ratios, System.out);
    System.out.printf(Locale.ROOT, "the guard ran for %.0f s%n", watch.seconds());
    if (!holds) {
      System.exit(1);
    }
  }
}
