package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.PassageMatcher.Across;

class EventPairsTest {

  private static final String STORM = "A storm tore the roof off the town hall of Lindholm. ";

  @Test
  void articlesOfOneEventArePairs() {
    List<ArticleSentences> articles =
        List.of(
            article("a", STORM + "Two firemen were hurt."),
            article("b", "Wheat prices fell for a third day in Chicago."),
            article("c", "Lindholm's town hall lost its roof in a storm."),
            article("a", STORM));
    assertThat(EventPairs.of(articles, Across.SOURCES).pairs())
        .containsExactly(new EventPairs.Pair(0, 2), new EventPairs.Pair(2, 3));
    assertThat(EventPairs.of(articles, Across.ARTICLES).pairs()).hasSize(3);
  }

  @Test
  void copiesByTheHundredAreNotAllLaidSideBySide() {
    List<ArticleSentences> copies = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      copies.add(article("source " + i, STORM));
    }
    EventPairs found = EventPairs.of(copies, Across.SOURCES);
    // The first 101 have each other as their hundred.
    assertThat(found.pairs()).hasSize(101 * 100 / 2);
    assertThat(found.leftOut()).isEqualTo(120 * 119 / 2 - 101 * 100 / 2);
  }

  private static ArticleSentences article(String source, String text) {
    return new ArticleSentences(
        Annotator.sentences().annotate(Article.builder(source, text).source(source).build()));
  }
}
