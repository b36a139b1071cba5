package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.web.page.Counts;

/** What somebody said, the newest first. */
final class SpeakerPage implements Page {

  private static final String PREFIX = "/speaker/";
  private static final int HITS = 30;
  private static final int DOWNLOAD = 1_000;

  private final Searches searches;
  private final Names names;

  SpeakerPage(Searches searches, Names names) {
    this.searches = searches;
    this.names = names;
  }

  /** What the template shows. */
  @JStache(path = "server/speaker")
  record SpeakerView(
      Pages.Frame frame,
      String name,
      String total,
      List<HitView.OfArticle> articles,
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

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    String id = asked.after(PREFIX);
    if (id.isBlank()) {
      return Pages.refusal(404, "The address names no speaker.", null);
    }
    Query query = Queries.saidBy(id);
    String after = asked.given("after");
    boolean isPage = asked.format() == Asked.Format.HTML || asked.format() == Asked.Format.JSON;
    SearchResult result;
    try {
      result =
          searches.run(
              archive,
              SearchRequest.builder(query)
                  .order(SearchRequest.Order.NEWEST)
                  .after(after)
                  .limit(isPage ? HITS : DOWNLOAD));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("The address is not one of a page of this speaker.", e);
    }
    if (asked.format() == Asked.Format.JSON) {
      return Json.reply(
          json -> {
            json.writeStringField("speaker", id);
            json.writeNumberField("total", result.total());
            json.writeArrayFieldStart("hits");
            for (SentenceHit hit : result.hits()) {
              json.writeStartObject();
              Json.hit(json, hit);
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("after", result.next());
          });
    }
    if (!isPage) {
      return Tables.of(asked.format(), result.hits());
    }
    return page(archive, id, result);
  }

  private Reply page(Archive archive, String id, SearchResult result) throws IOException {
    names.learn(result.hits());
    String name = names.of(archive, id);
    String address = Pages.speaker(id);
    String next = result.next();
    String query = "speaker:\"" + name.replace("\"", "") + "\"";
    SpeakerView view =
        new SpeakerView(
            new Pages.Frame(name, "", false),
            name,
            (result.exact() ? "" : "More than ") + Counts.of(result.total(), "sentence"),
            byArticle(result.hits()),
            HitView.notes(result),
            next == null ? null : address + "?after=" + Pages.encoded(next),
            address + ".csv",
            address + ".jsonl",
            address + ".json",
            "/feed?q=" + Pages.encoded(query));
    return Reply.html(200, to -> SpeakerViewRenderer.of().execute(view, to));
  }

  /** Neighbouring sentences of one article become one entry. */
  private static List<HitView.OfArticle> byArticle(List<SentenceHit> hits) {
    List<HitView.OfArticle> articles = new ArrayList<>();
    List<SentenceHit> same = new ArrayList<>();
    for (SentenceHit hit : hits) {
      if (!same.isEmpty() && !same.get(0).article().id().equals(hit.article().id())) {
        articles.add(HitView.OfArticle.of(same, same.size()));
        same.clear();
      }
      same.add(hit);
    }
    if (!same.isEmpty()) {
      articles.add(HitView.OfArticle.of(same, same.size()));
    }
    return articles;
  }
}
