package org.quotidian.web.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Labels;

/** The first section: the figures of the collection, its time line, and who shares with whom. */
record OverviewView(
    List<Fact> facts, TimeLine timeLine, @Nullable SharingMatrix matrix, List<OnlyHere> onlyHere) {

  boolean hasOnlyHere() {
    return !onlyHere.isEmpty();
  }

  boolean isWide() {
    return matrix != null && matrix.isWide();
  }

  /** A number and what it counts. */
  record Fact(String number, String what, String href) {}

  /** What only one article has, in numbers. */
  record OnlyHere(
      String label, String href, long sentences, long quotations, long figures, long names) {}

  static OverviewView of(CrossReferences found, Labels labels, ReportLinks links) {
    return new OverviewView(
        facts(found),
        TimeLine.of(found, labels, links),
        SharingMatrix.of(found, labels, links),
        onlyHere(found, labels, links));
  }

  private static List<Fact> facts(CrossReferences found) {
    long sentences = 0;
    long shared = 0;
    for (var reference : found.articles()) {
      sentences += reference.article().sentences().size();
      shared +=
          reference.parallels().stream()
              .map(parallel -> parallel.here().sentence())
              .distinct()
              .count();
    }
    long differ =
        found.figures().stream()
            .filter(figure -> figure.agreement() == FigureComparison.Agreement.DIFFER)
            .count();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            Counts.percent(shared, sentences) + " %",
            "of " + Counts.of(sentences, "sentence") + " occur in another article",
            "#reader"));
    int threads = found.threads().size();
    facts.add(
        new Fact(
            Counts.number(threads),
            (threads == 1 ? "quotation" : "quotations") + " in several articles",
            "#quotations"));
    facts.add(
        new Fact(
            Counts.number(differ),
            (differ == 1 ? "pair" : "pairs") + " of figures that may differ",
            "#figures"));
    return facts;
  }

  private static List<OnlyHere> onlyHere(CrossReferences found, Labels labels, ReportLinks links) {
    List<OnlyHere> rows = new ArrayList<>();
    for (var reference : found.articles()) {
      if (!reference.exclusive().isEmpty()) {
        long[] counts = new long[4];
        reference.exclusive().forEach(item -> counts[item.what().ordinal()]++);
        rows.add(
            new OnlyHere(
                labels.of(reference.article()),
                links.article(reference.article()),
                counts[0],
                counts[1],
                counts[2],
                counts[3]));
      }
    }
    return rows;
  }
}
