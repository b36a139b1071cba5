package org.quotidian.benchmarks.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.benchmarks.report.Svg.Anchor;

/**
 * Horizontal bars, without tiny ones. The earlier one is a thin line below its bar. In a narrow
 * drawing the names are above the bars.
 */
final class BarChart extends Chart {

  private static final int NAMES = 230;
  private static final int NUMBERS = 100;
  private static final int TOP = 6;
  private static final int ROW = 22;
  private static final int NAME_HEIGHT = 14;

  /** Of the longest one; shorter ones would not be seen. */
  private static final double SHORTEST = 0.005;

  private final String label;
  private final String value;

  BarChart(String title, String table, String label, String value) {
    super(title, table);
    this.label = label;
    this.value = value;
  }

  @Override
  String draw(Table table, @Nullable Table earlier, Width width) {
    Map<String, Double> now = numbers(table);
    Map<String, Double> before = earlier == null ? Map.of() : new HashMap<>(numbers(earlier));
    if (now.isEmpty()) {
      return "";
    }
    double shortest = now.values().stream().mapToDouble(each -> each).max().orElse(0) * SHORTEST;
    now.values().removeIf(each -> each < shortest);
    before.keySet().retainAll(now.keySet());
    double highest =
        Math.max(
            now.values().stream().mapToDouble(each -> each).max().orElse(0),
            before.values().stream().mapToDouble(each -> each).max().orElse(0));
    boolean isWide = width == Width.WIDE;
    int left = isWide ? NAMES : 2;
    int above = isWide ? 0 : NAME_HEIGHT;
    Axis axis = Axis.linear(highest, left, width.pixels() - NUMBERS);
    Svg svg = new Svg(width, TOP + now.size() * (ROW + above) + 6, title());
    Column column = table.columns().get(table.column(value));
    int row = 0;
    for (Map.Entry<String, Double> bar : now.entrySet()) {
      double y = TOP + row++ * (ROW + above) + above;
      String number = Numbers.cell(bar.getValue(), column);
      String hint = bar.getKey() + ": " + number + " " + unit(table, value);
      double end = axis.position(bar.getValue());
      if (isWide) {
        svg.text("label", left - 12, y + 13, Anchor.END, bar.getKey());
      } else {
        svg.text("label", left, y - 1, Anchor.START, bar.getKey());
      }
      svg.bar("bar", left, y + 3, end - left, ROW - 9, hint);
      svg.text("tick", end + 8, y + 13, Anchor.START, number + " " + unit(table, value));
      Double old = before.get(bar.getKey());
      if (old != null) {
        svg.path("line earlier s0", left, y + ROW - 3, axis.position(old), y + ROW - 3);
      }
    }
    return svg.finish();
  }

  private Map<String, Double> numbers(Table table) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (List<@Nullable Object> row : table.rows()) {
      Double number = value(table, row, value);
      if (number != null && number >= 0) {
        numbers.put(text(table, row, label), number);
      }
    }
    return numbers;
  }
}
