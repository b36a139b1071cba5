package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.quotidian.Archive;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.web.page.Counts;

/** The newest stories: articles that report one event. */
final class StoriesPage implements Page {

  private static final int STORIES = 40;
  private static final int ARTICLES = 8;

  private final Searches searches;

  StoriesPage(Searches searches) {
    this.searches = searches;
  }

  /** What the template shows. */
  @JStache(path = "server/stories")
  record StoriesView(Pages.Frame frame, List<Story> stories) {

    boolean isEmpty() {
      return stories.isEmpty();
    }
  }

  /** A story: how many articles, and the newest of them. */
  record Story(String articles, List<HitView.OfArticle> newest) {}

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    SearchResult result =
        searches.run(
            archive,
            SearchRequest.builder(new MatchAllDocsQuery())
                .order(SearchRequest.Order.NEWEST)
                .limit(STORIES)
                .groupByStory(ARTICLES));
    if (asked.format() != Asked.Format.HTML) {
      return Json.reply(
          json -> {
            json.writeArrayFieldStart("stories");
            for (SearchResult.Group group : result.groups()) {
              json.writeStartObject();
              json.writeStringField("story", group.name());
              Json.strings(json, "articles", group.articles());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    }
    List<Story> stories = new ArrayList<>();
    for (SearchResult.Group group : result.groups()) {
      List<HitView.OfArticle> newest = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (SentenceHit hit : group.hits()) {
        if (seen.add(hit.article().id())) {
          newest.add(HitView.OfArticle.of(List.of(hit), 1));
        }
      }
      stories.add(new Story(Counts.of(group.articles().size(), "article"), newest));
    }
    StoriesView view = new StoriesView(new Pages.Frame("Stories", "", false), stories);
    return Reply.html(200, to -> StoriesViewRenderer.of().execute(view, to));
  }
}
