package org.quotidian.web;

import java.time.Duration;

/**
 * How long a test waits for what is to come. The limit only catches a hang: it is far above what
 * anything takes on a loaded machine.
 */
public final class Hang {

  /** What takes longer hangs. */
  public static final Duration LIMIT = Duration.ofMinutes(5);

  private Hang() {}
}
