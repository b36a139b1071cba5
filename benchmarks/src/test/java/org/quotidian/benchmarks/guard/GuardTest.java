package org.quotidian.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick form of the guard: what needs neither a quiet machine nor another build. */
class GuardTest {

  private static final String BUILD = System.getProperty("java.class.path");

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

  @ParameterizedTest
  @EnumSource
  void eachStepIsABenchmarkOfJmh(HotPath step) {
    GuardBenchmark benchmark = new GuardBenchmark();
    benchmark.step = step;
    benchmark.setUp();

    assertThat(benchmark.work()).isEqualTo(step.work().getAsLong());
  }

  @Test
  void eachStepAllocatesAndReturnsWhatTheBaselineSays() throws IOException {
    StepBaseline baseline = StepBaseline.read(Path.of("guard.baseline"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    Map<String, StepResult> now = StepProcess.results(BUILD, List.of());

    assertThat(now.keySet()).containsExactlyElementsOf(Steps.all().keySet());
    assertThat(new ResultCheck(baseline, now, out).holdsOnAnyMachine()).as("%s", bytes).isTrue();
  }

  @Test
  void whatOneCallAllocatesMoreThanTheOthersDoesNotCount() {
    List<long[]> kept = new ArrayList<>(10);
    LongSupplier work =
        () -> {
          kept.add(new long[4]);
          return kept.size() == 3 ? new long[1000].length : 7;
        };

    assertThat(StepServer.bytes(work, 10)).isEqualTo("48\t7");
  }

  @Test
  void twoBuildsRunByTurns() throws IOException {
    TwoBuilds builds = new TwoBuilds(BUILD, BUILD, List.of());

    Map<String, StepRatio> ratios = builds.measure(List.of("tokenise", "unknown"), 1);

    assertThat(ratios.keySet()).containsExactly("tokenise");
    assertThat(ratios.values()).allSatisfy(each -> assertThat(each.median()).isBetween(0.3, 3.0));
  }
}
