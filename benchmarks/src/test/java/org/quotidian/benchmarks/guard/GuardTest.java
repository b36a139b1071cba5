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
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {

  private static final GuardFigures WAS = new GuardFigures(2, 1_000_000);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void eachStepDoesTheSameEachTime(HotPath step) {
    LongSupplier work = step.work();

    assertThat(work.getAsLong()).isNotZero().isEqualTo(work.getAsLong());
  }

  @Test
  void noiseHolds() {
    assertThat(report(new GuardFigures(2.2, 1_001_000))).startsWith("true").contains("holds");
  }

  @Test
  void aThirdSlowerFails() {
    assertThat(report(new GuardFigures(2.6, 1_000_000)))
        .startsWith("false")
        .contains("+30.0%", "SLOWER");
  }

  @Test
  void moreAllocationFails() {
    assertThat(report(new GuardFigures(2, 1_050_000)))
        .startsWith("false")
        .contains("+5.00%", "ALLOCATES MORE");
  }

  @Test
  void allocationWhereThereWasNoneFails() {
    assertThat(new GuardFigures(2, 16_000).allocatesMoreThan(new GuardFigures(2, 20))).isTrue();
    assertThat(new GuardFigures(2, 60).allocatesMoreThan(new GuardFigures(2, 20))).isFalse();
  }

  @Test
  void anImprovementIsReported() {
    assertThat(report(new GuardFigures(1, 1_000_000))).startsWith("true").contains("update");
  }

  @Test
  void aStepOutsideTheBaselineFails() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8);
    assertThat(Guard.holds(Map.of(), Map.of(HotPath.SEED, WAS), to)).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("seed", "not in the baseline");
  }

  @Test
  void theBaselineIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("baseline");
    Map<HotPath, GuardFigures> figures = Map.of(HotPath.ALIGN, WAS);

    GuardFigures.write(figures, file);

    assertThat(GuardFigures.read(file)).isEqualTo(figures);
    Files.writeString(file, "ALIGN\tfast\n");
    assertThatThrownBy(() -> GuardFigures.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": no step with its figures: ALIGN\tfast");
  }

  private static String report(GuardFigures now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean holds =
        Guard.holds(
            Map.of(HotPath.ALIGN, WAS),
            Map.of(HotPath.ALIGN, now),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return holds + "\n" + out.toString(StandardCharsets.UTF_8);
  }
}
