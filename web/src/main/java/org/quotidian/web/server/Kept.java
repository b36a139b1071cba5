package org.quotidian.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;

/**
 * Something that takes seconds to make from a large archive, such as the counts of all its
 * sentences. It is made in another thread, once for each state of the archive. If that takes long
 * or fails, readers get the previous one meanwhile, unless another archive is in the directory now.
 * Safe for use by several threads.
 */
final class Kept<T> {

  /**
   * How long after its begin readers wait for a new one: the archives of most people are counted
   * sooner. Later readers do not wait, so that they never hold the places of other requests.
   */
  private static final Duration SOON = Duration.ofMillis(300);

  private final LiveArchive live;
  private final Executor executor;
  private final Maker<T> maker;
  private LiveArchive.@Nullable State state;
  private CompletableFuture<T> made = new CompletableFuture<>();
  private long begun;
  private @Nullable T previous;
  private LiveArchive.@Nullable State previousState;

  Kept(LiveArchive live, Executor executor, Maker<T> maker) {
    this.live = live;
    this.executor = executor;
    this.maker = maker;
  }

  /** Makes it. */
  @FunctionalInterface
  interface Maker<T> {
    T make(Archive archive) throws IOException;
  }

  /** Starts to make it, before anybody asks for it. */
  void prepare(Archive archive) {
    CompletableFuture<T> unused = begin(archive);
  }

  /** Starts to make it, unless it is made already or being made. */
  private synchronized CompletableFuture<T> begin(Archive archive) {
    boolean isBeingMade = state != null && !made.isDone();
    LiveArchive.State now = live.state();
    if (isBeingMade || now.equals(state) && !made.isCompletedExceptionally()) {
      return made;
    }
    CompletableFuture<T> next = new CompletableFuture<>();
    state = now;
    made = next;
    begun = System.nanoTime();
    executor.execute(() -> make(archive, now, next));
    return next;
  }

  private void make(Archive archive, LiveArchive.State of, CompletableFuture<T> next) {
    try {
      T value = maker.make(archive);
      synchronized (this) {
        previous = value;
        previousState = of;
      }
      next.complete(value);
    } catch (IOException | RuntimeException | Error e) {
      // Whatever it is: as long as this is not completed, it is not made again.
      next.completeExceptionally(e);
      System.Logger.Level level =
          isEndOfServer(e) ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
      Pages.LOG.log(level, "work in the background failed", e);
    }
  }

  /** Whether it was interrupted, which only the end of the server does. */
  private static boolean isEndOfServer(Throwable e) {
    return Thread.currentThread().isInterrupted()
        || e instanceof CancellationException
        || e.getCause() instanceof InterruptedException;
  }

  /**
   * The value; that of an earlier state if the new one takes long or can't be made; {@code null} if
   * there is none yet.
   *
   * @throws IOException if it can't be made and there is no earlier one
   */
  @Nullable T soon(Archive archive) throws IOException {
    CompletableFuture<T> first = begin(archive);
    T value = finished(first);
    CompletableFuture<T> next = first.isCompletedExceptionally() ? first : begin(archive);
    if (value != null && next != first) {
      // The first one was of an earlier state.
      value = finished(next);
    }
    return value == null ? previous() : value;
  }

  /**
   * The value, for a reader whom nothing else can be shown.
   *
   * @throws BeingMadeException if there is none yet
   */
  T get(Archive archive) throws IOException {
    T value = soon(archive);
    if (value == null) {
      throw new BeingMadeException();
    }
    return value;
  }

  /** It is being made; a reader can have it some seconds later. */
  static final class BeingMadeException extends IOException {

    private static final long serialVersionUID = 1;

    BeingMadeException() {
      super("it is being made");
    }
  }

  private synchronized @Nullable T previous() {
    boolean isOfThisArchive =
        previousState != null && previousState.opened() == live.state().opened();
    return isOfThisArchive ? previous : null;
  }

  /** The value if it is made soon after its begin; {@code null} if not, or if it failed. */
  private @Nullable T finished(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(rest(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Searches.BusyException();
    } catch (ExecutionException e) {
      if (previous() != null) {
        return null;
      }
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(e);
    }
  }

  private synchronized long rest() {
    return Math.max(0, begun + SOON.toNanos() - System.nanoTime());
  }
}
