package org.quotidian.ingest.bytes;

import java.io.IOException;

/** An input that cannot be read on, with a reason that needs no further words. */
public final class InputProblem extends IOException {
  private final long line;

  /**
   * @param line from 1; 0 if the reason holds for the whole input
   */
  public InputProblem(long line, String reason) {
    super(reason);
    this.line = line;
  }

  /** What breaks off an input of many records at a line, 0 if that is unknown. */
  public static InputProblem brokenOff(long line, IOException cause) {
    InputProblem problem =
        new InputProblem(line, Unreadable.reason(cause) + "; the rest is skipped");
    problem.initCause(cause);
    return problem;
  }

  public long line() {
    return line;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
