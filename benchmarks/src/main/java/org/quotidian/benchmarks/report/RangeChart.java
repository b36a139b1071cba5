package org.quotidian.benchmarks.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.benchmarks.report.Svg.Anchor;

/**
 * A line from the smallest to the largest number of each row. The earlier one is below it. In a
 * narrow drawing the names are above the lines.
 */
final class RangeChart extends Chart {

  private static final int NAMES = 230;
  private static final int MARGIN = 20;
  private static final int TOP = 40;
  private static final int ROW = 26;
  private static final int NAME_HEIGHT = 14;
  private static final int BELOW = 7;

  private final String label;
  private final List<String> values;

  RangeChart(String title, String table, String label, List<String> values) {
    super(title, table);
    this.label = label;
    this.values = List.copyOf(values);
  }

  @Override
  String draw(Table table, @Nullable Table earlier, Width width) {
    Map<String, double[]> now = numbers(table);
    Map<String, double[]> before = earlier == null ? Map.of() : numbers(earlier);
    List<double[]> all = new ArrayList<>(now.values());
    now.keySet().stream().filter(before::containsKey).forEach(key -> all.add(before.get(key)));
    if (all.isEmpty()) {
      return "";
    }
    double lowest = all.stream().mapToDouble(each -> each[0]).min().orElse(1);
    double highest = all.stream().mapToDouble(each -> each[each.length - 1]).max().orElse(1);
    boolean isWide = width == Width.WIDE;
    int left = isWide ? NAMES : MARGIN;
    int right = width.pixels() - MARGIN;
    int above = isWide ? 0 : NAME_HEIGHT;
    Axis axis = Axis.log(lowest, highest, left, right);
    int bottom = TOP + now.size() * (ROW + above);
    Svg svg = new Svg(width, bottom + 44, title());
    for (double tick : axis.ticks()) {
      svg.line("grid", axis.position(tick), TOP, axis.position(tick), bottom);
      svg.text("tick", axis.position(tick), bottom + 18, Anchor.MIDDLE, Numbers.label(tick));
    }
    svg.text("name", right, bottom + 38, Anchor.END, unit(table, values.get(0)));
    legend(svg, left);
    int row = 0;
    for (List<@Nullable Object> each : table.rows()) {
      String name = text(table, each, label);
      double[] range = now.get(name);
      if (range != null) {
        double y = TOP + row++ * (ROW + above) + above + ROW / 2.0 - 2;
        if (isWide) {
          svg.text("label", left - 14, y + 4, Anchor.END, name);
        } else {
          svg.text("label", left, y - 9, Anchor.START, name);
        }
        double[] old = before.get(name);
        if (old != null) {
          svg.path(
              "line earlier s0",
              axis.position(old[0]),
              y + BELOW,
              axis.position(old[old.length - 1]),
              y + BELOW);
        }
        svg.path("line s0", axis.position(range[0]), y, axis.position(range[range.length - 1]), y);
        for (int i = 0; i < range.length; i++) {
          String hint = name + ", " + values.get(i) + ": " + Numbers.label(range[i]);
          svg.dot("dot d" + i, axis.position(range[i]), y, 4, hint);
        }
      }
    }
    return svg.finish();
  }

  private void legend(Svg svg, double left) {
    double x = left;
    for (int i = 0; i < values.size(); i++) {
      svg.dot("dot d" + i, x + 4, TOP - 24, 4, values.get(i));
      svg.text("label", x + 14, TOP - 20, Anchor.START, values.get(i));
      x += 34 + 7.5 * values.get(i).length();
    }
  }

  /** The numbers of the rows that have all of them, none below zero. */
  private Map<String, double[]> numbers(Table table) {
    Map<String, double[]> numbers = new HashMap<>();
    for (List<@Nullable Object> row : table.rows()) {
      double[] range = new double[values.size()];
      boolean isComplete = true;
      for (int i = 0; i < range.length; i++) {
        Double value = value(table, row, values.get(i));
        isComplete &= value != null && value > 0;
        range[i] = value == null ? 0 : value;
      }
      if (isComplete) {
        numbers.put(text(table, row, label), range);
      }
    }
    return numbers;
  }
}
