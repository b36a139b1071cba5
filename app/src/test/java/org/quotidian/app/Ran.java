package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.quotidian.app.terminal.Terminal;

/** What a run of the command came to. */
record Ran(int exitCode, String out, String err) {

  /** Runs the command in this process, with nothing on standard input and no terminal. */
  static Ran quotidian(Object... args) {
    return withInput("", args);
  }

  static Ran withInput(String input, Object... args) {
    return run(input, false, Map.of(), args);
  }

  static Ran onTerminal(Map<String, String> environment, Object... args) {
    return run("", true, environment, args);
  }

  private static Ran run(
      String input, boolean outIsTerminal, Map<String, String> environment, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            outIsTerminal,
            false,
            Terminal.USUAL_COLUMNS,
            environment);
    String[] strings = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      strings[i] = args[i].toString();
    }
    int exitCode = Quotidian.run(terminal, strings);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Asserts that it went well, and printed nothing but {@link #out}. */
  Ran well() {
    assertThat(err).isEmpty();
    assertThat(exitCode).isZero();
    return this;
  }

  /** The objects on standard output, one a line. */
  List<Object> json() {
    return out.lines().map(Json::parse).toList();
  }

  /** Standard output without the blanks that indent and wrap it. */
  String words() {
    return out.replaceAll("\\s+", " ").strip();
  }
}
