package org.quotidian.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.web.Hang;
import org.quotidian.web.Samples;

/** The pages that a server opens itself after its start. */
class WarmUpTest {

  @TempDir private Path folder;

  private LiveArchive live;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    Served.add(folder, Samples.WIRE, Samples.POST);
    live = new LiveArchive(folder, Runnable::run);
  }

  @AfterEach
  void close() throws IOException {
    live.close();
  }

  private void warmUp(Page page, Duration longest) {
    warmUp(page, () -> false, longest);
  }

  private void warmUp(Page page, BooleanSupplier isBusy, Duration longest) {
    Names names = new Names(live, Runnable::run);
    new WarmUp(live, names, page, page, page, waiting::add, isBusy).start(longest);
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private Reply remembered(Asked asked) {
    opened.add(asked.path() + " " + asked.parameter("q"));
    return new Reply(200, Reply.HTML, Map.of(), "");
  }

  @Test
  void articlesSpeakersAndSearchesAreOpened() {
    warmUp((archive, asked) -> remembered(asked), Hang.LIMIT);
    assertThat(opened)
        .contains("/article/wire-1 ", "/speaker/person:ines-varga ")
        .anyMatch(page -> page.matches("/search \\w+ \\w+"))
        .anyMatch(page -> page.matches("/search \"\\w+ \\w+\""));
  }

  @Test
  void itEndsAfterItsTime() {
    warmUp((archive, asked) -> remembered(asked), Duration.ofNanos(1));
    assertThat(opened).isEmpty();
  }

  @Test
  void readersComeFirst() {
    AtomicInteger asked = new AtomicInteger();
    warmUp(
        (archive, of) -> {
          assertThat(asked.get()).isGreaterThanOrEqualTo(3);
          return remembered(of);
        },
        () -> asked.incrementAndGet() < 3,
        Hang.LIMIT);
    assertThat(opened).isNotEmpty();
  }

  @Test
  void aPageThatFailsEndsIt() {
    warmUp(
        (archive, asked) -> {
          remembered(asked);
          throw new IOException("no page");
        },
        Hang.LIMIT);
    assertThat(opened).hasSize(1);
  }
}
