package org.quotidian.app.verb;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs work on all cores, and passes the results to a sink in the order in which the work was
 * added, on the thread that adds it. That thread waits when too much work is pending.
 */
public final class OrderedWork<T> implements AutoCloseable {

  private static final int MAX_PENDING = 512;

  /** Characters, when the weight of a piece of work is that of its text. */
  private static final long MAX_PENDING_WEIGHT = 32 << 20;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(), OrderedWork::newThread);
  private final Deque<Pending<T>> pending = new ArrayDeque<>();
  private final int maxPending;
  private final Sink<T> sink;
  private long pendingWeight;

  /** Takes the results. */
  @FunctionalInterface
  public interface Sink<T> {
    void accept(T result) throws IOException;
  }

  private record Pending<T>(Future<T> result, long weight) {}

  public OrderedWork(Sink<T> sink) {
    this(MAX_PENDING, sink);
  }

  /** The same, with at most so many pieces of work pending. */
  OrderedWork(int maxPending, Sink<T> sink) {
    this.maxPending = maxPending;
    this.sink = sink;
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "quotidian-worker");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Adds work.
   *
   * @throws IOException if earlier work or the sink throws it
   */
  public void add(Callable<T> work, long weight) throws IOException {
    while (pending.size() >= maxPending
        || (!pending.isEmpty() && pendingWeight + weight > MAX_PENDING_WEIGHT)) {
      takeFirst();
    }
    pending.add(new Pending<>(workers.submit(work), weight));
    pendingWeight += weight;
    while (!pending.isEmpty() && pending.peek().result().isDone()) {
      takeFirst();
    }
  }

  /** Waits until all is done. */
  public void finish() throws IOException {
    while (!pending.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() throws IOException {
    Pending<T> first = pending.remove();
    pendingWeight -= first.weight();
    sink.accept(result(first.result()));
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IOException(cause);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
