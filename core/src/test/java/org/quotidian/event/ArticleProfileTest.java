package org.quotidian.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

class ArticleProfileTest {

  private static final String STORM =
      "A storm tore the roof off the town hall of Lindholm. Two firemen were hurt.";

  @Test
  void articlesOnOneEventAreAlike() {
    assertThat(likeness(STORM, "Lindholm's town hall lost its roof in a storm."))
        .isGreaterThan(ArticleProfile.ONE_EVENT);
  }

  @Test
  void formulasDoNotMakeTwoArticlesReportOneEvent() {
    assertThat(
            likeness(
                "Harker sells ovens. It bought Mellin of Turku in May. Shares of Harker rose 3"
                    + " percent to $12.40 on the New York Stock Exchange.",
                "The dredger Vesta left for Oran. Its owner, Pontus, is in debt to three banks."
                    + " Shares of Pontus fell 1 percent to $3.10 on the New York Stock Exchange."))
        .isLessThan(ArticleProfile.ONE_EVENT);
  }

  @Test
  void anArticleIsLikeItself() {
    assertThat(likeness(STORM, STORM)).isGreaterThan(0.9999).isLessThanOrEqualTo(1);
  }

  @Test
  void anEmptyArticleIsLikeNone() {
    assertThat(likeness("", STORM)).isZero();
    assertThat(likeness("", "")).isZero();
  }

  private static double likeness(String left, String right) {
    double likeness = profile(left).likenessTo(profile(right));
    assertThat(profile(right).likenessTo(profile(left))).as("the other way").isEqualTo(likeness);
    return likeness;
  }

  private static ArticleProfile profile(String text) {
    return new ArticleProfile(Annotator.sentences().annotate(Article.of("a", text)));
  }
}
