package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.event.ArticleProfile;
import org.quotidian.passage.PassageMatcher.Across;

class EventPairsTest {

  private static final String STORM = "A storm tore the roof off the town hall of Lindholm. ";

  private static final Map<Integer, Integer> NO_COPIES = Map.of();

  private final List<ArticleProfile> articles = new ArrayList<>();

  @Test
  void articlesOfOneEventArePairs() {
    add("a", STORM + "Two firemen were hurt.");
    add("b", "Wheat prices fell for a third day in Chicago.");
    add("c", "Lindholm's town hall lost its roof in a storm.");
    add("a", STORM);
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES).pairs())
        .containsExactly(new EventPairs.Pair(0, 2, true), new EventPairs.Pair(2, 3, true));
    assertThat(EventPairs.of(index(Across.ARTICLES), NO_COPIES).pairs()).hasSize(3);
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES, 2).pairs())
        .containsExactly(new EventPairs.Pair(0, 2, true), new EventPairs.Pair(2, 3, true));
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES, 1).pairs()).isEmpty();
  }

  @Test
  void articlesOfOneEventByTheHundredAreNotAllCompared() {
    for (int i = 0; i < 120; i++) {
      add("source " + i, STORM);
    }
    EventPairs found = EventPairs.of(index(Across.SOURCES), NO_COPIES);
    // The first 11 have each other as their ten.
    assertThat(found.pairs()).hasSize(11 * 10 / 2);
    assertThat(found.skipped()).containsEntry(0, 119 - 10).containsEntry(119, 119);
  }

  @Test
  void upToAHundredArticlesOfOneEventAreAllCompared() {
    for (int i = 0; i < 101; i++) {
      add("source " + i, STORM);
    }
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES).pairs()).hasSize(101 * 100 / 2);
  }

  @Test
  void aCopyIsPairedWithItsOriginalOnly() {
    for (int i = 0; i < 4; i++) {
      add("source " + i, STORM);
    }
    Map<Integer, Integer> copies = Map.of(3, 1);
    EventIndex index =
        new EventIndex(List.copyOf(articles), copies, Across.SOURCES, new Workers(1));
    EventPairs.Pair copyAndOriginal = new EventPairs.Pair(1, 3, true);

    EventPairs found = EventPairs.of(index, copies);

    assertThat(found.pairs())
        .containsExactly(
            new EventPairs.Pair(0, 1, true),
            new EventPairs.Pair(0, 2, true),
            new EventPairs.Pair(1, 2, true),
            copyAndOriginal);
    assertThat(found.skipped().values()).containsOnly(0);
    assertThat(EventPairs.of(index, copies, 3).pairs()).containsExactly(copyAndOriginal);
    assertThat(EventPairs.of(index, copies, 1).pairs()).hasSize(3).contains(copyAndOriginal);
  }

  @Test
  void twoArticlesArePairedOnlyIfEachIsAmongTheNearestOfTheOther() {
    add("own words", "Lindholm's town hall lost its roof in a storm.");
    for (int i = 0; i < 120; i++) {
      add("source " + i, STORM);
    }
    // Copies are nearest to the first article, but it is nearest to none of them.
    assertThat(index(Across.SOURCES).nearest(0).ofOneEvent()).isEqualTo(120);
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES).pairs())
        .isNotEmpty()
        .noneMatch(pair -> pair.left() == 0);
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES, 0).pairs()).isEmpty();
    assertThat(EventPairs.of(index(Across.SOURCES), NO_COPIES, 0).skipped()).containsEntry(0, 120);
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
      assertThat(index.nearest().get(article).neighbours()).hasSameElementsAs(expected);
    }
    assertThat(index.neighbours(0)).isNotEmpty();
  }

  private EventIndex index(Across across) {
    return new EventIndex(articles, NO_COPIES, across, new Workers(2));
  }

  private void add(String source, String text) {
    articles.add(
        new ArticleProfile(
            Annotator.sentences().annotate(Article.builder(source, text).source(source).build())));
  }
}
