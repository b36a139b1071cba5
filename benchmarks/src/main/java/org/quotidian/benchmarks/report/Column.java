package org.quotidian.benchmarks.report;

/**
 * A column of a table.
 *
 * @param name its heading, which no other column has, apart from those that are added by a
 *     comparison
 * @param unit what its numbers count; empty for text and plain numbers
 * @param content what its cells are
 * @param decimals how many decimals of its numbers are shown
 */
public record Column(String name, String unit, Content content, int decimals) {

  /** What the cells of a column are. */
  public enum Content {
    /** What a row is about. Rows of two reports are the same if all their keys are. */
    KEY,
    /** A number that was measured. */
    MEASURED,
    /** Something else. */
    NOTE
  }

  /** {@return a column that says in words what a row is about} */
  public static Column key(String name) {
    return new Column(name, "", Content.KEY, 0);
  }

  /** {@return a column of whole numbers that say what a row is about, such as a size} */
  public static Column key(String name, String unit) {
    return new Column(name, unit, Content.KEY, 0);
  }

  /** {@return a column of measured numbers} */
  public static Column measured(String name, String unit, int decimals) {
    return new Column(name, unit, Content.MEASURED, decimals);
  }

  /** {@return a column of words} */
  public static Column note(String name) {
    return new Column(name, "", Content.NOTE, 0);
  }

  String heading() {
    return unit.isEmpty() ? name : name + ", " + unit;
  }
}
