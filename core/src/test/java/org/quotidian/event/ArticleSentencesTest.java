package org.quotidian.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

class ArticleSentencesTest {

  private static final String STORM =
      "A storm tore the roof off the town hall of Lindholm on Tuesday night. Two firemen were hurt"
          + " when a chimney fell on their engine, the mayor's office said. The ferry to Kallvik"
          + " stays in port until Thursday.";

  @Test
  void sentencesInOtherWordsArePairs() {
    assertThat(
            pairs(
                STORM,
                "Lindholm's town hall lost its roof in Tuesday night's storm. Schools are shut."
                    + " There will be no ferry to Kallvik before Thursday, the port said. A falling"
                    + " chimney hurt two firemen in their engine."))
        .containsExactly("1=1", "2=4", "3=3");
  }

  @Test
  void oneSentenceMayContainTwo() {
    assertThat(
            pairs(
                STORM,
                "A storm tore the roof off the town hall of Lindholm, and the ferry to Kallvik stays"
                    + " in port until Thursday."))
        .containsExactly("1=1", "3=1");
  }

  @Test
  void twoSentencesThatBothHaveABetterCounterpartAreNone() {
    String roof = "A storm tore the copper roof off the town hall of Lindholm on Tuesday night.";
    String copper =
        "The mayor of Lindholm wants a copper roof for the town hall before the storms.";
    assertThat(pairs(roof, copper)).as("alone").containsExactly("1=1");
    assertThat(pairs(roof + " " + copper, roof + " " + copper))
        .as("beside better ones")
        .containsExactly("1=1", "2=2");
  }

  @Test
  void sentencesWhoseNumbersAreAllOthersAreNone() {
    String first = "The index of Lindholm's harbour shares rose 12.5 points, or 0.8 percent. ";
    assertThat(pairs(STORM + " " + first, STORM + " " + first.replace("12.5", "13")))
        .contains("4=4");
    assertThat(
            pairs(
                STORM + " " + first,
                STORM + " " + first.replace("12.5", "44").replace("0.8", "1.9")))
        .doesNotContain("4=4");
  }

  @Test
  void aSentenceAgainstItselfScoresOne() {
    ArticleSentences storm = sentences(STORM);
    assertThat(storm.pairsWith(storm))
        .extracting(ArticleSentences.Pair::score)
        .allSatisfy(score -> assertThat(score).isGreaterThan(0.999).isLessThanOrEqualTo(1));
  }

  @Test
  void emptyArticlesHaveNone() {
    assertThat(pairs("", STORM)).isEmpty();
    assertThat(pairs("", "")).isEmpty();
  }

  private static List<String> pairs(String left, String right) {
    List<String> pairs = new ArrayList<>();
    List<String> turned = new ArrayList<>();
    for (ArticleSentences.Pair pair : sentences(left).pairsWith(sentences(right))) {
      pairs.add((pair.left() + 1) + "=" + (pair.right() + 1));
    }
    for (ArticleSentences.Pair pair : sentences(right).pairsWith(sentences(left))) {
      turned.add((pair.right() + 1) + "=" + (pair.left() + 1));
    }
    assertThat(turned).as("the other way round").containsExactlyInAnyOrderElementsOf(pairs);
    return pairs;
  }

  private static ArticleSentences sentences(String text) {
    return new ArticleSentences(
        new ArticleProfile(Annotator.sentences().annotate(Article.of("a", text))));
  }
}
