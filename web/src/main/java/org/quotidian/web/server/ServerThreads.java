package org.quotidian.web.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a server beside those of its requests. */
final class ServerThreads {

  private static final Duration IDLE = Duration.ofSeconds(20);

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("web-background").daemon().factory());

  private final ThreadPoolExecutor helpers;

  ServerThreads() {
    // With one for each processor that the request itself does not use.
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    helpers =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("web-helper-", 1).daemon().factory());
    helpers.allowCoreThreadTimeOut(true);
  }

  /** Runs what no request waits for, one thing after the other. */
  Executor background() {
    return background;
  }

  /**
   * Runs parts of the work of requests, all of which share these threads. A request does itself
   * what no helper has begun.
   */
  Executor helpers() {
    return helpers;
  }

  /** Ends them; what they are doing may go on for a moment. */
  void stop() {
    background.shutdownNow();
    helpers.shutdownNow();
  }

  /** Ends them, and waits so long for what they are doing. */
  void close(Duration limit) throws InterruptedException {
    stop();
    background.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    helpers.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
  }
}
