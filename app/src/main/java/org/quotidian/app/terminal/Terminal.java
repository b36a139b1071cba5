package org.quotidian.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The standard streams of the command, and what is known of the terminal.
 *
 * @param columns the width of the terminal
 * @param environment the environment variables, such as {@code NO_COLOR}
 */
public record Terminal(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment) {

  public static final int USUAL_COLUMNS = 80;

  private static final int MIN_COLUMNS = 40;

  /** Lines longer than this are hard to read, however wide the window. */
  private static final int MAX_COLUMNS = 100;

  public Terminal {
    columns = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns));
  }

  /**
   * The terminal of this process. The launcher says by system properties which stream is a
   * terminal, because Java can't check standard output and standard error separately.
   */
  public static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("quotidian.out.terminal"),
        Boolean.getBoolean("quotidian.err.terminal"),
        Integer.getInteger("quotidian.columns", USUAL_COLUMNS),
        System.getenv());
  }

  /** Whether to use colour by default: standard output is a terminal, and NO_COLOR is not set. */
  public boolean invitesColor() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
