package org.quotidian.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.quotidian.Archive;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;

/** Runs searches: a few at a time, each for a limited time. */
final class Searches {

  private static final int AT_ONCE = 4;

  private final Duration timeout;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  Searches(Duration timeout) {
    this.timeout = timeout;
  }

  SearchResult run(Archive archive, SearchRequest.Builder request) throws IOException {
    try {
      if (!places.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return archive.search(request.timeout(timeout).build());
    } finally {
      places.release();
    }
  }

  /** Too many searches are running. */
  static final class BusyException extends IOException {

    private static final long serialVersionUID = 1;

    BusyException() {
      super("too many searches are running");
    }
  }
}
