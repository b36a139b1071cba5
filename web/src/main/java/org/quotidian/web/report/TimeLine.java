package org.quotidian.web.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Shown;

/**
 * When the articles of each source were published.
 *
 * @param rows one for each source, the earliest first
 * @param ticks the dates of the axis
 * @param undated the articles without a date
 * @param more what is not shown, or {@code null}
 */
record TimeLine(List<Row> rows, List<Tick> ticks, List<Undated> undated, @Nullable String more) {

  private static final int MAX_ROWS = 40;
  private static final int MAX_TICKS = 6;

  /** The narrowest bar, in hundredths of the width. */
  private static final double MIN_WIDTH = 1.2;

  /** The narrowest bar with a number in it. */
  private static final double MIN_WITH_COUNT = 4;

  boolean hasRows() {
    return !rows.isEmpty();
  }

  boolean hasUndated() {
    return !undated.isEmpty();
  }

  /** A source: its label, its first article, and a bar for each article. */
  record Row(String label, String href, Dates first, String count, List<Bar> bars) {}

  /**
   * A bar from the first instant that a date can mean to the last, in hundredths of the width.
   *
   * @param count the number of articles with this date, or {@code null} for a single one
   * @param middle the middle of the bar
   */
  record Bar(String x, String width, String middle, @Nullable String count, String title) {}

  /** A date of the axis. */
  record Tick(String x, String label, String anchor) {}

  /** An article without a date. */
  record Undated(String label, String href) {}

  static TimeLine of(CrossReferences found, Labels labels, ReportLinks links) {
    Map<String, List<CrossReference>> bySource = new LinkedHashMap<>();
    List<Undated> undated = new ArrayList<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (CrossReference reference : found.articles()) {
      PublicationDate date = reference.article().article().published();
      if (date == null) {
        undated.add(
            new Undated(labels.of(reference.article()), links.article(reference.article())));
      } else {
        bySource
            .computeIfAbsent(
                Labels.source(reference.article().article()), source -> new ArrayList<>())
            .add(reference);
        first = first.isBefore(date.from()) ? first : date.from();
        last = last.isAfter(date.until()) ? last : date.until();
      }
    }
    if (bySource.isEmpty()) {
      return new TimeLine(List.of(), List.of(), undated, null);
    }
    Scale scale = new Scale(first, last);
    List<Row> rows = new ArrayList<>();
    bySource.values().stream()
        .sorted(Comparator.comparing(its -> earliest(its).from()))
        .limit(MAX_ROWS)
        .forEach(its -> rows.add(row(its, labels, links, scale)));
    int hidden = bySource.size() - rows.size();
    return new TimeLine(
        rows,
        scale.ticks(),
        undated,
        hidden == 0 ? null : "and " + Counts.of(hidden, "more source"));
  }

  private static PublicationDate earliest(List<CrossReference> references) {
    return date(references.stream().min(Comparator.comparing(TimeLine::date)).orElseThrow());
  }

  private static PublicationDate date(CrossReference reference) {
    PublicationDate date = reference.article().article().published();
    if (date == null) {
      throw new IllegalArgumentException(reference.article().id() + " has no date");
    }
    return date;
  }

  private static Row row(
      List<CrossReference> references, Labels labels, ReportLinks links, Scale scale) {
    List<CrossReference> ordered = new ArrayList<>(references);
    ordered.sort(Comparator.comparing(TimeLine::date));
    CrossReference first = ordered.get(0);
    Map<PublicationDate, List<CrossReference>> byDate = new LinkedHashMap<>();
    ordered.forEach(
        reference ->
            byDate.computeIfAbsent(date(reference), date -> new ArrayList<>()).add(reference));
    List<Bar> bars = new ArrayList<>();
    byDate.forEach((date, its) -> bars.add(scale.bar(date, its)));
    Dates date = Dates.of(date(first));
    return new Row(
        references.size() == 1
            ? labels.of(first.article())
            : Shown.of(Labels.source(first.article().article())),
        links.article(first.article()),
        date == null ? new Dates("", "") : date,
        references.size() == 1 ? "" : Counts.of(references.size(), "article"),
        bars);
  }

  /** Instants become hundredths of the width. */
  private record Scale(Instant first, Instant last) {

    double x(Instant instant) {
      double whole = Math.max(1, Duration.between(first, last).toSeconds());
      return 100.0 * Duration.between(first, instant).toSeconds() / whole;
    }

    Bar bar(PublicationDate date, List<CrossReference> references) {
      double begin = x(date.from());
      double width = Math.max(MIN_WIDTH, x(date.until()) - begin);
      begin = Math.min(begin, 100 - width);
      Dates shown = Dates.of(date);
      int count = references.size();
      String title =
          count == 1
              ? Labels.title(references.get(0).article().article())
              : Counts.of(count, "article");
      return new Bar(
          percent(begin),
          percent(width),
          percent(begin + width / 2),
          count > 1 && width >= MIN_WITH_COUNT ? Counts.number(count) : null,
          title + (shown == null ? "" : ", " + shown.shown()));
    }

    /** Days, or every so many of them. */
    List<Tick> ticks() {
      LocalDate day = first.atOffset(ZoneOffset.UTC).toLocalDate();
      LocalDate end = last.atOffset(ZoneOffset.UTC).toLocalDate();
      long days = Math.max(1, end.toEpochDay() - day.toEpochDay());
      long step = Math.max(1, Math.ceilDiv(days, MAX_TICKS));
      List<Tick> ticks = new ArrayList<>();
      for (; !day.isAfter(end); day = day.plusDays(step)) {
        double x = x(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        if (x >= 0 && x <= 97) {
          Dates shown = Dates.of(PublicationDate.parse(day.toString()));
          ticks.add(new Tick(percent(x), shown == null ? "" : shown.shown(), "start"));
        }
      }
      return ticks;
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
