package org.quotidian.web.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.FigureComparison.Side;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Shown;

/**
 * Values over the time of their publication.
 *
 * @param points the values in order of time
 * @param lines the lines between them
 * @param first the date of the first
 * @param last the date of the last
 * @param low the least value
 * @param high the greatest value
 * @param description all of it in words
 */
public record SeriesPlot(
    List<Point> points,
    List<Line> lines,
    String first,
    String last,
    String low,
    String high,
    String description) {

  private static final int MIN_POINTS = 3;

  /** The margins of the first and the last point, in hundredths of the width. */
  private static final double LEFT = 12;

  private static final double RIGHT = 3;

  /** The height between the least and the greatest value, and the margin above, in pixels. */
  private static final double HEIGHT = 90;

  private static final double TOP = 15;

  /**
   * A value or a range of values: its place, its upper and lower end, and what it says in words.
   */
  public record Point(String x, String y, String top, String bottom, String title) {}

  /** A line from a point to the next. */
  public record Line(String x1, String y1, String x2, String y2) {}

  /** The plot; {@code null} for fewer than three dates or a single value. */
  static @Nullable SeriesPlot of(Collection<Side> sides, Labels labels) {
    List<Side> dated =
        sides.stream()
            .filter(side -> side.article().article().published() != null)
            .sorted(Comparator.comparing(SeriesPlot::from))
            .toList();
    long dates = dated.stream().map(SeriesPlot::from).distinct().count();
    double low = dated.stream().mapToDouble(Side::low).min().orElse(0);
    double high = dated.stream().mapToDouble(Side::high).max().orElse(0);
    if (dates < MIN_POINTS || low == high) {
      return null;
    }
    Instant first = from(dated.get(0));
    double whole =
        Math.max(1, Duration.between(first, from(dated.get(dated.size() - 1))).toSeconds());
    List<Point> points = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    for (Side side : dated) {
      double share = Duration.between(first, from(side)).toSeconds() / whole;
      String x = String.format(Locale.ROOT, "%.2f%%", LEFT + (100 - LEFT - RIGHT) * share);
      double middle = (side.low() + side.high()) / 2;
      String y = y(middle, low, high);
      String title = Shown.of(side.text()) + ", " + labels.of(side.article()) + date(side);
      if (!points.isEmpty()) {
        Point last = points.get(points.size() - 1);
        lines.add(new Line(last.x, last.y, x, y));
      }
      points.add(new Point(x, y, y(side.high(), low, high), y(side.low(), low, high), title));
      description.append(description.isEmpty() ? "" : "; ").append(title);
    }
    return new SeriesPlot(
        points,
        lines,
        date(dated.get(0)).substring(2),
        date(dated.get(dated.size() - 1)).substring(2),
        number(low),
        number(high),
        description.toString());
  }

  private static String y(double value, double low, double high) {
    return String.format(Locale.ROOT, "%.1f", TOP + HEIGHT * (high - value) / (high - low));
  }

  private static Instant from(Side side) {
    PublicationDate date = side.article().article().published();
    return date == null ? Instant.EPOCH : date.from();
  }

  private static String date(Side side) {
    Dates date = Dates.of(side.article().article().published());
    return date == null ? ", undated" : ", " + date.shown();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }
}
