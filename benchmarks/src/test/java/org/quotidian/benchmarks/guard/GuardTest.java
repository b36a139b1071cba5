package org.quotidian.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

  private static final int FEATURE = Runtime.version().feature();
  private static final AllocationBaseline BASELINE =
      new AllocationBaseline(FEATURE, Map.of("align", 1_000_000L));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> eachStepDoesTheSameEachTime() {
    return Steps.all().entrySet().stream()
        .map(
            step ->
                DynamicTest.dynamicTest(
                    step.getKey(),
                    () -> {
                      LongSupplier work = step.getValue().prepare();
                      assertThat(work.getAsLong()).isNotZero().isEqualTo(work.getAsLong());
                    }));
  }

  /** The quick form of the guard: bytes need neither a quiet machine nor another build. */
  @Test
  void noStepAllocatesMoreThanTheBaselineSays() throws IOException {
    AllocationBaseline baseline = AllocationBaseline.read(Path.of("guard.baseline"));
    assumeThat(baseline.isOfThisJava()).as("a baseline of this Java").isTrue();

    Map<String, StepResult> now = Guard.results(System.getProperty("java.class.path"), List.of());

    assertThat(Guard.holds(baseline, now, out)).as("%s", bytes).isTrue();
  }

  @Test
  void someBytesMoreHold() {
    assertThat(Guard.holds(BASELINE, Map.of("align", new StepResult(1_001_000, 7)), out)).isTrue();
    assertThat(report()).contains("align", "holds");
  }

  @Test
  void moreAllocationFails() {
    assertThat(Guard.holds(BASELINE, Map.of("align", new StepResult(1_050_000, 7)), out)).isFalse();
    assertThat(report()).contains("+5.00%", "ALLOCATES MORE");
  }

  @Test
  void lessAllocationIsReported() {
    assertThat(Guard.holds(BASELINE, Map.of("align", new StepResult(500_000, 7)), out)).isTrue();
    assertThat(report()).contains("update the baseline");
  }

  @Test
  void aStepOutsideTheBaselineFails() {
    assertThat(Guard.holds(BASELINE, Map.of("seed", new StepResult(1, 7)), out)).isFalse();
    assertThat(report()).contains("seed", "not in the baseline");
  }

  @Test
  void theBaselineOfAnotherJavaIsNotCompared() {
    AllocationBaseline other = new AllocationBaseline(FEATURE - 1, Map.of("align", 1L));
    assertThat(Guard.holds(other, Map.of("align", new StepResult(1_000, 7)), out)).isTrue();
    assertThat(report()).contains("bytes are not compared");
  }

  @Test
  void aThirdSlowerFails() {
    assertThat(Guard.holds(Map.of("align", ratio(1.30, 1.34, 1.26)), out)).isFalse();
    assertThat(report()).contains("1.300", "1.260–1.340", "SLOWER");
  }

  @Test
  void noiseHolds() {
    // One pair of processes in which the compiler chose otherwise.
    assertThat(Guard.holds(Map.of("align", ratio(1.02, 1.31, 0.97)), out)).isTrue();
    assertThat(Guard.holds(Map.of("align", ratio(1.20, 1.18, 1.01)), out)).isTrue();
    assertThat(report()).contains("holds").doesNotContain("SLOWER");
  }

  @Test
  void whatIsMeasuredAgainCountsTogether() {
    StepRatio ratio = ratio(1.30, 1.20, 1.10).and(ratio(1.02, 1.01, 1.03));
    assertThat(ratio.median()).isEqualTo(1.065);
    assertThat(ratio.isSlower()).isFalse();
  }

  @Test
  void anImprovementIsReported() {
    assertThat(Guard.holds(Map.of("align", ratio(0.5, 0.55, 0.52)), out)).isTrue();
    assertThat(report()).contains("faster");
  }

  @Test
  void twoBuildsRunByTurns() throws IOException {
    String build = System.getProperty("java.class.path");
    Map<String, StepRatio> ratios =
        new TwoBuilds(build, build, List.of()).measure(List.of("tokenise", "unknown"), 1);
    assertThat(ratios.keySet()).containsExactly("tokenise");
    assertThat(ratios.values()).allSatisfy(each -> assertThat(each.median()).isBetween(0.3, 3.0));
  }

  @Test
  void theBaselineIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("baseline");

    AllocationBaseline.write(Map.of("align", new StepResult(1_000_000, 7)), file);

    assertThat(AllocationBaseline.read(file)).isEqualTo(BASELINE);
    Files.writeString(file, "align\tfew\n");
    assertThatThrownBy(() -> AllocationBaseline.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": no step with its bytes: align\tfew");
  }

  /** A run that is killed leaves its work tree behind. */
  @Test
  void theWorkTreeOfAProcessThatEndedIsRemoved() throws IOException, InterruptedException {
    Path root = Files.createDirectory(folder.resolve("root"));
    git(root, "init", "--quiet");
    git(root, "-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "--allow-empty", "-mx");
    Process ended = new ProcessBuilder("git", "--version").start();
    ended.waitFor();
    Path left = workTree(root, "quotidian-base1", ended.pid());
    Path running = workTree(root, "quotidian-base2", ProcessHandle.current().pid());
    Path other = workTree(root, "elsewhere", ended.pid());

    BaseBuild.removeLeftOver(root);

    assertThat(left).doesNotExist();
    assertThat(running).isDirectory();
    assertThat(other).isDirectory();
    assertThat(git(root, "worktree", "list")).doesNotContain("base1").contains("base2");
  }

  private Path workTree(Path root, String name, long owner) throws IOException {
    Path parent = Files.createDirectory(folder.resolve(name));
    Files.writeString(parent.resolve(BaseBuild.OWNER), Long.toString(owner));
    git(root, "worktree", "add", "--quiet", "--detach", parent.resolve("tree").toString(), "HEAD");
    return parent;
  }

  private static String git(Path root, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return BaseBuild.run(root, command);
  }

  private static StepRatio ratio(Double... pairs) {
    return new StepRatio(List.of(pairs));
  }

  private String report() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
