package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;
import org.quotidian.story.StoryGrouper;
import org.quotidian.story.StoryStream;

/**
 * Assigns each article to a story as it arrives; groups a set at once; says what links two
 * articles.
 *
 * <pre>{@code
 * examples/run StoriesAsTheyArrive
 * }</pre>
 */
public final class StoriesAsTheyArrive {

  private StoriesAsTheyArrive() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    StoryGrouper grouper = StoryGrouper.builder().build();
    List<AnnotatedArticle> articles = Seeds.annotated();

    StoryStream stream = grouper.stream();
    for (AnnotatedArticle article : articles) {
      StoryStream.Placement placement = stream.add(article);
      out.println(
          article.id() + (placement.isNew() ? ": a new story" : ": story " + placement.story()));
    }

    StoryCollection collection = grouper.collection();
    articles.forEach(collection::add);
    for (Story story : collection.stories()) {
      out.println(story.articles().size() + " articles on " + story.entities().get(0));
    }
    Story.Link link = collection.link(articles.get(0), articles.get(1));
    out.println("the first two share a passage of " + link.passageWords() + " words");
  }
}
