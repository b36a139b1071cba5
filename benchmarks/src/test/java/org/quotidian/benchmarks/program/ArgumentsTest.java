package org.quotidian.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void valuesAndOptionsMayBeMixed() {
    Arguments arguments = of("--count", "1,000", "archive", "--threads=2", "7");

    assertThat(arguments.number("count", 5)).isEqualTo(1_000);
    assertThat(arguments.number("threads", 5)).isEqualTo(2);
    assertThat(arguments.number("rounds", 5)).isEqualTo(5);
    assertThat(arguments.path(0)).hasToString("archive");
    assertThat(arguments.number(1, 5)).isEqualTo(7);
    assertThat(arguments.number(2, 5)).isEqualTo(5);
  }

  @Test
  void wrongOnesAreReported() {
    assertThatThrownBy(() -> of("--count")).hasMessage("--count needs a value");
    assertThatThrownBy(() -> of("--count", "1", "--count", "2")).hasMessage("--count occurs twice");
    assertThatThrownBy(() -> of("--cuont", "1").expect(0, 0, "count"))
        .hasMessage("unknown option: --cuont");
    assertThatThrownBy(() -> of("a", "b").expect(0, 1)).hasMessage("unexpected argument: b");
    assertThatThrownBy(() -> of("--count", "ten").number("count", 1))
        .hasMessage("not a whole number: ten");
    assertThatThrownBy(() -> of("0").number(0, 1)).hasMessage("must be at least 1: 0");
  }

  private static Arguments of(String... arguments) {
    return Arguments.of(List.of(arguments));
  }
}
