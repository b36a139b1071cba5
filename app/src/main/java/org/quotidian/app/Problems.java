package org.quotidian.app;

import org.quotidian.ingest.Problem;

/** Tells what could not be read: the first problems one by one, the rest as a count. */
final class Problems {

  private static final int TOLD = 20;

  private final Messages messages;
  private long errors;
  private long warnings;

  Problems(Messages messages) {
    this.messages = messages;
  }

  void add(Problem problem) {
    boolean isWarning = problem.severity() == Problem.Severity.WARNING;
    if (isWarning) {
      warnings++;
    } else {
      errors++;
    }
    if (count() <= TOLD) {
      String where = problem.line() > 0 ? problem.input() + ":" + problem.line() : problem.input();
      messages.line(where + ": " + (isWarning ? "warning: " : "") + problem.reason());
    }
  }

  long count() {
    return errors + warnings;
  }

  /** Tells the counts, if there is something to tell. */
  void summarize() {
    if (count() > TOLD) {
      messages.line("… and " + Words.number(count() - TOLD) + " more");
    }
    if (errors > 0 && warnings > 0) {
      messages.line(leftOut() + ", " + Words.count(warnings, "warning"));
    } else if (errors > 0) {
      messages.line(leftOut());
    } else if (warnings > 0) {
      messages.line(Words.count(warnings, "warning"));
    }
  }

  private String leftOut() {
    return Words.count(errors, "record or file", "records or files") + " left out";
  }
}
