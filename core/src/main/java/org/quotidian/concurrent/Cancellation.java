package org.quotidian.concurrent;

import java.util.concurrent.CancellationException;

/** Lets long work end early. Long loops call {@link #check} now and then. */
@FunctionalInterface
public interface Cancellation {

  /**
   * Returns if the work is to continue.
   *
   * @throws CancellationException if it is to end
   */
  void check();

  /**
   * Ends the work when the current thread is interrupted; it may be checked on any thread. The
   * interrupt stays set.
   */
  static Cancellation onInterrupt() {
    Thread caller = Thread.currentThread();
    return () -> {
      if (caller.isInterrupted()) {
        throw new CancellationException("interrupted");
      }
    };
  }
}
