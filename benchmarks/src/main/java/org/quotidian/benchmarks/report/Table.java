package org.quotidian.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of what was measured.
 *
 * @param title names the table within its report
 * @param note what a reader should know of all rows; may be empty
 * @param columns the columns
 * @param rows the cells: a text, a number, or null if there is none
 */
public record Table(
    String title, String note, List<Column> columns, List<List<@Nullable Object>> rows) {

  /** Copies the lists, and checks that each row has a cell for each column. */
  public Table {
    columns = List.copyOf(columns);
    List<List<@Nullable Object>> copies = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            title + ": " + columns.size() + " columns, but a row of " + row.size());
      }
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = List.copyOf(copies);
  }

  /** Follows a measured column. */
  static final Column RATIO = Column.measured("×", "", 2);

  /** Starts a table. */
  public static Builder builder(String title, Column... columns) {
    return new Builder(title, List.of(columns));
  }

  /** Collects the rows of a table. */
  public static final class Builder {
    private final String title;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private String note = "";

    private Builder(String title, List<Column> columns) {
      this.title = title;
      this.columns = columns;
    }

    /** Sets what a reader should know of all rows. */
    public Builder note(String note) {
      this.note = note;
      return this;
    }

    /** Adds a row, with a cell for each column. */
    public Builder row(@Nullable Object... cells) {
      rows.add(new ArrayList<>(Arrays.asList(cells)));
      return this;
    }

    /** {@return the table} */
    public Table build() {
      return new Table(title, note, columns, rows);
    }
  }

  /** {@return the number of the column with this name; −1 if there is none} */
  int column(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** {@return a cell as a number; null if it is none} */
  static @Nullable Double number(@Nullable Object cell) {
    if (!(cell instanceof Number number)) {
      return null;
    }
    double value = number.doubleValue();
    return Double.isFinite(value) ? value : null;
  }

  /**
   * This table with a column after each measured one: how many times the number of the same row of
   * an earlier table it is. Empty if the earlier one has no such row, no number, or zero.
   */
  Table comparedWith(Table earlier) {
    Map<List<@Nullable Object>, List<@Nullable Object>> before = new HashMap<>();
    earlier.rows.forEach(row -> before.put(keys(earlier, row), row));
    List<Column> all = new ArrayList<>();
    for (Column column : columns) {
      all.add(column);
      if (column.content() == Column.Content.MEASURED) {
        all.add(RATIO);
      }
    }
    List<List<@Nullable Object>> compared = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> old = before.get(keys(this, row));
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(row.get(i));
        if (columns.get(i).content() == Column.Content.MEASURED) {
          int there = earlier.column(columns.get(i).name());
          cells.add(ratio(row.get(i), old == null || there < 0 ? null : old.get(there)));
        }
      }
      compared.add(cells);
    }
    return new Table(title, note, all, compared);
  }

  private static @Nullable Double ratio(@Nullable Object now, @Nullable Object earlier) {
    Double above = number(now);
    Double below = number(earlier);
    return above == null || below == null || below == 0 ? null : above / below;
  }

  /** As texts, because a whole number that was read from a file has another type. */
  private static List<@Nullable Object> keys(Table table, List<@Nullable Object> row) {
    List<@Nullable Object> keys = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (table.columns.get(i).content() == Column.Content.KEY) {
        keys.add(String.valueOf(row.get(i)));
      }
    }
    return keys;
  }
}
