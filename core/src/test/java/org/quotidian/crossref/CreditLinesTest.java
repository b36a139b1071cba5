package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;

class CreditLinesTest {

  private static final String STORM = "The storm tore nineteen roofs off houses in Lindholm.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ida Holm",
        "By Ida Holm and Karl B. Nyman",
        "By Ida Holm, Lindholm correspondent",
        "Reporting by Ida Holm in Lindholm and Karl Nyman in Oslo; Editing by Per Ek",
        "(Additional reporting by Ida Holm; writing by Karl Nyman)",
        "The story was reported by Holm in Lindholm and Nyman in Oslo.",
        "Ida Holm in Oslo contributed to this report.",
      })
  void aLineThatNamesTheReporters(String line) {
    assertThat(credits(STORM + "\n\n" + line)).containsExactly(line);
    assertThat(credits(line + "\n\n" + STORM)).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the storm was over.",
        "By Ida Holm's count, forty roofs were lost.",
        "The report was written by an engineer of the town.",
        "Reporting by telephone, the captain counted nine masts.",
        "Salt contributed to the rust of the roofs.",
      })
  void otherSentencesWithTheseWords(String sentence) {
    assertThat(credits(STORM + "\n\n" + sentence)).isEmpty();
  }

  @Test
  void aBiographyAtTheEnd() {
    assertThat(
            credits(
                "By Ida Holm\n\n"
                    + STORM
                    + "\n\nIda Holm is a freelance journalist who writes about harbours."
                    + " With nine years on the coast, Ida knows the tides. She keeps bees."))
        .containsExactly(
            "By Ida Holm",
            "Ida Holm is a freelance journalist who writes about harbours.",
            "With nine years on the coast, Ida knows the tides.",
            "She keeps bees.");
  }

  @Test
  void aPersonOfTheArticleHasNoBiography() {
    assertThat(
            credits(
                STORM
                    + " Ida Holm saw it from the pier.\n\nIda Holm is a journalist. She keeps bees."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ida Öberg", "Ida Moré", "Ida Holm Jr."})
  void norHasAPersonWhoseNameEndsInAnAccentOrAMark(String name) {
    assertThat(
            credits(
                STORM + " " + name + " saw it.\n\n" + name + " is a journalist. She keeps bees."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {", Karl Nyman", " and Karl Nyman"})
  void thousandsOfNamesAreNoByline(String name) {
    assertThat(credits(STORM + "\n\nBy Ida Holm" + name.repeat(20_000))).isEmpty();
  }

  @Test
  void thousandsOfTasksAreNoReportersLine() {
    assertThat(credits(STORM + "\n\nReporting" + ", editing".repeat(20_000) + " by Ida Holm"))
        .isEmpty();
  }

  @Test
  void aBiographyGoesOnToTheEnd() {
    assertThat(credits(STORM + "\n\nIda Holm is a journalist in Oslo. The roofs cost a fortune."))
        .isEmpty();
  }

  @Test
  void creditsAreMarkedAndNoParallels() {
    String line = "Reporting by Ida Holm in Lindholm and Karl Nyman in Oslo; Editing by Per Ek";
    List<CrossReference> all =
        CrossReferencer.builder()
            .build()
            .of(List.of(article("a", STORM + "\n\n" + line), article("b", STORM + "\n\n" + line)))
            .articles();
    assertThat(all.get(0).boilerplate()).containsExactly(new BoilerplateSentence(1, null, 0));
    assertThat(all.get(0).parallels())
        .extracting(parallel -> parallel.here().sentence())
        .containsExactly(0);
    assertThat(all.get(0).exclusive()).isEmpty();
  }

  private static List<String> credits(String text) {
    AnnotatedArticle article = article("a", text);
    return CreditLines.of(article).stream()
        .map(number -> article.text(article.sentences().get(number)))
        .toList();
  }

  private static AnnotatedArticle article(String id, String text) {
    return Annotator.english().annotate(Article.builder(id, text).source(id).build());
  }
}
