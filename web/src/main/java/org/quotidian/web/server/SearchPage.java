package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchRequest.Order;
import org.quotidian.query.SearchResult;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Shown;

/** Searches: sentences with facets, as a page or for programs. */
final class SearchPage implements Page {

  private static final int ARTICLES = 10;
  private static final int SENTENCES = 3;
  private static final int HITS = 30;
  private static final int DOWNLOAD = 1_000;
  private static final int FACET_VALUES = 8;

  private final Searches searches;
  private final Names names;

  SearchPage(Searches searches, Names names) {
    this.searches = searches;
    this.names = names;
  }

  /** What the template shows. */
  @JStache(path = "server/search")
  record SearchView(
      Pages.Frame frame,
      List<Facet.Chosen> chosen,
      List<Hidden> hidden,
      @Nullable Wrong wrong,
      @Nullable Found found) {

    boolean hasChosen() {
      return !chosen.isEmpty();
    }

    boolean isHelp() {
      return wrong == null && found == null;
    }
  }

  /** A parameter that a new search keeps. */
  record Hidden(String name, String value) {}

  /** Why a query can't be read: the reason, and the place. */
  record Wrong(String reason, String query, @Nullable String caret) {}

  /** What was found. */
  record Found(
      String total,
      List<Sort> sorts,
      List<HitView.OfArticle> articles,
      List<Facet> facets,
      List<String> notes,
      @Nullable String next,
      String csv,
      String jsonl,
      String json,
      String feed) {

    boolean isEmpty() {
      return articles.isEmpty();
    }
  }

  /** An order, and the address of the search in it. */
  record Sort(String label, String href, boolean isCurrent) {}

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    SearchForm form = SearchForm.of(asked);
    try {
      return switch (asked.format()) {
        case HTML -> page(archive, form);
        case JSON -> json(archive, form);
        case JSONL, CSV -> Tables.of(asked.format(), flat(archive, form, DOWNLOAD).hits());
      };
    } catch (QuerySyntaxException e) {
      return wrong(archive, form, e, asked.format());
    } catch (IllegalArgumentException e) {
      if (form.after().isEmpty()) {
        throw e;
      }
      throw new BadRequestException("The address is not one of a page of this search.", e);
    }
  }

  private SearchResult flat(Archive archive, SearchForm form, int limit)
      throws IOException, QuerySyntaxException {
    return searches.run(archive, request(form, form.parsed()).limit(limit));
  }

  private static SearchRequest.Builder request(SearchForm form, Query query) {
    return SearchRequest.builder(query)
        .order(form.order())
        .after(form.after().isEmpty() ? null : form.after());
  }

  private Reply page(Archive archive, SearchForm form) throws IOException, QuerySyntaxException {
    if (form.isEmpty()) {
      return Reply.html(200, to -> render(view(archive, form, null, null), to));
    }
    SearchRequest.Builder request =
        request(form, form.parsed())
            .limit(ARTICLES)
            .groupByArticle(SENTENCES)
            .countLimit(FACET_VALUES);
    for (CountBy by : Facet.COUNTED) {
      request.count(by);
    }
    SearchResult result = searches.run(archive, request);
    names.learn(result.hits());
    List<HitView.OfArticle> articles = new ArrayList<>();
    for (SearchResult.Group group : result.groups()) {
      articles.add(HitView.OfArticle.of(group.hits(), group.total()));
    }
    String next = result.next();
    Found found =
        new Found(
            (result.exact() ? "" : "More than ") + Counts.of(result.total(), "sentence"),
            sorts(form),
            articles,
            Facet.of(result, form, archive, names),
            HitView.notes(result),
            next == null ? null : form.withAfter(next).href("/search", true),
            form.href("/search.csv", false),
            form.href("/search.jsonl", false),
            form.href("/search.json", true),
            form.href("/feed", false));
    return Reply.html(200, to -> render(view(archive, form, null, found), to));
  }

  private static void render(SearchView view, Appendable to) throws IOException {
    SearchViewRenderer.of().execute(view, to);
  }

  private SearchView view(
      Archive archive, SearchForm form, @Nullable Wrong wrong, @Nullable Found found)
      throws IOException {
    List<Hidden> hidden = new ArrayList<>();
    form.filters().forEach((name, value) -> hidden.add(new Hidden(name, value)));
    if (form.order() != Order.RELEVANCE) {
      hidden.add(new Hidden("sort", form.order().name().toLowerCase(Locale.ROOT)));
    }
    String shown = Shown.of(form.query());
    return new SearchView(
        new Pages.Frame(shown.isEmpty() ? "Search" : shown, form.query(), false),
        Facet.chosen(form, archive, names),
        hidden,
        wrong,
        found);
  }

  private static List<Sort> sorts(SearchForm form) {
    List<Sort> sorts = new ArrayList<>();
    for (Order order : Order.values()) {
      String label =
          switch (order) {
            case RELEVANCE -> "best first";
            case NEWEST -> "newest first";
            case OLDEST -> "oldest first";
          };
      sorts.add(new Sort(label, form.withOrder(order).href(), order == form.order()));
    }
    return sorts;
  }

  private Reply wrong(Archive archive, SearchForm form, QuerySyntaxException e, Asked.Format format)
      throws IOException {
    String reason = Shown.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    if (format != Asked.Format.HTML) {
      String body =
          Json.string(
              json -> {
                json.writeStringField("error", reason);
                json.writeStringField("query", e.query());
                json.writeNumberField("offset", e.offset());
              });
      return new Reply(400, Reply.JSON, Map.of(), body + "\n");
    }
    // As wide as the characters before it, in a font of one width.
    String query = Shown.of(e.query());
    int offset = Math.min(e.offset(), e.query().length());
    String caret =
        offset < 0 ? null : " ".repeat(Shown.of(e.query().substring(0, offset)).length()) + "^";
    Wrong wrong = new Wrong(reason, query, caret);
    return Reply.html(400, to -> render(view(archive, form, wrong, null), to));
  }

  private Reply json(Archive archive, SearchForm form) throws IOException, QuerySyntaxException {
    SearchRequest.Builder request = request(form, form.parsed()).limit(HITS);
    for (CountBy by : Facet.COUNTED) {
      request.count(by);
    }
    SearchResult result = searches.run(archive, request);
    return Json.reply(
        json -> {
          json.writeStringField("query", form.query());
          json.writeNumberField("total", result.total());
          json.writeBooleanField("exact", result.exact());
          json.writeArrayFieldStart("hits");
          for (var hit : result.hits()) {
            json.writeStartObject();
            Json.hit(json, hit);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeObjectFieldStart("counts");
          for (var counts : result.counts().entrySet()) {
            json.writeArrayFieldStart(counts.getKey().name().toLowerCase(Locale.ROOT));
            for (SearchResult.Count count : counts.getValue()) {
              json.writeStartObject();
              json.writeStringField("value", count.value());
              json.writeNumberField("sentences", count.sentences());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          json.writeEndObject();
          Json.strings(json, "notes", result.notes());
          json.writeStringField("after", result.next());
        });
  }
}
