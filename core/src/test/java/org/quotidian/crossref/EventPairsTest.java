package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.event.ArticleProfile;
import org.quotidian.passage.PassageMatcher.Across;

class EventPairsTest {

  private static final String STORM = "A storm tore the roof off the town hall of Lindholm. ";

  private final List<ArticleProfile> articles = new ArrayList<>();

  @Test
  void articlesOfOneEventArePairs() {
    add("a", STORM + "Two firemen were hurt.");
    add("b", "Wheat prices fell for a third day in Chicago.");
    add("c", "Lindholm's town hall lost its roof in a storm.");
    add("a", STORM);
    assertThat(EventPairs.of(index(Across.SOURCES)).pairs())
        .containsExactly(new EventPairs.Pair(0, 2, true), new EventPairs.Pair(2, 3, true));
    assertThat(EventPairs.of(index(Across.ARTICLES)).pairs()).hasSize(3);
    assertThat(EventPairs.of(index(Across.SOURCES), 2).pairs())
        .containsExactly(new EventPairs.Pair(0, 2, true), new EventPairs.Pair(2, 3, true));
    assertThat(EventPairs.of(index(Across.SOURCES), 1).pairs()).isEmpty();
  }

  @Test
  void copiesByTheHundredAreNotAllCompared() {
    for (int i = 0; i < 120; i++) {
      add("source " + i, STORM);
    }
    EventPairs found = EventPairs.of(index(Across.SOURCES));
    // The first 101 have each other as their hundred.
    assertThat(found.pairs()).hasSize(101 * 100 / 2);
    assertThat(found.skipped()).containsEntry(0, 119 - 100).containsEntry(119, 119);
  }

  @Test
  void twoArticlesArePairedOnlyIfEachIsAmongTheNearestOfTheOther() {
    add("own words", "Lindholm's town hall lost its roof in a storm.");
    for (int i = 0; i < 120; i++) {
      add("source " + i, STORM);
    }
    // A hundred copies are nearest to the first article, but it is nearest to none of them.
    assertThat(index(Across.SOURCES).neighbours(0)).hasSize(120);
    assertThat(EventPairs.of(index(Across.SOURCES)).pairs())
        .isNotEmpty()
        .noneMatch(pair -> pair.left() == 0);
    assertThat(EventPairs.of(index(Across.SOURCES), 0).pairs()).isEmpty();
    assertThat(EventPairs.of(index(Across.SOURCES), 0).skipped()).containsEntry(0, 120);
  }

  @Test
  void likenessesAreThoseOfTheProfiles() {
    add("a", STORM + "Two firemen were hurt when a chimney fell on their engine.");
    add("b", "Two firemen were hurt in Lindholm, where the town hall lost its roof.");
    add("c", "Firemen in Lindholm saved the town hall: its roof burned in the storm.");
    add("d", "");
    EventIndex index = index(Across.ARTICLES);
    for (int article = 0; article < articles.size(); article++) {
      List<EventIndex.Neighbour> expected = new ArrayList<>();
      for (int other = 0; other < articles.size(); other++) {
        double likeness = articles.get(article).likenessTo(articles.get(other));
        if (other != article && likeness >= ArticleProfile.RELATED) {
          expected.add(new EventIndex.Neighbour(other, likeness));
        }
      }
      assertThat(index.neighbours(article)).isEqualTo(expected);
      assertThat(index.neighbours().get(article)).hasSameElementsAs(expected);
    }
    assertThat(index.neighbours(0)).isNotEmpty();
  }

  private EventIndex index(Across across) {
    return new EventIndex(articles, across, new Workers(2));
  }

  private void add(String source, String text) {
    articles.add(
        new ArticleProfile(
            Annotator.sentences().annotate(Article.builder(source, text).source(source).build())));
  }
}
