package org.quotidian.benchmarks.report;

import static org.quotidian.benchmarks.report.Svg.escaped;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a page: no script, no other file; light or dark as the reader's system is. */
final class HtmlReport {

  private static final String STYLE =
      """
      :root { color-scheme: light dark;
        --page: #fbfaf7; --ink: #1d1c1a; --soft: #66625a; --rule: #dedad1; --grid: #ebe7de;
        --s0: #1f5fae; --s1: #b3471b; --s2: #2b7a3d; --s3: #7a4bb0; --s4: #8a6a00; --s5: #ad2a63; }
      @media (prefers-color-scheme: dark) { :root {
        --page: #17181b; --ink: #e9e7e2; --soft: #a19d94; --rule: #3a3b40; --grid: #28292d;
        --s0: #7fb2f0; --s1: #f0976b; --s2: #7fca8d; --s3: #bd9bec; --s4: #d9b84d; --s5: #ec84b0; } }
      body { background: var(--page); color: var(--ink); margin: 0 auto; max-width: 54rem;
        padding: 2.5rem 1.25rem 4rem; font: 16px/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
      h2 { font-size: 1.15rem; margin: 3rem 0 .35rem; }
      h3 { font-size: .95rem; font-weight: 600; margin: 1.5rem 0 .25rem; }
      p { margin: .35rem 0; color: var(--soft); }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: 0;
        font-size: .9rem; }
      dt { color: var(--soft); }
      dd { margin: 0; overflow-wrap: anywhere; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .875rem; margin: .75rem 0;
        font-variant-numeric: tabular-nums; }
      th, td { padding: .3rem .9rem .3rem 0; text-align: left; white-space: nowrap; }
      th { font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
      th small { display: block; font-weight: 400; color: var(--soft); }
      td { border-bottom: 1px solid var(--rule); }
      .n { text-align: right; }
      .ratio { color: var(--soft); }
      figure { margin: 0; }
      svg { display: block; width: 100%; height: auto; margin: .25rem 0 .5rem; }
      .narrow { display: none; max-width: 30rem; }
      @media (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } }
      svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
      svg .tick, svg .name { fill: var(--soft); }
      .grid { stroke: var(--grid); }
      .axis { stroke: var(--soft); }
      .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
      .earlier { stroke-width: 1.5; stroke-dasharray: 4 3; opacity: .65; }
      .guide { fill: none; stroke: var(--soft); stroke-width: 1; stroke-dasharray: 1 4; }
      .bar { fill: var(--s0); }
      .dot { stroke-width: 2; }
      .d0 { fill: var(--s0); stroke: var(--s0); }
      .d1 { fill: var(--page); stroke: var(--s0); }
      .d2 { fill: var(--s1); stroke: var(--s1); }
      """;

  private static final int COLORS = 6;

  private HtmlReport() {}

  static String of(Report report, List<? extends Chart> charts, @Nullable Report earlier) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(report.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append(colors())
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(report.title()))
        .append("</h1>\n<dl>\n");
    report.environment().facts().forEach((name, value) -> fact(page, name, value));
    report.settings().forEach((name, value) -> fact(page, name, value));
    if (earlier != null) {
      fact(page, "compared with", described(earlier));
    }
    page.append("</dl>\n");
    for (Table table : report.tables()) {
      page.append("<section>\n<h2>").append(escaped(table.title())).append("</h2>\n");
      if (!table.note().isEmpty()) {
        page.append("<p>").append(escaped(table.note())).append("</p>\n");
      }
      for (Chart chart : charts) {
        if (chart.table().equals(table.title())) {
          figure(page, chart, table, earlier);
        }
      }
      table(page, Report.compared(table, earlier));
      page.append("</section>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static String colors() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < COLORS; i++) {
      rules.append(".line.s").append(i).append(" { stroke: var(--s").append(i).append("); } ");
      rules.append(".dot.s").append(i).append(" { fill: var(--s").append(i).append("); } ");
      rules.append("svg .label.s").append(i).append(" { fill: var(--s").append(i).append("); }\n");
    }
    return rules.toString();
  }

  private static String described(Report earlier) {
    return earlier.environment().facts().getOrDefault("date", "?")
        + ", commit "
        + earlier.environment().facts().getOrDefault("commit", "?")
        + ", on "
        + earlier.environment().facts().getOrDefault("machine", "?")
        + "; dashed in the plots; × is now / earlier";
  }

  private static void fact(StringBuilder page, String name, String value) {
    page.append("<dt>").append(escaped(name)).append("</dt><dd>");
    page.append(escaped(value)).append("</dd>\n");
  }

  private static void figure(
      StringBuilder page, Chart chart, Table table, @Nullable Report earlier) {
    Table before = earlier == null ? null : earlier.table(table.title()).orElse(null);
    String wide = chart.draw(table, before, Width.WIDE);
    if (!wide.isEmpty()) {
      page.append("<figure>\n<h3>").append(escaped(chart.title())).append("</h3>\n");
      page.append(wide).append(chart.draw(table, before, Width.NARROW)).append("</figure>\n");
    }
  }

  private static void table(StringBuilder page, Table table) {
    page.append("<div class=\"scroll\"><table>\n<thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      page.append("<th").append(style(table, i)).append('>').append(escaped(column.name()));
      if (!column.unit().isEmpty()) {
        page.append("<small>").append(escaped(column.unit())).append("</small>");
      }
      page.append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (List<@Nullable Object> row : table.rows()) {
      page.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String cell = Numbers.cell(row.get(i), table.columns().get(i));
        page.append("<td").append(style(table, i)).append('>').append(escaped(cell));
        page.append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table></div>\n");
  }

  private static String style(Table table, int column) {
    if (!TextReport.isNumeric(table, column)) {
      return "";
    }
    boolean isRatio = table.columns().get(column).equals(Table.RATIO);
    return isRatio ? " class=\"n ratio\"" : " class=\"n\"";
  }
}
