package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchRequest.Order;
import org.quotidian.query.SearchResult;
import org.quotidian.web.page.Counts;

/** The first page: the search box, and what the archive has. */
final class HomePage implements Page {

  private static final int MAX_VALUES = 12;
  private static final int MAX_MONTHS = 60;

  private final Names names;

  HomePage(Names names) {
    this.names = names;
  }

  /**
   * What the template shows.
   *
   * @param sentences how many sentences, or {@code null} if they are still being counted
   */
  @JStache(path = "server/home")
  record HomeView(
      Pages.Frame frame,
      String articles,
      @Nullable String sentences,
      List<Facet> facets,
      List<Month> months) {

    boolean hasMonths() {
      return months.size() > 1;
    }

    String firstMonth() {
      return months.get(0).label();
    }

    String lastMonth() {
      return months.get(months.size() - 1).label();
    }

    boolean isEmpty() {
      return sentences != null && facets.isEmpty();
    }

    boolean isBeingCounted() {
      return sentences == null;
    }
  }

  /** A month as a column of a plot. */
  record Month(
      String label, String x, String width, String y, String height, String title, String href) {}

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    Names.Totals counted = names.totals().soon(archive);
    Names.Totals totals = counted == null ? new Names.Totals(0, Map.of()) : counted;
    List<Facet> facets = new ArrayList<>();
    for (CountBy by : List.of(CountBy.SOURCE, CountBy.SPEAKER, CountBy.ENTITY)) {
      List<Facet.Value> values = new ArrayList<>();
      for (SearchResult.Count count : first(totals.by(by))) {
        String href =
            by == CountBy.SPEAKER
                ? Pages.speaker(count.value())
                : form(by.name().toLowerCase(Locale.ROOT), count.value()).href();
        values.add(
            new Facet.Value(
                Facet.label(by, count.value(), archive, names),
                Counts.number(count.sentences()),
                href));
      }
      if (!values.isEmpty()) {
        facets.add(new Facet(heading(by), values));
      }
    }
    HomeView view =
        new HomeView(
            new Pages.Frame("Archive", "", true),
            Counts.of(archive.articleCount(), "article"),
            counted == null ? null : Counts.of(totals.sentences(), "sentence"),
            facets,
            months(totals.by(CountBy.MONTH)));
    return Reply.html(200, to -> HomeViewRenderer.of().execute(view, to));
  }

  private static List<SearchResult.Count> first(List<SearchResult.Count> counts) {
    return counts.subList(0, Math.min(MAX_VALUES, counts.size()));
  }

  private static SearchForm form(String filter, String value) {
    return new SearchForm("", Map.of(filter, value), Order.NEWEST, "");
  }

  private static String heading(CountBy by) {
    return switch (by) {
      case SOURCE -> "Sources";
      case SPEAKER -> "Speakers";
      case ENTITY -> "Names";
      case MONTH -> "Months";
      case FIGURE -> "Figures";
      case UNIT -> "Counted";
    };
  }

  private static List<Month> months(List<SearchResult.Count> counts) {
    List<SearchResult.Count> last =
        counts.subList(Math.max(0, counts.size() - MAX_MONTHS), counts.size());
    long most = last.stream().mapToLong(SearchResult.Count::sentences).max().orElse(1);
    double width = 100.0 / Math.max(1, last.size());
    List<Month> months = new ArrayList<>();
    for (SearchResult.Count count : last) {
      double height = Math.max(2, 60.0 * count.sentences() / most);
      months.add(
          new Month(
              count.value(),
              number(width * months.size() + 0.1 * width) + "%",
              number(0.8 * width) + "%",
              number(64 - height),
              number(height),
              count.value() + ": " + Counts.of(count.sentences(), "sentence"),
              form("month", count.value()).href()));
    }
    return months;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
