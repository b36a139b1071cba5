package org.quotidian.concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Does pieces of work on all cores, the caller's thread among them. */
public final class Workers {

  private final int count;

  public Workers(int count) {
    this.count = count;
  }

  public int count() {
    return count;
  }

  /**
   * Does the pieces 0 to {@code pieces} - 1, and returns when all are done.
   *
   * @throws RuntimeException or an error: the first that a piece ends with; those not begun are
   *     left undone then
   */
  public void run(int pieces, IntConsumer work) {
    int threads = Math.min(count, pieces);
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    CountDownLatch running = new CountDownLatch(Math.max(0, threads - 1));
    for (int i = 1; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                take(next, pieces, work, failure);
                running.countDown();
              },
              "quotidian-passages");
      thread.setDaemon(true);
      thread.start();
    }
    take(next, pieces, work, failure);
    await(running);
    Throwable failed = failure.get();
    if (failed instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failed instanceof Error error) {
      throw error;
    }
  }

  /**
   * Works on things from 0 to {@code count} - 1 in batches: the next one is made on a thread of its
   * own while the caller's takes the last.
   *
   * @param make what comes of the batch that starts at a number
   */
  public static <T> void ahead(int count, int batch, IntFunction<T> make, Consumer<T> take) {
    T next = make.apply(0);
    for (int from = batch; from < count; from += batch) {
      int begin = from;
      FutureTask<T> ahead = new FutureTask<>(() -> make.apply(begin));
      Thread thread = new Thread(ahead, "quotidian-passages");
      thread.setDaemon(true);
      thread.start();
      take.accept(next);
      next = result(ahead);
    }
    take.accept(next);
  }

  /** What a task gives; an interrupt has to wait for it. */
  private static <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof Error error) {
            throw error;
          }
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void take(
      AtomicInteger next,
      int pieces,
      IntConsumer work,
      AtomicReference<@Nullable Throwable> failure) {
    try {
      for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
        if (failure.get() != null) {
          return;
        }
        work.accept(i);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** The pieces share arrays with the caller: an interrupt has to wait for them. */
  private static void await(CountDownLatch running) {
    boolean interrupted = false;
    while (true) {
      try {
        running.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
