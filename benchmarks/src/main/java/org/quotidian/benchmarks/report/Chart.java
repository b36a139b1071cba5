package org.quotidian.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a plot is drawn from a table of a report, and of an earlier one. */
public abstract class Chart {

  private final String title;
  private final String table;

  Chart(String title, String table) {
    this.title = title;
    this.table = table;
  }

  /**
   * A line for each of some columns of numbers, over the numbers of another.
   *
   * @param title the heading of the plot
   * @param table the title of the table
   * @param x the column of the sizes
   * @param y the columns that are drawn, all in one unit
   * @param isLog whether both axes are logarithmic, so that linear growth is a diagonal
   */
  public static Chart lines(String title, String table, String x, List<String> y, boolean isLog) {
    return new LineChart(title, table, x, y, isLog);
  }

  /**
   * A row for each row of the table, with a dot for each of some columns, from the smallest to the
   * largest, on a logarithmic axis.
   *
   * @param title the heading of the plot
   * @param table the title of the table
   * @param label the column that names the rows
   * @param values the columns of the numbers, in ascending order
   */
  public static Chart ranges(String title, String table, String label, List<String> values) {
    return new RangeChart(title, table, label, values);
  }

  /**
   * A bar for each row of the table.
   *
   * @param title the heading of the plot
   * @param table the title of the table
   * @param label the column that names the rows
   * @param value the column of the numbers
   */
  public static Chart bars(String title, String table, String label, String value) {
    return new BarChart(title, table, label, value);
  }

  String title() {
    return title;
  }

  /** The title of the table. */
  String table() {
    return table;
  }

  /** The drawing; empty if there is nothing to draw. */
  abstract String draw(Table table, @Nullable Table earlier, Width width);

  /** The number in a column; null if the table has none there, or one that can't be drawn. */
  static @Nullable Double value(Table table, List<@Nullable Object> row, String column) {
    int index = table.column(column);
    return index < 0 ? null : Table.number(row.get(index));
  }

  static String text(Table table, List<@Nullable Object> row, String column) {
    int index = table.column(column);
    return index < 0 ? "" : Numbers.cell(row.get(index), table.columns().get(index));
  }

  /** The name of a column with its unit. */
  static String heading(Table table, String column) {
    int index = table.column(column);
    return index < 0 ? column : table.columns().get(index).heading();
  }

  static String unit(Table table, String column) {
    int index = table.column(column);
    return index < 0 ? "" : table.columns().get(index).unit();
  }
}
