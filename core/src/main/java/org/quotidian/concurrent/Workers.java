package org.quotidian.concurrent;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of one call on several threads: the calling thread, which made this, and tasks of
 * an executor.
 *
 * <p>The calling thread does not depend on the executor. It takes pieces of work itself, and what
 * no other thread has begun; it waits only for tasks that have begun. So an executor of one thread,
 * even the calling thread, or one that is busy, makes no deadlock.
 *
 * <p>An interrupt of the calling thread ends the work with a {@link CancellationException}; the
 * interrupt stays set. No task is at work after a method has returned or thrown.
 */
public final class Workers implements Cancellation {

  /** Shorter arrays are sorted on one thread. */
  private static final int SHORT = 1 << 13;

  private final int count;
  private final Executor executor;
  private final Thread caller = Thread.currentThread();
  private volatile boolean stopped;

  /**
   * Uses threads of its own.
   *
   * @param count the maximum number of threads at work, the calling thread among them
   */
  public Workers(int count) {
    this(count, null);
  }

  /**
   * Uses an executor.
   *
   * @param count the maximum number of threads at work, the calling thread among them; with 1 the
   *     executor is not used
   * @param executor runs tasks; null for threads of its own
   */
  public Workers(int count, @Nullable Executor executor) {
    this.count = count;
    this.executor = executor == null ? Workers::start : executor;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "quotidian-worker");
    thread.setDaemon(true);
    thread.start();
  }

  /** The maximum number of threads at work. */
  public int count() {
    return count;
  }

  @Override
  public void check() {
    if (stopped || caller.isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  /** Makes every later check throw. */
  void stop() {
    stopped = true;
  }

  /**
   * Does the pieces 0 to {@code pieces} - 1; returns when all are done.
   *
   * @throws CancellationException if the calling thread was interrupted
   * @throws java.util.concurrent.RejectedExecutionException if the executor rejects a task
   * @throws RuntimeException or an error: the first that a piece throws. Pieces that have not begun
   *     are skipped then
   */
  public void run(int pieces, IntConsumer work) {
    Pieces all = new Pieces(pieces, work, this);
    for (int helpers = Math.min(count, pieces) - 1; helpers > 0 && !all.hasFailed(); helpers--) {
      try {
        executor.execute(all::help);
      } catch (RuntimeException e) {
        all.fail(e);
      }
    }
    all.take();
    all.awaitHelpers();
    all.throwFailure();
    check();
  }

  /**
   * Works through the numbers 0 to {@code count} - 1 in batches: a task makes the next batch while
   * the calling thread takes the one before.
   *
   * @param make makes the batch that starts at a number
   * @param take receives the batches in order, on the calling thread
   * @throws CancellationException if the calling thread was interrupted
   * @throws RuntimeException or an error: the first that {@code make} or {@code take} throws
   */
  public <T> void ahead(int count, int batch, IntFunction<T> make, Consumer<T> take) {
    T next = make.apply(0);
    for (int from = batch; from < count; from += batch) {
      int begin = from;
      FutureTask<T> ahead =
          new FutureTask<>(
              () -> {
                check();
                return make.apply(begin);
              });
      try {
        if (this.count > 1) {
          executor.execute(ahead);
        }
        check();
        take.accept(next);
      } catch (RuntimeException | Error e) {
        stop();
        abandon(ahead);
        throw e;
      }
      next = result(ahead);
    }
    check();
    take.accept(next);
  }

  /** Waits for a task that is to end early, whatever its result. */
  private void abandon(FutureTask<?> task) {
    try {
      result(task);
    } catch (RuntimeException | Error e) {
      // The task ends because of the failure that the caller is about to throw.
      assert stopped;
    }
  }

  /** The result of a task, which is run here unless it has begun. Waits through interrupts. */
  private <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      task.run();
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sorts numbers in ascending order. */
  public void sort(long[] values) {
    sort(values, values.length);
  }

  /** Sorts the first {@code length} numbers in ascending order. */
  public void sort(long[] values, int length) {
    if (count == 1 || length < SHORT) {
      Arrays.sort(values, 0, length);
      return;
    }
    // A power of two, so that slices can be merged by twos.
    int slices = Integer.highestOneBit(count - 1) * 2;
    int[] cuts = new int[slices + 1];
    for (int i = 0; i <= slices; i++) {
      cuts[i] = (int) ((long) length * i / slices);
    }
    run(slices, slice -> Arrays.sort(values, cuts[slice], cuts[slice + 1]));
    long[] from = values;
    long[] to = new long[length];
    for (int width = 1; width < slices; width *= 2) {
      merge(from, to, cuts, width);
      long[] merged = to;
      to = from;
      from = merged;
    }
    if (from != values) {
      System.arraycopy(from, 0, values, 0, length);
    }
  }

  /** Merges sorted slices by twos, each pair in as many pieces as there are slices. */
  private void merge(long[] from, long[] to, int[] cuts, int width) {
    int slices = cuts.length - 1;
    int pairs = slices / (2 * width);
    run(
        pairs * slices,
        piece -> {
          int first = piece / slices * 2 * width;
          Merge merge =
              new Merge(from, cuts[first], cuts[first + width], cuts[first + 2 * width], to);
          merge.piece(piece % slices, slices);
        });
  }
}
