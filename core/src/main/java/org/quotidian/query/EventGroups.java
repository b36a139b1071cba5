package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.event.ArticleProfile;

/**
 * Groups the articles of a result that report one event. They are taken in order: each joins the
 * story that it is most like, if its likeness to the story's articles so far is at least {@link
 * ArticleProfile#ONE_EVENT} on average; else it starts a story of its own.
 */
final class EventGroups {

  /** Only so many of the first articles are compared; each other one is a group of its own. */
  static final int MOST = 200;

  /** Reads the article of the sentence with this document number. */
  @FunctionalInterface
  interface Articles {
    AnnotatedArticle of(int sentence) throws IOException;
  }

  private static final class Story {
    private final List<Groups.Found> found = new ArrayList<>();
    private final List<ArticleProfile> articles = new ArrayList<>();

    double likenessTo(ArticleProfile article) {
      double sum = 0;
      for (ArticleProfile member : articles) {
        sum += member.likenessTo(article);
      }
      return sum / articles.size();
    }
  }

  private EventGroups() {}

  /**
   * The stories, in the order of their first sentences.
   *
   * @param ranked groups of one article each, in the order of their first sentences
   */
  static List<Groups.Found> of(List<Groups.Found> ranked, Articles articles) throws IOException {
    List<Story> stories = new ArrayList<>();
    int compared = Math.min(MOST, ranked.size());
    for (Groups.Found found : ranked.subList(0, compared)) {
      ArticleProfile article = new ArticleProfile(articles.of(found.best().document()));
      Story nearest = null;
      double likeness = ArticleProfile.ONE_EVENT;
      for (Story story : stories) {
        double its = story.likenessTo(article);
        if (its > likeness || its == likeness && nearest == null) {
          nearest = story;
          likeness = its;
        }
      }
      if (nearest == null) {
        nearest = new Story();
        stories.add(nearest);
      }
      nearest.found.add(found);
      nearest.articles.add(article);
    }
    List<Groups.Found> all = new ArrayList<>();
    stories.forEach(story -> all.add(Groups.Found.of(story.found)));
    all.addAll(ranked.subList(compared, ranked.size()));
    return all;
  }
}
