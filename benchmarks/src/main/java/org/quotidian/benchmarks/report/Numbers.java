package org.quotidian.benchmarks.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
final class Numbers {

  private Numbers() {}

  /** A cell of a column: empty if there is no value. Whole numbers have no decimals. */
  static String cell(@Nullable Object cell, Column column) {
    if (cell instanceof Integer || cell instanceof Long) {
      return String.format(Locale.ROOT, "%,d", ((Number) cell).longValue());
    }
    Double number = Table.number(cell);
    if (number != null) {
      return String.format(Locale.ROOT, "%,." + column.decimals() + "f", number);
    }
    return cell == null || cell instanceof Number ? "" : cell.toString();
  }

  /** For an axis: at most three digits and {@code k}, {@code M} or {@code G}. */
  static String label(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return plain(value / 1e9) + "G";
    }
    if (size >= 1e6) {
      return plain(value / 1e6) + "M";
    }
    return size >= 1e4 ? plain(value / 1e3) + "k" : plain(value);
  }

  private static String plain(double value) {
    // Of steps such as 0.1 + 0.2, which are not exact.
    String digits = String.format(Locale.ROOT, "%,.4f", value);
    digits = digits.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    return digits.equals("-0") ? "0" : digits;
  }

  /** In the largest unit that gives at least 1. */
  static String bytes(long bytes) {
    if (bytes >= 1L << 30) {
      return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
    return String.format(Locale.ROOT, "%.0f MiB", bytes / (double) (1L << 20));
  }
}
