package org.quotidian.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a benchmark found.
 *
 * @param benchmark the name by which it is run
 * @param title what it measures
 * @param environment when and where
 * @param settings the choices of this run, by name
 * @param tables the results
 */
public record Report(
    String benchmark,
    String title,
    Environment environment,
    Map<String, String> settings,
    List<Table> tables) {

  /** Copies the collections. */
  public Report {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    tables = List.copyOf(tables);
  }

  /** Prints tables for a terminal, with ratios if there is an earlier report. */
  public void print(PrintStream out, @Nullable Report earlier) {
    TextReport.print(this, earlier, out);
  }

  /** Writes JSON, which {@link #read} reads. */
  public void writeJson(Path file) throws IOException {
    JsonReport.write(this, file);
  }

  /**
   * Reads a report that was written as JSON.
   *
   * @throws IOException if the file can't be read, or contains something else
   */
  public static Report read(Path file) throws IOException {
    return JsonReport.read(file);
  }

  /** Writes a page that needs no other file and no script. */
  public void writeHtml(Path file, List<? extends Chart> charts, @Nullable Report earlier)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HtmlReport.of(this, charts, earlier));
    }
  }

  /** The table of this title. */
  Optional<Table> table(String title) {
    return tables.stream().filter(table -> table.title().equals(title)).findFirst();
  }

  /** The table with ratios if the earlier report has one of the same title. */
  static Table compared(Table table, @Nullable Report earlier) {
    return earlier == null
        ? table
        : earlier.table(table.title()).map(table::comparedWith).orElse(table);
  }
}
