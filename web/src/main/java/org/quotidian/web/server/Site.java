package org.quotidian.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.quotidian.Archive;

/** The pages of an archive: which address has which, and what is made before anybody asks. */
final class Site {

  private final LiveArchive archive;
  private final ServerThreads others;
  private final Names names;
  private final Kept<LiveStories.Found> stories;
  private final Page search;
  private final Page article;
  private final Page speaker;
  private final Page feed;
  private final AtomicInteger atWork = new AtomicInteger();

  Site(LiveArchive archive, Searches searches, ServerThreads others) {
    this.archive = archive;
    this.others = others;
    names = new Names(archive, others.background());
    stories = new Kept<>(archive, others.background(), LiveStories::find);
    search = new SearchPage(searches, names);
    article = new ArticlePage(new LiveCrossReference(others.helpers()));
    speaker = new SpeakerPage(searches, names);
    feed = new FeedPage(searches);
  }

  /** Each page at its addresses. */
  Handler handler() {
    PathMappingsHandler pages = new PathMappingsHandler(false);
    add(pages, new HomePage(names), "");
    add(pages, search, "/search", "/search.json", "/search.jsonl", "/search.csv");
    add(pages, feed, "/feed");
    add(pages, new SuggestPage(names), "/suggest");
    add(pages, article, "/article/*");
    add(pages, new StoriesPage(stories, names), "/stories", "/stories.json");
    add(pages, new SpeakersPage(names), "/speakers", "/speakers.json");
    add(pages, speaker, "/speaker/*");
    add(pages, new MissingPage(), "/");
    return pages;
  }

  private void add(PathMappingsHandler pages, Page page, String... paths) {
    Handler handler = new PageHandler(archive, page, atWork);
    for (String path : paths) {
      pages.addMapping(new ServletPathSpec(path), handler);
    }
  }

  /**
   * Begins with the counts of the archive and its stories, then opens pages.
   *
   * @param warmUp how long it opens pages
   */
  void prepare(Duration warmUp) throws IOException {
    Archive open = archive.get();
    names.totals().prepare(open);
    stories.prepare(open);
    new WarmUp(
            archive, names, search, article, speaker, others.background(), () -> atWork.get() > 0)
        .start(warmUp);
  }
}
