package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;
import org.quotidian.story.StoryGrouper;

/** Groups the articles of a result into stories, as {@link StoryCollection} does. */
final class EventGroups {

  /** Only so many of the first articles are compared; each other one is a group of its own. */
  static final int MOST = 200;

  /** A search is one of many at a time: it uses the calling thread only. */
  private static final StoryGrouper GROUPER =
      StoryGrouper.builder().executor(Runnable::run).build();

  /** Reads the article of the sentence with this document number. */
  @FunctionalInterface
  interface Articles {
    AnnotatedArticle of(int sentence) throws IOException;
  }

  private EventGroups() {}

  /**
   * The stories, in the order of their first sentences.
   *
   * @param ranked groups of one article each, in the order of their first sentences
   */
  static List<Groups.Found> of(List<Groups.Found> ranked, Articles articles) throws IOException {
    int compared = Math.min(MOST, ranked.size());
    StoryCollection collection = GROUPER.collection();
    for (Groups.Found found : ranked.subList(0, compared)) {
      collection.add(articles.of(found.best().document()));
    }
    List<Groups.Found> all = new ArrayList<>();
    collection.stories().stream()
        .map(story -> story.articles().stream().map(Story.Member::number).sorted().toList())
        .sorted(Comparator.comparing(numbers -> numbers.get(0)))
        .map(numbers -> Groups.Found.of(numbers.stream().map(ranked::get).toList()))
        .forEach(all::add);
    all.addAll(ranked.subList(compared, ranked.size()));
    return all;
  }
}
