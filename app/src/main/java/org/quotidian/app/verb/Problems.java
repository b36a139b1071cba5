package org.quotidian.app.verb;

import org.quotidian.ingest.Problem;

/** Tells what could not be read: the first problems one by one, the rest as a count. */
public final class Problems {

  private static final int TOLD = 20;

  private final Messages messages;
  private long errors;
  private long warnings;

  public Problems(Messages messages) {
    this.messages = messages;
  }

  public void add(Problem problem) {
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

  public long count() {
    return errors + warnings;
  }

  /** Tells the counts, if there is something to tell. */
  public void summarize() {
    if (count() > TOLD) {
      messages.line("… and " + Formats.number(count() - TOLD) + " more");
    }
    if (errors > 0 && warnings > 0) {
      messages.line(leftOut() + ", " + Formats.count(warnings, "warning"));
    } else if (errors > 0) {
      messages.line(leftOut());
    } else if (warnings > 0) {
      messages.line(Formats.count(warnings, "warning"));
    }
  }

  private String leftOut() {
    return Formats.count(errors, "record or file", "records or files") + " left out";
  }
}
