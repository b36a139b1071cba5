package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Shown;

/** A query as a feed: its newest sentences, for a feed reader to subscribe to. */
final class FeedPage implements Page {

  private static final int ENTRIES = 50;

  private final Searches searches;

  FeedPage(Searches searches) {
    this.searches = searches;
  }

  /** What the template shows. */
  @JStache(path = "server/feed")
  record FeedView(String title, String self, String page, String updated, List<Entry> entries) {}

  /** A sentence. */
  record Entry(String id, String title, String href, String updated, String author, String text) {}

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    SearchForm form = SearchForm.of(asked);
    if (form.isEmpty()) {
      throw new BadRequestException("A feed needs a query: /feed?q=…", null);
    }
    SearchResult result;
    try {
      result =
          searches.run(
              archive,
              SearchRequest.builder(form.parsed())
                  .order(SearchRequest.Order.NEWEST)
                  .limit(ENTRIES));
    } catch (QuerySyntaxException e) {
      throw new BadRequestException(
          "The query can't be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
    List<Entry> entries = new ArrayList<>();
    for (SentenceHit hit : result.hits()) {
      entries.add(entry(hit, asked.base()));
    }
    FeedView view =
        new FeedView(
            "Quotidian: " + Shown.of(form.query()),
            asked.base() + form.href("/feed", false),
            asked.base() + form.href(),
            entries.isEmpty() ? Instant.EPOCH.toString() : entries.get(0).updated,
            entries);
    StringBuilder body = new StringBuilder();
    FeedViewRenderer.of().execute(view, body);
    return new Reply(200, "application/atom+xml; charset=utf-8", Map.of(), body.toString());
  }

  private static Entry entry(SentenceHit hit, String base) {
    Article article = hit.article().article();
    return new Entry(
        "tag:quotidian,2026:" + Pages.encoded(article.id()) + ":" + (hit.number() + 1),
        Labels.title(article),
        base + Pages.LINKS.sentence(hit.article(), hit.number()),
        updated(article.published()),
        Shown.of(Labels.source(article)),
        Shown.of(hit.text()));
  }

  private static String updated(@Nullable PublicationDate date) {
    return (date == null ? Instant.EPOCH : date.from().truncatedTo(ChronoUnit.SECONDS)).toString();
  }
}
