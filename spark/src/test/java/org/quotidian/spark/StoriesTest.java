package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;
import org.quotidian.story.StoryGrouper;

/** Stories are those of one machine. */
class StoriesTest {

  @Test
  void articlesOfOneEventAreOneStory() {
    List<Article> articles = new ArrayList<>();
    String[] events = {
      "The ferry Aurora ran aground off Bornholm; Captain Lise Madsen called the coast guard.",
      "Parliament in Lisbon passed the water bill; minister Rui Tavares praised the vote."
    };
    for (int i = 0; i < 6; i++) {
      articles.add(
          Article.builder("a" + i, events[i % 2] + " Reporters wrote about it on day " + i + ".")
              .source("paper " + i)
              .title(events[i % 2].substring(0, 20))
              .published(PublicationDate.parse("2025-05-0" + (1 + i / 2)))
              .build());
    }
    StoryCollection collection = StoryGrouper.builder().build().collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    List<Story> expected = collection.stories();
    Collections.shuffle(articles, new Random(3));

    List<Row> stories = QuotidianSpark.stories(LocalSpark.rows(articles)).collectAsList();

    List<Row> rows = new ArrayList<>();
    expected.forEach(story -> rows.add(StoryJob.row(rows.size(), story)));
    assertThat(stories).hasSize(2);
    assertThat(stories)
        .isEqualTo(
            LocalSpark.session()
                .createDataFrame(rows, QuotidianSpark.storySchema())
                .collectAsList());
  }
}
