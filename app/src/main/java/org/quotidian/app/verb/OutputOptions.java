package org.quotidian.app.verb;

import java.util.Locale;
import org.quotidian.app.terminal.Page;
import picocli.CommandLine.Option;

/** The format of a verb's output. */
final class OutputOptions {

  enum Format {
    TEXT,
    JSONL,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 90,
      description =
          "text, for people, or jsonl, for programs: one JSON object a line; search also has csv,"
              + " for spreadsheets (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      order = 91,
      description =
          "auto, always or never; auto uses colour if standard output is a terminal and NO_COLOR is"
              + " not set (default: ${DEFAULT-VALUE}).")
  private Color color = Color.AUTO;

  boolean isJson() {
    return format == Format.JSONL;
  }

  boolean isCsv() {
    return format == Format.CSV;
  }

  Page page(Console console) {
    boolean inColor =
        color == Color.ALWAYS || (color == Color.AUTO && console.terminal().invitesColor());
    return new Page(console.out(), inColor, console.terminal().columns());
  }
}
