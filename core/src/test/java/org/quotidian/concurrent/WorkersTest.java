package org.quotidian.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quotidian.CatchesHang;

@CatchesHang
class WorkersTest {

  private final ExecutorService one = Executors.newSingleThreadExecutor();
  private final ExecutorService four = Executors.newFixedThreadPool(4);

  @AfterEach
  void shutDown() {
    one.shutdownNow();
    four.shutdownNow();
    // A test that was interrupted must not interrupt the next one.
    Thread.interrupted();
  }

  @Test
  void eachPieceIsDoneOnce() {
    List<Workers> all =
        List.of(
            new Workers(1),
            new Workers(3),
            new Workers(3, one),
            new Workers(5, four),
            new Workers(3, Runnable::run),
            new Workers(3, task -> {}));
    for (Workers workers : all) {
      AtomicIntegerArray done = new AtomicIntegerArray(1000);
      workers.run(1000, done::incrementAndGet);
      assertThat(done.toString()).doesNotContain("0", "2");
    }
  }

  @Test
  void onlyTheExecutorAndTheCallerAreAtWork() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Set<Thread> ofPool = ConcurrentHashMap.newKeySet();
    Executor pool =
        task ->
            four.execute(
                () -> {
                  ofPool.add(Thread.currentThread());
                  task.run();
                });
    Workers workers = new Workers(4, pool);
    CountDownLatch both = new CountDownLatch(2);
    workers.run(
        2,
        piece -> {
          threads.add(Thread.currentThread());
          both.countDown();
          await(both);
        });
    workers.sort(new Random(1).longs(100_000).toArray());
    workers.ahead(10, 1, begin -> threads.add(Thread.currentThread()), added -> {});
    ofPool.add(Thread.currentThread());
    assertThat(threads).hasSizeGreaterThan(1).isSubsetOf(ofPool);
  }

  @Test
  void workWithinWorkDoesNotWaitForABusyExecutor() throws Exception {
    AtomicInteger done = new AtomicInteger();
    one.submit(
            () -> {
              // The only thread of the executor is the caller.
              Workers workers = new Workers(4, one);
              workers.ahead(
                  3,
                  1,
                  begin -> {
                    workers.run(10, piece -> done.incrementAndGet());
                    return begin;
                  },
                  taken -> {});
            })
        .get();
    assertThat(done).hasValue(30);
  }

  @Test
  void anInterruptEndsTheWorkAndStaysSet() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger atWork = new AtomicInteger();
    Workers workers = new Workers(4, four);
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                workers.run(
                    1_000_000,
                    piece -> {
                      atWork.incrementAndGet();
                      if (begun.incrementAndGet() == 100) {
                        caller.interrupt();
                      }
                      atWork.decrementAndGet();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(atWork).hasValue(0);
    int atTheEnd = begun.get();
    assertThat(atTheEnd).isLessThan(1_000_000);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThatThrownBy(workers::check).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> workers.run(1, piece -> begun.incrementAndGet()))
        .isInstanceOf(CancellationException.class);
    assertThat(begun).hasValue(atTheEnd);
  }

  @Test
  void anInterruptWhileTheCallerWaitsReachesTheHelpers() {
    Thread caller = Thread.currentThread();
    Workers workers = new Workers(2, four);
    AtomicInteger begun = new AtomicInteger();
    assertThatThrownBy(
            () ->
                workers.run(
                    2,
                    piece -> {
                      begun.incrementAndGet();
                      while (begun.get() < 2) {
                        Thread.onSpinWait();
                      }
                      if (Thread.currentThread() != caller) {
                        while (caller.getState() != Thread.State.WAITING) {
                          Thread.onSpinWait();
                        }
                        caller.interrupt();
                        // A long loop, which only a check ends.
                        while (true) {
                          workers.check();
                        }
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void aConsumerThatThrowsEndsTheWorkAhead() {
    AtomicInteger atWork = new AtomicInteger();
    CountDownLatch ahead = new CountDownLatch(1);
    Workers workers = new Workers(2, four);
    assertThatThrownBy(
            () ->
                workers.ahead(
                    10,
                    1,
                    begin -> {
                      if (begin == 1) {
                        atWork.incrementAndGet();
                        ahead.countDown();
                        try {
                          // A long loop, which only a check ends.
                          while (true) {
                            workers.check();
                          }
                        } finally {
                          atWork.decrementAndGet();
                        }
                      }
                      return begin;
                    },
                    begin -> {
                      await(ahead);
                      throw new IllegalStateException("disk full");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("disk full");
    assertThat(atWork).hasValue(0);
  }

  @Test
  void whatAPieceThrowsIsThrown() {
    for (Workers workers : List.of(new Workers(1), new Workers(3), new Workers(3, four))) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      100,
                      piece -> {
                        if (piece == 7) {
                          throw new IllegalStateException("piece 7");
                        }
                      }))
          .hasMessage("piece 7");
      assertThatThrownBy(
              () ->
                  workers.ahead(
                      3,
                      1,
                      begin -> {
                        if (begin == 1) {
                          throw new IllegalStateException("batch 1");
                        }
                        return begin;
                      },
                      begin -> {}))
          .hasMessage("batch 1");
    }
  }

  @Test
  void anExecutorThatIsShutDownRejectsTheWork() {
    four.shutdown();
    assertThatThrownBy(() -> new Workers(3, four).run(100, piece -> {}))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> new Workers(3, four).ahead(3, 1, begin -> begin, begin -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void batchesComeInOrder() {
    for (Workers workers :
        List.of(
            new Workers(1), new Workers(2), new Workers(2, one), new Workers(2, Runnable::run))) {
      List<Integer> taken = new ArrayList<>();
      workers.ahead(10, 4, begin -> begin, taken::add);
      assertThat(taken).containsExactly(0, 4, 8);
    }
  }

  @Test
  void numbersAreSorted() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int count = 1; count < 10; count++) {
      Workers workers = new Workers(count, four);
      for (int size : new int[] {0, 1, 8191, 8192, 8193, 100_000 + random.nextInt(100_000)}) {
        // Few distinct numbers, and many.
        for (long most : new long[] {3, Long.MAX_VALUE}) {
          long[] values = random.longs(size, 0, most).toArray();
          int length = size - size / 7;
          long[] expected = values.clone();
          Arrays.sort(expected, 0, length);
          workers.sort(values, length);
          assertThat(values).as("seed %d, %d threads", seed, count).isEqualTo(expected);
        }
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
