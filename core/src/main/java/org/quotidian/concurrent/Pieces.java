package org.quotidian.concurrent;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The pieces of one run, which its threads take one by one. */
final class Pieces {

  private final int count;
  private final IntConsumer work;
  private final Workers workers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  // Guarded by this.
  private int activeHelpers;
  private boolean isClosed;

  Pieces(int count, IntConsumer work, Workers workers) {
    this.count = count;
    this.work = work;
    this.workers = workers;
  }

  /** Takes pieces on a thread that helps, unless the run is over. */
  void help() {
    synchronized (this) {
      if (isClosed) {
        return;
      }
      activeHelpers++;
    }
    try {
      take();
    } finally {
      synchronized (this) {
        activeHelpers--;
        notifyAll();
      }
    }
  }

  /** Takes pieces until there are no more, or one has failed. */
  void take() {
    try {
      for (int i = next.getAndIncrement(); i < count && !hasFailed(); i = next.getAndIncrement()) {
        workers.check();
        work.accept(i);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  boolean hasFailed() {
    return failure.get() != null;
  }

  void fail(Throwable reason) {
    failure.compareAndSet(null, reason);
  }

  /**
   * Waits for the helpers that have begun; later ones do nothing. The pieces share arrays with the
   * caller, so an interrupt does not end the waiting: it ends the helpers' work, and stays set.
   */
  synchronized void awaitHelpers() {
    isClosed = true;
    boolean isInterrupted = false;
    while (activeHelpers > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
        workers.stop();
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Throws what the first piece to fail threw, if any. */
  void throwFailure() {
    Throwable reason = failure.get();
    if (reason instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (reason instanceof Error error) {
      throw error;
    }
  }
}
