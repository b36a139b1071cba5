package org.quotidian.ingest;

import java.io.IOException;

/** An input that cannot be read on, with a reason that needs no further words. */
final class InputProblem extends IOException {
  private final long line;

  /**
   * @param line from 1; 0 if the reason holds for the whole input
   */
  InputProblem(long line, String reason) {
    super(reason);
    this.line = line;
  }

  long line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
