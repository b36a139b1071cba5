package org.quotidian.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.web.Samples;

/** What is made once for each state of an archive, in another thread. */
class KeptTest {

  @TempDir private Path folder;

  private LiveArchive live;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final AtomicInteger made = new AtomicInteger();

  @BeforeEach
  void open() throws IOException {
    Served.add(folder, Samples.WIRE);
    live = new LiveArchive(folder, Runnable::run);
  }

  @AfterEach
  void close() throws IOException {
    live.close();
  }

  @Test
  void isMadeOnceForEachStateOfTheArchive() throws IOException {
    Kept<Integer> kept = new Kept<>(live, Runnable::run, archive -> made.incrementAndGet());
    assertThat(kept.get(live.get())).isEqualTo(1);
    assertThat(kept.get(live.get())).isEqualTo(1);
    Served.add(folder, Samples.POST);
    live.suspect();
    assertThat(kept.get(live.get())).isEqualTo(2);
  }

  @Test
  void thePreviousOneIsGivenWhileTheNextIsMade() throws IOException {
    Kept<Integer> kept = new Kept<>(live, waiting::add, archive -> made.incrementAndGet());
    assertThat(kept.soon(live.get())).isNull();
    waiting.remove().run();
    assertThat(kept.soon(live.get())).isEqualTo(1);
    Served.add(folder, Samples.POST);
    live.suspect();
    assertThat(kept.soon(live.get())).isEqualTo(1);
    waiting.remove().run();
    assertThat(kept.soon(live.get())).isEqualTo(2);
    assertThat(waiting).isEmpty();
  }

  @Test
  void whatAnotherArchiveHadIsNotGiven() throws IOException {
    Kept<Integer> kept = new Kept<>(live, waiting::add, archive -> made.incrementAndGet());
    kept.prepare(live.get());
    waiting.remove().run();
    assertThat(kept.soon(live.get())).isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    live.suspect();
    assertThatThrownBy(live::get).isInstanceOf(ArchiveGoneException.class);
    Served.add(folder, Samples.POST);
    live.suspect();
    assertThat(kept.soon(live.get())).isNull();
    waiting.remove().run();
    assertThat(kept.soon(live.get())).isEqualTo(2);
  }

  @Test
  void itIsMadeAgainAfterAnError() throws IOException {
    Kept<Integer> kept =
        new Kept<>(
            live,
            Runnable::run,
            archive -> {
              if (made.incrementAndGet() == 1) {
                throw new OutOfMemoryError("no memory");
              }
              return made.get();
            });
    assertThatThrownBy(() -> kept.get(live.get())).hasRootCauseMessage("no memory");
    assertThat(kept.get(live.get())).isEqualTo(2);
  }

  @Test
  void aFirstOneThatIsNotMadeYetIsNotWaitedForLong() throws IOException {
    Kept<Integer> kept = new Kept<>(live, waiting::add, archive -> made.incrementAndGet());
    kept.prepare(live.get());
    assertThatThrownBy(() -> kept.get(live.get())).isInstanceOf(Kept.BeingMadeException.class);
    // A later reader does not wait at all: hundreds of them take less time than one that waits.
    long start = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      assertThatThrownBy(() -> kept.get(live.get())).isInstanceOf(Kept.BeingMadeException.class);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    waiting.remove().run();
    assertThat(kept.get(live.get())).isEqualTo(1);
  }

  @Test
  void thePreviousOneIsGivenIfTheNextCannotBeMade() throws IOException {
    Kept<Integer> kept =
        new Kept<>(
            live,
            Runnable::run,
            archive -> {
              if (made.incrementAndGet() == 2) {
                throw new IOException("no space");
              }
              return made.get();
            });
    assertThat(kept.get(live.get())).isEqualTo(1);
    Served.add(folder, Samples.POST);
    live.suspect();
    assertThat(kept.get(live.get())).isEqualTo(1);
    assertThat(kept.get(live.get())).isEqualTo(3);
  }

  @Test
  void whatFailedIsMadeAgain() throws IOException {
    Kept<Integer> kept =
        new Kept<>(
            live,
            Runnable::run,
            archive -> {
              if (made.incrementAndGet() == 1) {
                throw new IOException("no space");
              }
              return made.get();
            });
    assertThatThrownBy(() -> kept.get(live.get())).hasMessage("no space");
    assertThat(kept.get(live.get())).isEqualTo(2);
  }
}
