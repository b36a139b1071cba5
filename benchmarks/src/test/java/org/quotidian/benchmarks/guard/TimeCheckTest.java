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
import java.util.stream.DoubleStream;
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
    List<String> measured = new ArrayList<>();

    Map<String, StepRatio> ratios =
        TimeCheck.ratios(
            List.of("seed", "align"),
            (steps, pairs) -> {
              measured.add(pairs + " of " + steps);
              return measured.size() == 1
                  ? Map.of("seed", ratio(1.02), "align", ratio(1.25))
                  : Map.of("align", ratio(1.01, 0.99));
            },
            out);

    assertThat(measured).containsExactly("1 of [seed, align]", "2 of [align]");
    assertThat(ratios).containsEntry("align", ratio(1.25, 1.01, 0.99));
    assertThat(TimeCheck.holds(ratios, out)).isTrue();
    assertThat(report()).contains("measured again: align");
  }

  @Test
  void threePairsThatAreSlowerAreEnough() throws IOException {
    assertThat(isSlower(() -> 1.2)).isTrue();
    assertThat(report()).containsPattern("align +1\\.200 .* 3  SLOWER");
  }

  @Test
  void whatStaysDoubtfulHasFivePairs() throws IOException {
    assertThat(isSlower(() -> 1.1)).isFalse();
    assertThat(report()).containsPattern("align +1\\.100 .* 5  holds");
  }

  /** Pairs of processes differ by a few hundredths where the code does not. */
  @Test
  void noiseHoldsAndThirtyPerCentAreCaught() throws IOException {
    Random random = new Random(1);
    int alarms = 0;
    int caught = 0;
    for (int run = 0; run < 1000; run++) {
      alarms += isSlower(() -> 1 + 0.06 * random.nextGaussian()) ? 1 : 0;
      caught += isSlower(() -> 1.3 * (1 + 0.06 * random.nextGaussian())) ? 1 : 0;
    }
    assertThat(alarms).isZero();
    assertThat(caught).isGreaterThan(990);
  }

  private boolean isSlower(DoubleSupplier pair) throws IOException {
    Map<String, StepRatio> ratios =
        TimeCheck.ratios(
            List.of("align"), (steps, pairs) -> Map.of("align", ratio(doubles(pair, pairs))), out);
    return !TimeCheck.holds(ratios, out);
  }

  private static Double[] doubles(DoubleSupplier pair, int pairs) {
    return DoubleStream.generate(pair).limit(pairs).boxed().toArray(Double[]::new);
  }

  private static StepRatio ratio(Double... pairs) {
    return new StepRatio(List.of(pairs));
  }

  private String report() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
