package org.quotidian.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The streams that the command was started with, and what is known of the terminal behind them.
 *
 * @param columns how wide the terminal is
 * @param environment the variables that users set their wishes by, such as {@code NO_COLOR}
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
   * Those of this process. The launcher tells by system properties what is a terminal: Java has no
   * way to ask for standard output and standard error apart.
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

  /** Whether colour suits standard output: it is a terminal, and the user did not refuse. */
  public boolean invitesColor() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
