package org.quotidian.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;

/**
 * Something that takes seconds to make from a large archive, such as the counts of all its
 * sentences. It is made in another thread, once for each state of the archive. If that takes long,
 * readers get the previous one meanwhile, unless another archive is in the directory now. Safe for
 * use by several threads.
 */
final class Kept<T> {

  /** How long a reader waits for a new one; the archives of most people are counted sooner. */
  private static final Duration SOON = Duration.ofMillis(300);

  /** How long, if there is no previous one. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final LiveArchive live;
  private final Executor executor;
  private final Maker<T> maker;
  private LiveArchive.@Nullable State state;
  private CompletableFuture<T> made = new CompletableFuture<>();
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
    }
  }

  /**
   * The value; that of an earlier state if the new one takes long; {@code null} if there is none.
   */
  @Nullable T soon(Archive archive) throws IOException {
    CompletableFuture<T> first = begin(archive);
    T value = within(first, SOON);
    CompletableFuture<T> next = begin(archive);
    if (value != null && next != first) {
      // The first one was of an earlier state.
      value = within(next, SOON);
    }
    return value == null ? previous() : value;
  }

  private synchronized @Nullable T previous() {
    boolean isOfThisArchive =
        previousState != null && previousState.opened() == live.state().opened();
    return isOfThisArchive ? previous : null;
  }

  /** The value; that of an earlier state if the new one takes long. */
  T get(Archive archive) throws IOException {
    T soon = soon(archive);
    T value = soon == null ? within(begin(archive), LONGEST) : soon;
    if (value == null) {
      throw new Searches.BusyException();
    }
    return value;
  }

  private @Nullable T within(CompletableFuture<T> future, Duration time) throws IOException {
    try {
      return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Searches.BusyException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(e);
    }
  }
}
