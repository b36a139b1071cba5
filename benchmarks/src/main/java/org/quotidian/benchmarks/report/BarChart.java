package org.quotidian.benchmarks.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.benchmarks.report.Svg.Anchor;

/** Horizontal bars. The earlier one is a thin line below its bar. */
final class BarChart extends Chart {

  private static final int LEFT = 230;
  private static final int RIGHT = 660;
  private static final int TOP = 6;
  private static final int ROW = 22;

  private final String label;
  private final String value;

  BarChart(String title, String table, String label, String value) {
    super(title, table);
    this.label = label;
    this.value = value;
  }

  @Override
  String draw(Table table, @Nullable Table earlier) {
    Map<String, Double> now = numbers(table);
    Map<String, Double> before = earlier == null ? Map.of() : new HashMap<>(numbers(earlier));
    if (now.isEmpty()) {
      return "";
    }
    before.keySet().retainAll(now.keySet());
    double highest =
        Math.max(
            now.values().stream().mapToDouble(each -> each).max().orElse(0),
            before.values().stream().mapToDouble(each -> each).max().orElse(0));
    Axis axis = Axis.linear(highest, LEFT, RIGHT);
    Svg svg = new Svg(WIDTH, TOP + now.size() * ROW + 6, title());
    int row = 0;
    for (Map.Entry<String, Double> bar : now.entrySet()) {
      double y = TOP + row++ * ROW;
      String number = Numbers.label(bar.getValue());
      String hint = bar.getKey() + ": " + number + " " + unit(table, value);
      double end = axis.position(bar.getValue());
      svg.text("label", LEFT - 12, y + 13, Anchor.END, bar.getKey());
      svg.bar("bar", LEFT, y + 3, end - LEFT, ROW - 9, hint);
      svg.text("tick", end + 8, y + 13, Anchor.START, number + " " + unit(table, value));
      Double old = before.get(bar.getKey());
      if (old != null) {
        svg.path("line earlier s0", LEFT, y + ROW - 3, axis.position(old), y + ROW - 3);
      }
    }
    return svg.finish();
  }

  private Map<String, Double> numbers(Table table) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    table
        .rows()
        .forEach(
            row -> {
              Double number = value(table, row, value);
              if (number != null && number >= 0) {
                numbers.put(text(table, row, label), number);
              }
            });
    return numbers;
  }
}
