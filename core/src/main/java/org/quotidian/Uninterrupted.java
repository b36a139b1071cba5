package org.quotidian;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs work on threads of its own, so that an interrupt of the caller does not reach it: Java
 * closes a file that an interrupted thread writes. The caller waits, and is interrupted after that.
 */
final class Uninterrupted implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool(Uninterrupted::thread);

  /** Work that reads or writes. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "quotidian-writer");
    thread.setDaemon(true);
    return thread;
  }

  /** Does the work, and throws what it throws. */
  void run(Work work) throws IOException {
    if (threads.isShutdown()) {
      work.run();
      return;
    }
    Future<Void> done =
        threads.submit(
            () -> {
              work.run();
              return null;
            });
    boolean interrupted = false;
    try {
      while (true) {
        try {
          done.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException unwrapped(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
