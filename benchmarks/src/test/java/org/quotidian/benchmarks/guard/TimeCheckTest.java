package org.quotidian.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class TimeCheckTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aThirdSlowerFails() {
    assertThat(TimeCheck.holds(Map.of("align", ratio(1.30, 1.34, 1.26)), out)).isFalse();
    assertThat(report()).contains("1.300", "1.260–1.340", "SLOWER");
  }

  @Test
  void noiseHolds() {
    // One pair of processes in which the compiler chose otherwise.
    assertThat(TimeCheck.holds(Map.of("align", ratio(1.02, 1.31, 0.97)), out)).isTrue();
    assertThat(TimeCheck.holds(Map.of("align", ratio(1.20, 1.18, 1.01, 0.99)), out)).isTrue();
    assertThat(report()).contains("holds").doesNotContain("SLOWER");
  }

  @Test
  void anImprovementIsReported() {
    assertThat(TimeCheck.holds(Map.of("align", ratio(0.5, 0.55, 0.52)), out)).isTrue();
    assertThat(report()).contains("faster");
  }

  @Test
  void whatIsDoubtfulIsMeasuredAgain() throws IOException {
    List<List<String>> measured = new ArrayList<>();

    Map<String, StepRatio> ratios =
        TimeCheck.ratios(
            List.of("seed", "align"),
            (steps, pairs) -> {
              measured.add(List.copyOf(steps));
              boolean isFirst = measured.size() == 1;
              return isFirst
                  ? Map.of("seed", ratio(1.02, 1.01), "align", ratio(1.25, 1.04))
                  : Map.of("align", ratio(1.01, 0.99));
            },
            out);

    assertThat(measured).containsExactly(List.of("seed", "align"), List.of("align"));
    assertThat(ratios).containsEntry("align", ratio(1.25, 1.04, 1.01, 0.99));
    assertThat(report()).contains("measured again: align");
  }

  /** A step that the compiler makes a quarter slower in every other process, whatever the code. */
  @Test
  void aStepOfTwoSpeedsHoldsAndIsCaughtWhenSlower() throws IOException {
    Random random = new Random(1);
    DoubleSupplier speed = () -> random.nextBoolean() ? 1.25 : 1;
    int alarms = 0;
    int caught = 0;
    for (int run = 0; run < 1000; run++) {
      alarms += isSlower(() -> speed.getAsDouble() / speed.getAsDouble()) ? 1 : 0;
      caught += isSlower(() -> 1.3 * speed.getAsDouble() / speed.getAsDouble()) ? 1 : 0;
    }
    assertThat(alarms).isLessThan(40);
    assertThat(caught).isGreaterThan(950);
  }

  private boolean isSlower(DoubleSupplier pair) throws IOException {
    Map<String, StepRatio> ratios =
        TimeCheck.ratios(
            List.of("align"),
            (steps, pairs) -> Map.of("align", ratio(pair.getAsDouble(), pair.getAsDouble())),
            out);
    return !TimeCheck.holds(ratios, out);
  }

  private static StepRatio ratio(Double... pairs) {
    return new StepRatio(List.of(pairs));
  }

  private String report() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
