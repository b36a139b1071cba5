package org.quotidian.benchmarks.report;

/** How wide a plot is drawn. The page shows the one that fits, so that texts keep their size. */
enum Width {
  WIDE(760),
  NARROW(350);

  private final int pixels;

  Width(int pixels) {
    this.pixels = pixels;
  }

  int pixels() {
    return pixels;
  }

  /** The class of its drawings in the style sheet. */
  String style() {
    return this == WIDE ? "wide" : "narrow";
  }
}
