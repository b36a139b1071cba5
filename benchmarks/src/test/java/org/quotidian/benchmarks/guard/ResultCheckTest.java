package org.quotidian.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCheckTest {

  private static final int FEATURE = Runtime.version().feature();
  private static final Map<String, StepResult> ALIGN = aligned(1_000_000, 7);
  private static final StepBaseline BASELINE = new StepBaseline(Runtime.version(), ALIGN);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void theSameBytesHold() {
    assertThat(check(BASELINE, ALIGN).holds()).isTrue();
    assertThat(report()).containsPattern("align +1000000 +\\+0  holds");
  }

  @Test
  void oneMoreObjectFails() {
    assertThat(check(BASELINE, aligned(1_000_016, 7)).holds()).isFalse();
    assertThat(report()).containsPattern("\\+16  ALLOCATES MORE").contains("-Dguard.args=update");
  }

  @Test
  void onAnotherMachineAStepMayAllocateALittleMore() {
    assertThat(check(BASELINE, aligned(1_000_016, 7)).holdsOnAnyMachine()).isTrue();
    assertThat(check(BASELINE, aligned(1_005_000, 7)).holdsOnAnyMachine()).isFalse();
  }

  @Test
  void lessAllocationIsReported() {
    assertThat(check(BASELINE, aligned(999_984, 7)).holds()).isTrue();
    assertThat(report()).contains("-16  better: update the baseline");
  }

  @Test
  void anotherResultFails() {
    assertThat(check(BASELINE, aligned(1_000_000, 8)).holds()).isFalse();
    assertThat(report()).contains("RETURNS 8, NOT 7");
  }

  @Test
  void aStepOutsideTheBaselineFails() {
    assertThat(check(BASELINE, Map.of("seed", new StepResult(1, 7))).holds()).isFalse();
    assertThat(report()).contains("seed", "not in the baseline");
  }

  @Test
  void anotherUpdateOfThisJavaMayDifferByLittle() {
    StepBaseline other = new StepBaseline(Runtime.Version.parse(FEATURE + ".0.99"), ALIGN);
    assertThat(check(other, aligned(1_003_000, 7)).holds()).isTrue();
    assertThat(check(other, aligned(1_005_000, 7)).holds()).isFalse();
    assertThat(report()).contains("compared loosely: the baseline is of Java " + FEATURE);
  }

  @Test
  void inAnotherJavaOnlyTheResultCounts() {
    StepBaseline other =
        new StepBaseline(Runtime.Version.parse(String.valueOf(FEATURE - 1)), aligned(0, 7));
    assertThat(check(other, ALIGN).holds()).isTrue();
    assertThat(check(other, aligned(0, 8)).holds()).isFalse();
  }

  @Test
  void moreThanInTheBaseFails() {
    Map<String, StepResult> base = aligned(500_000, 7);
    // An old baseline that nobody updated hides it.
    ResultCheck check = check(BASELINE, aligned(500_016, 7));
    assertThat(check.holds()).isTrue();
    assertThat(check.holdsSince(base)).isFalse();
    assertThat(report()).contains("+16 since the base  ALLOCATES MORE");
  }

  @Test
  void moreThanInTheBaseHoldsIfTheBaselineSaysSo() {
    assertThat(check(BASELINE, ALIGN).holdsSince(aligned(999_984, 7))).isTrue();
    assertThat(check(BASELINE, aligned(1, 7)).holdsSince(ALIGN)).isTrue();
    assertThat(report()).contains("+16 since the base  holds", "-999999 since the base  holds");
  }

  @Test
  void aStepThatTheBaseLacksHolds() {
    assertThat(check(BASELINE, ALIGN).holdsSince(Map.of())).isTrue();
    assertThat(report()).isEmpty();
  }

  @Test
  void theBaselineIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("baseline");

    StepBaseline.write(ALIGN, file);

    assertThat(StepBaseline.read(file)).isEqualTo(BASELINE);
    Files.writeString(file, "align\tfew\n");
    assertThatThrownBy(() -> StepBaseline.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": no step with its bytes and result: align\tfew");
  }

  private ResultCheck check(StepBaseline baseline, Map<String, StepResult> now) {
    return new ResultCheck(baseline, now, out);
  }

  private static Map<String, StepResult> aligned(long bytes, long result) {
    return Map.of("align", new StepResult(bytes, result));
  }

  private String report() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
