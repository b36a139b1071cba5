package org.quotidian.app.verb;

import java.io.PrintWriter;
import org.quotidian.app.terminal.Visible;

/** Standard error: lines, and on a terminal one line of progress below them, which is redrawn. */
public final class Messages {

  private static final String ERASE_LINE = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean terminal;
  private boolean progressShown;

  Messages(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Prints a line; more than one if {@code text} has line breaks. */
  public void line(String text) {
    clearProgress();
    text.lines().forEach(line -> err.println(Visible.of(line)));
    err.flush();
  }

  /** Whether progress is shown. */
  boolean showsProgress() {
    return terminal;
  }

  /** Shows progress; replaces what was shown before. */
  public void progress(String text) {
    if (terminal) {
      err.print(ERASE_LINE + Visible.of(text));
      err.flush();
      progressShown = true;
    }
  }

  /** Erases the line of progress. */
  public void clearProgress() {
    if (progressShown) {
      err.print(ERASE_LINE);
      err.flush();
      progressShown = false;
    }
  }

  /** For a writer that marks up its own text, such as the usage help. */
  public PrintWriter writer() {
    return err;
  }
}
