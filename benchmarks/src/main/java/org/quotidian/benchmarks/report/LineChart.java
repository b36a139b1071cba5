package org.quotidian.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.benchmarks.report.Svg.Anchor;

/**
 * Lines over a size. Those of the earlier report are dashed. The names are at the ends of the
 * lines, in a narrow drawing above them.
 */
final class LineChart extends Chart {

  private static final int TOP = 28;
  private static final int BELOW = 50;
  private static final int LABEL_HEIGHT = 16;

  private final String x;
  private final List<String> y;
  private final boolean isLog;

  /** A column's numbers: x and y of each. */
  private record Series(String name, int number, List<double[]> points) {}

  /** Where the axes are. */
  private record Frame(int left, int right, int top, int bottom) {

    static Frame of(Width width, int names) {
      if (width == Width.WIDE) {
        return new Frame(70, 570, TOP, 270);
      }
      int top = TOP + (names > 1 ? names * LABEL_HEIGHT : 0);
      return new Frame(48, width.pixels() - 20, top, top + 200);
    }

    int height() {
      return bottom + BELOW;
    }
  }

  /** The name at the end of a line. */
  private record Label(String text, int number, double y) {}

  LineChart(String title, String table, String x, List<String> y, boolean isLog) {
    super(title, table);
    this.x = x;
    this.y = List.copyOf(y);
    this.isLog = isLog;
  }

  @Override
  String draw(Table table, @Nullable Table earlier, Width width) {
    List<Series> now = series(table);
    List<Series> before = earlier == null ? List.of() : series(earlier);
    List<Series> all = new ArrayList<>(now);
    all.addAll(before);
    if (now.isEmpty()) {
      return "";
    }
    Frame frame = Frame.of(width, now.size());
    Axis across = axis(all, 0, frame.left(), frame.right());
    Axis up = axis(all, 1, frame.bottom(), frame.top());
    Svg svg = new Svg(width, frame.height(), title());
    axes(svg, table, frame, across, up);
    if (isLog) {
      guide(svg, now.get(0).points(), across, up);
    }
    before.forEach(each -> line(svg, each, across, up, "line earlier s" + each.number()));
    now.forEach(each -> line(svg, each, across, up, "line s" + each.number()));
    for (Series each : now) {
      for (double[] point : each.points()) {
        String hint =
            each.name() + ": " + Numbers.label(point[1]) + " at " + Numbers.label(point[0]);
        svg.dot("dot s" + each.number(), across.position(point[0]), up.position(point[1]), 3, hint);
      }
    }
    if (width == Width.WIDE) {
      namesAtEnds(svg, now, frame, up);
    } else if (now.size() > 1) {
      namesAbove(svg, now, frame);
    }
    return svg.finish();
  }

  private List<Series> series(Table table) {
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      List<double[]> points = new ArrayList<>();
      for (List<@Nullable Object> row : table.rows()) {
        Double size = value(table, row, x);
        Double value = value(table, row, y.get(i));
        if (size != null && value != null && !(isLog && (size <= 0 || value <= 0))) {
          points.add(new double[] {size, value});
        }
      }
      points.sort(Comparator.comparingDouble(point -> point[0]));
      if (!points.isEmpty()) {
        all.add(new Series(y.get(i), i, points));
      }
    }
    return all;
  }

  private Axis axis(List<Series> all, int coordinate, double start, double end) {
    double lowest = Double.MAX_VALUE;
    double highest = 0;
    for (Series series : all) {
      for (double[] point : series.points()) {
        lowest = Math.min(lowest, point[coordinate]);
        highest = Math.max(highest, point[coordinate]);
      }
    }
    return isLog ? Axis.log(lowest, highest, start, end) : Axis.linear(highest, start, end);
  }

  private void axes(Svg svg, Table table, Frame frame, Axis across, Axis up) {
    for (double tick : up.ticks()) {
      double at = up.position(tick);
      svg.line("grid", frame.left(), at, frame.right(), at);
      svg.text("tick", frame.left() - 8, at + 4, Anchor.END, Numbers.label(tick));
    }
    for (double tick : across.ticks()) {
      double at = across.position(tick);
      svg.line("grid", at, frame.top(), at, frame.bottom());
      svg.text("tick", at, frame.bottom() + 18, Anchor.MIDDLE, Numbers.label(tick));
    }
    svg.line("axis", frame.left(), frame.bottom(), frame.right(), frame.bottom());
    svg.text("name", frame.left() - 8, TOP - 12, Anchor.START, unit(table, y.get(0)));
    svg.text("name", frame.right(), frame.bottom() + 38, Anchor.END, heading(table, x));
  }

  private static void line(Svg svg, Series series, Axis across, Axis up, String style) {
    double[] points = new double[series.points().size() * 2];
    for (int i = 0; i < series.points().size(); i++) {
      points[2 * i] = across.position(series.points().get(i)[0]);
      points[2 * i + 1] = up.position(series.points().get(i)[1]);
    }
    svg.path(style, points);
  }

  /** Linear growth from the first point of a line, as far as it is in the drawing. */
  private static void guide(Svg svg, List<double[]> points, Axis across, Axis up) {
    double[] first = points.get(0);
    double[] last = points.get(points.size() - 1);
    double factor = Math.min(last[0] / first[0], up.high() / first[1]);
    double x = across.position(first[0] * factor);
    double y = up.position(first[1] * factor);
    svg.path("guide", across.position(first[0]), up.position(first[1]), x, y);
    svg.text("tick", x - 6, y + 4, Anchor.END, "linear");
  }

  /** The names at the ends of the lines, far enough from each other to be read. */
  private static void namesAtEnds(Svg svg, List<Series> now, Frame frame, Axis up) {
    List<Label> labels = new ArrayList<>();
    for (Series series : now) {
      double[] last = series.points().get(series.points().size() - 1);
      labels.add(new Label(series.name(), series.number(), up.position(last[1])));
    }
    labels.sort(Comparator.comparingDouble(Label::y));
    // From the lowest one upward, so that none is below the axis.
    double limit = frame.bottom();
    double[] places = new double[labels.size()];
    for (int i = labels.size() - 1; i >= 0; i--) {
      places[i] = Math.min(labels.get(i).y(), limit);
      limit = places[i] - LABEL_HEIGHT;
    }
    for (int i = 0; i < places.length; i++) {
      Label label = labels.get(i);
      svg.text(
          "label s" + label.number(),
          frame.right() + 12,
          places[i] + 4,
          Anchor.START,
          label.text());
    }
  }

  private static void namesAbove(Svg svg, List<Series> now, Frame frame) {
    for (int i = 0; i < now.size(); i++) {
      double y = TOP + i * LABEL_HEIGHT;
      String style = "dot s" + now.get(i).number();
      svg.dot(style, frame.left() + 4, y, 3, now.get(i).name());
      svg.text(
          "label s" + now.get(i).number(),
          frame.left() + 14,
          y + 4,
          Anchor.START,
          now.get(i).name());
    }
  }
}
