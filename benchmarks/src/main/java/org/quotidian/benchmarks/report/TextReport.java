package org.quotidian.benchmarks.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report for a terminal. */
final class TextReport {

  private static final String GAP = "  ";

  private TextReport() {}

  static void print(Report report, @Nullable Report earlier, PrintStream out) {
    out.println(report.title());
    report.environment().facts().forEach((name, value) -> out.println(name + ": " + value));
    report.settings().forEach((name, value) -> out.println(name + ": " + value));
    if (earlier != null) {
      String date = earlier.environment().facts().getOrDefault("date", "?");
      String commit = earlier.environment().facts().getOrDefault("commit", "?");
      out.println("× is now / earlier: " + date + ", commit " + commit);
    }
    for (Table table : report.tables()) {
      print(Report.compared(table, earlier), out);
    }
  }

  private static void print(Table table, PrintStream out) {
    out.println();
    out.println(table.title());
    if (!table.note().isEmpty()) {
      out.println(table.note());
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::name).toList());
    boolean hasUnits = table.columns().stream().anyMatch(column -> !column.unit().isEmpty());
    if (hasUnits) {
      lines.add(table.columns().stream().map(Column::unit).toList());
    }
    for (List<@Nullable Object> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(Numbers.cell(row.get(i), table.columns().get(i)));
      }
      lines.add(cells);
    }
    for (List<String> line : lines) {
      out.println(line(line, table, lines));
    }
  }

  private static String line(List<String> cells, Table table, List<List<String>> lines) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      int width = lines.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
      String padding = " ".repeat(width - cells.get(i).length());
      line.append(i == 0 ? "" : GAP);
      line.append(isNumeric(table, i) ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  /** Numbers are right-aligned. */
  static boolean isNumeric(Table table, int column) {
    return table.columns().get(column).content() == Column.Content.MEASURED
        || table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }
}
