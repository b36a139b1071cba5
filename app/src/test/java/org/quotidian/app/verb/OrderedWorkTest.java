package org.quotidian.app.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

  @Test
  void resultsComeInTheOrderOfTheWork() throws IOException {
    List<Integer> results = new ArrayList<>();
    try (OrderedWork<Integer> work = new OrderedWork<>(results::add)) {
      for (int i = 0; i < 5000; i++) {
        int number = i;
        work.add(() -> number, 1);
      }
      work.finish();
    }
    assertThat(results).containsExactlyElementsOf(IntStream.range(0, 5000).boxed().toList());
  }

  @Test
  void heavyWorkDoesNotPileUp() throws IOException {
    AtomicInteger given = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (OrderedWork<Integer> work =
        new OrderedWork<>(
            result -> {
              most.accumulateAndGet(given.get() - result, Math::max);
            })) {
      for (int i = 0; i < 100; i++) {
        int number = given.getAndIncrement();
        work.add(() -> number, 20 << 20);
      }
      work.finish();
    }
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void whatTheWorkThrowsReachesTheCaller() {
    assertThatThrownBy(
            () -> {
              try (OrderedWork<String> work = new OrderedWork<>(result -> {})) {
                work.add(
                    () -> {
                      throw new IOException("disk full");
                    },
                    1);
                work.finish();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }
}
