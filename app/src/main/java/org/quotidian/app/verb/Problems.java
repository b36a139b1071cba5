package org.quotidian.app.verb;

import org.quotidian.ingest.Problem;

/** Reports what could not be read: the first problems one by one, the rest as a count. */
public final class Problems {

  private static final int SHOWN = 20;

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
    if (count() <= SHOWN) {
      String where = problem.line() > 0 ? problem.input() + ":" + problem.line() : problem.input();
      messages.line(where + ": " + (isWarning ? "warning: " : "") + problem.reason());
    }
  }

  public long count() {
    return errors + warnings;
  }

  /** Reports the counts if there were problems. */
  public void summarize() {
    if (count() > SHOWN) {
      messages.line("… and " + Formats.number(count() - SHOWN) + " more");
    }
    if (errors > 0 && warnings > 0) {
      messages.line(skipped() + ", " + Formats.count(warnings, "warning"));
    } else if (errors > 0) {
      messages.line(skipped());
    } else if (warnings > 0) {
      messages.line(Formats.count(warnings, "warning"));
    }
  }

  private String skipped() {
    return Formats.count(errors, "record or file", "records or files") + " skipped";
  }
}
