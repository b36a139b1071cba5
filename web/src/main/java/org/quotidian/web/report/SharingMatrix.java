package org.quotidian.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.crossref.Parallel;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Labels;

/**
 * How many sentences of each article occur in each other article.
 *
 * @param rows the articles that share most, in the order given
 * @param more what is not shown, or {@code null}
 */
record SharingMatrix(List<Row> rows, @Nullable String more) {

  private static final int MAX_ARTICLES = 24;
  private static final int SHADES = 5;

  /** More columns than fit beside something else. */
  private static final int WIDE = 8;

  boolean isWide() {
    return rows.size() > WIDE;
  }

  /** A row, and the column of the same number. */
  record Row(int number, String label, String href, String sentences, List<Cell> cells) {}

  /**
   * A cell: the number of sentences, a shade from 1 to 5, and what it says in words; {@code null}
   * if there are none.
   */
  record Cell(String count, int shade, @Nullable String title, boolean isSelf) {}

  /** The matrix; {@code null} if no two articles share a sentence. */
  static @Nullable SharingMatrix of(CrossReferences found, Labels labels, ReportLinks links) {
    Map<String, Map<String, Set<Integer>>> shared = new HashMap<>();
    for (CrossReference reference : found.articles()) {
      Map<String, Set<Integer>> byOther = new HashMap<>();
      for (Parallel parallel : reference.parallels()) {
        byOther
            .computeIfAbsent(parallel.there().article().id(), other -> new HashSet<>())
            .add(parallel.here().sentence());
      }
      if (!byOther.isEmpty()) {
        shared.put(reference.article().id(), byOther);
      }
    }
    List<CrossReference> sharing =
        found.articles().stream()
            .filter(reference -> shared.containsKey(reference.article().id()))
            .sorted(Comparator.comparingInt(reference -> -sum(shared, reference)))
            .limit(MAX_ARTICLES)
            .sorted(Comparator.comparingInt(reference -> links.number(reference.article())))
            .toList();
    if (sharing.isEmpty()) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    for (CrossReference reference : sharing) {
      Map<String, Set<Integer>> byOther = shared.getOrDefault(reference.article().id(), Map.of());
      int sentences = reference.article().sentences().size();
      List<Cell> cells = new ArrayList<>();
      for (CrossReference other : sharing) {
        int count = byOther.getOrDefault(other.article().id(), Set.of()).size();
        cells.add(cell(reference, other, count, sentences, labels));
      }
      rows.add(
          new Row(
              rows.size() + 1,
              labels.of(reference.article()),
              links.article(reference.article()),
              Counts.number(sentences),
              cells));
    }
    int hidden = shared.size() - rows.size();
    int apart = found.articles().size() - shared.size();
    String more =
        (hidden == 0 ? "" : Counts.of(hidden, "more article") + " share fewer sentences. ")
            + (apart == 0
                ? ""
                : Counts.of(apart, "article") + (apart == 1 ? " shares" : " share") + " none.");
    return new SharingMatrix(rows, more.isEmpty() ? null : more.strip());
  }

  private static int sum(Map<String, Map<String, Set<Integer>>> shared, CrossReference reference) {
    return shared.getOrDefault(reference.article().id(), Map.of()).values().stream()
        .mapToInt(Set::size)
        .sum();
  }

  private static Cell cell(
      CrossReference row, CrossReference column, int count, int sentences, Labels labels) {
    if (row == column || count == 0) {
      return new Cell("", 0, null, row == column);
    }
    int shade = Math.min(SHADES, 1 + (int) (SHADES * 1.6 * count / Math.max(1, sentences)));
    String title =
        Counts.of(count, "sentence")
            + " of "
            + labels.of(row.article())
            + " in "
            + labels.of(column.article());
    return new Cell(Counts.number(count), shade, title, false);
  }
}
