package org.quotidian.web.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Shown;

/**
 * Values to narrow a search by.
 *
 * @param heading what they are
 * @param values those with most sentences; months in the order of time
 */
record Facet(String heading, List<Value> values) {

  /** What a search is counted by. Figures are left to {@code search --count} on the command. */
  static final List<CountBy> COUNTED =
      List.of(CountBy.SOURCE, CountBy.SPEAKER, CountBy.ENTITY, CountBy.MONTH);

  private static final int MAX_MONTHS = 24;

  /** A value, how many sentences have it, and the address of the search with it. */
  record Value(String label, String count, String href) {}

  /** The facets of a search that are not chosen yet and would narrow it. */
  static List<Facet> of(SearchResult result, SearchForm form, Archive archive, Names names)
      throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (CountBy by : COUNTED) {
      String name = by.name().toLowerCase(Locale.ROOT);
      List<SearchResult.Count> counts = result.counts().getOrDefault(by, List.of());
      if (counts.isEmpty() || form.filters().containsKey(name)) {
        continue;
      }
      if (by == CountBy.MONTH && counts.size() > MAX_MONTHS) {
        counts = counts.subList(counts.size() - MAX_MONTHS, counts.size());
      }
      List<Value> values = new ArrayList<>();
      for (SearchResult.Count count : counts) {
        values.add(
            new Value(
                label(by, count.value(), archive, names),
                Counts.number(count.sentences()),
                form.withFilter(name, count.value()).href()));
      }
      facets.add(new Facet(heading(by), values));
    }
    return facets;
  }

  static String label(CountBy by, String value, Archive archive, Names names) throws IOException {
    return by == CountBy.SPEAKER || by == CountBy.ENTITY
        ? names.of(archive, value)
        : Shown.of(value);
  }

  private static String heading(CountBy by) {
    return switch (by) {
      case SOURCE -> "Source";
      case SPEAKER -> "Speaker";
      case ENTITY -> "Name";
      case MONTH -> "Month";
      case FIGURE -> "Figure";
      case UNIT -> "Counted";
    };
  }

  /** A chosen value, and the address of the search without it. */
  record Chosen(String label, String href) {}

  static List<Chosen> chosen(SearchForm form, Archive archive, Names names) throws IOException {
    List<Chosen> chosen = new ArrayList<>();
    for (var filter : form.filters().entrySet()) {
      boolean isEntity = filter.getKey().equals("speaker") || filter.getKey().equals("entity");
      String value = filter.getValue();
      String label = isEntity ? names.of(archive, value) : Shown.of(value);
      chosen.add(
          new Chosen(filter.getKey() + ": " + label, form.withoutFilter(filter.getKey()).href()));
    }
    return chosen;
  }

  /** What is hidden of a long list, or {@code null}. */
  static @Nullable String more(int hidden) {
    return hidden <= 0 ? null : "and " + Counts.of(hidden, "more", "more");
  }
}
