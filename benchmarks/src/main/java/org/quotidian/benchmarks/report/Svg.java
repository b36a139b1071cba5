package org.quotidian.benchmarks.report;

import java.util.Locale;

/** Writes the elements of one drawing. Their colours are classes of the page's style sheet. */
final class Svg {

  /** On which side of its position a text is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder out = new StringBuilder();

  Svg(Width width, int height, String description) {
    add(
        "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
        width.style(), width.pixels(), height, escaped(description));
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
        style, x1, y1, x2, y2);
  }

  /** A line through points, as the x and y of each. */
  void path(String style, double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", points[i], points[i + 1]));
    }
    add("<path class=\"%s\" d=\"%s\"/>%n", style, path);
  }

  /** The hint is shown when the pointer is on the dot. */
  void dot(String style, double x, double y, double radius, String hint) {
    add(
        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>%n",
        style, x, y, radius, escaped(hint));
  }

  void bar(String style, double x, double y, double width, double height, String hint) {
    add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\">"
            + "<title>%s</title></rect>%n",
        style, x, y, Math.max(0, width), height, escaped(hint));
  }

  void text(String style, double x, double y, Anchor anchor, String text) {
    add(
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        style, x, y, anchor.name().toLowerCase(Locale.ROOT), escaped(text));
  }

  /** The drawing, which is complete then. */
  String finish() {
    return out.append("</svg>\n").toString();
  }

  private void add(String template, Object... values) {
    out.append(String.format(Locale.ROOT, template.replace("%n", "\n"), values));
  }

  /** A text for the content of an element, or for a value between double quotation marks. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
