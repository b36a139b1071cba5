package org.quotidian.web.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;
import org.quotidian.story.StoryGrouper;

/** The stories of the newest articles. */
final class LiveStories {

  /** So many of the newest articles are grouped. */
  static final int NEWEST = 1_000;

  /** So many stories are described. */
  private static final int MAX_STORIES = 60;

  private LiveStories() {}

  /**
   * What was found.
   *
   * @param stories those of several articles, the newest first
   * @param articles how many articles were grouped
   * @param alone how many of them are in no story with another
   */
  record Found(List<Described> stories, int articles, long alone) {}

  /**
   * A story and why its articles are one.
   *
   * @param link what links its first article to the first of another source, or to the second if
   *     there is one source; {@code null} if one of them is no longer in the archive
   */
  record Described(Story story, long sources, Story.@Nullable Link link) {}

  /** Groups the newest articles, without the time limit of searches: nobody waits for it. */
  static Found find(Archive archive) throws IOException {
    SearchResult newest =
        archive.search(
            SearchRequest.builder(new MatchAllDocsQuery())
                .order(SearchRequest.Order.NEWEST)
                .limit(NEWEST)
                .groupByArticle(1)
                .build());
    StoryCollection collection =
        StoryGrouper.builder().executor(Runnable::run).build().collection();
    int articles = 0;
    for (SearchResult.Group group : newest.groups()) {
      collection.add(group.hits().get(0).article());
      articles++;
    }
    List<Story> several = new ArrayList<>();
    long alone = 0;
    for (Story story : collection.stories()) {
      if (story.articles().size() > 1) {
        several.add(story);
      } else {
        alone++;
      }
    }
    several.sort(
        Comparator.comparing(
            Story::until, Comparator.nullsLast(Comparator.<PublicationDate>reverseOrder())));
    List<Described> described = new ArrayList<>();
    for (Story story : several.subList(0, Math.min(MAX_STORIES, several.size()))) {
      described.add(described(archive, collection, story));
    }
    return new Found(List.copyOf(described), articles, alone);
  }

  private static Described described(Archive archive, StoryCollection collection, Story story)
      throws IOException {
    Set<String> sources = new HashSet<>();
    for (Story.Member member : story.articles()) {
      sources.add(source(member));
    }
    return new Described(story, sources.size(), link(archive, collection, story));
  }

  private static Story.@Nullable Link link(Archive archive, StoryCollection collection, Story story)
      throws IOException {
    Story.Member first = story.articles().get(0);
    Story.Member other =
        story.articles().stream()
            .filter(member -> !source(member).equals(source(first)))
            .findFirst()
            .orElse(story.articles().get(1));
    Optional<AnnotatedArticle> left = archive.article(first.id());
    Optional<AnnotatedArticle> right = archive.article(other.id());
    return left.isPresent() && right.isPresent() ? collection.link(left.get(), right.get()) : null;
  }

  /** The source of an article, or its id if it has none. */
  static String source(Story.Member member) {
    String source = member.source();
    return source == null || source.isBlank() ? member.id() : source;
  }
}
