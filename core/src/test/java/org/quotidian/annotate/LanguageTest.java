package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.article.Article;

/** What articles in other languages get: nothing that takes their words for English ones. */
class LanguageTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"en", "en-GB", "en_US", "EN", "eng", "", "?"})
  void articlesInEnglishOrWithoutALanguageGetAll(String language) {
    AnnotatedArticle annotated =
        annotate(language, "Angela Merkel said 12 trains were late. “So it is,” Merkel said.");

    assertThat(annotated.mentions()).extracting(Mention::entity).contains("person:angela-merkel");
    assertThat(annotated.quotations()).isNotEmpty();
    assertThat(figures(annotated)).containsExactly("12 = 12.0 trains");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr-CA", "zh", "sr-Latn"})
  void othersGetSentencesAndSignedFigures(String language) {
    AnnotatedArticle annotated =
        annotate(language, "Angela Merkel said 12 trains fuhren. „So ist es“, said Merkel.");

    assertThat(annotated.sentences()).hasSize(2);
    assertThat(annotated.mentions()).isEmpty();
    assertThat(annotated.quotations()).isEmpty();
    assertThat(annotated.figures()).isEmpty();
  }

  @Test
  void digitsAreReadAsTheLanguageSetsThem() {
    assertThat(figures(annotate("de", "Es sind 1.500 € und 3,2 %, dazu 1.234.567,89 €.")))
        .containsExactly(
            "1.500 € = 1500.0 EUR", "3,2 % = 3.2 %", "1.234.567,89 € = 1234567.89 EUR");
    assertThat(figures(annotate("fr", "Soit 800\u202f000\u00a0€ (90\u00a0%).")))
        .containsExactly("800\u202f000\u00a0€ = 800000.0 EUR", "90\u00a0% = 90.0 %");
    assertThat(figures(annotate("ja", "1,500€、3.2%")))
        .containsExactly("1,500€ = 1500.0 EUR", "3.2% = 3.2 %");
    assertThat(figures(annotate("de", "Erst 50% 3."))).containsExactly("50% = 50.0 %");
    assertThat(figures(annotate("nl", "Dat kost € 500, of €3,50."))).hasSize(2);
  }

  @Test
  void whatMightMeanSomethingElseIsLeftOut() {
    assertThat(figures(annotate("de", "1.50 € oder 1,500.00 €, 800 500 €, 007 %, 5-10 %")))
        .isEmpty();
    assertThat(figures(annotate("nl", "Een bedrag van € 3,2 miljard"))).isEmpty();
    assertThat(figures(annotate("es", "Cuesta $500 y ¥300"))).isEmpty();
  }

  @Test
  void anEmbeddersNamesCountInAllLanguages() {
    Annotator annotator =
        Annotator.builder()
            .names(article -> List.of(new NameFinder.Name(0, 6, EntityType.LOCATION)))
            .build();

    assertThat(annotator.annotate(article("de", "Berlin bleibt.")).mentions())
        .extracting(Mention::entity)
        .containsExactly("berlin");
  }

  private static List<String> figures(AnnotatedArticle article) {
    return article.figures().stream()
        .map(f -> f.span().of(article.article().text()) + " = " + f.low() + " " + f.unit())
        .toList();
  }

  private static AnnotatedArticle annotate(String language, String text) {
    return Annotator.english().annotate(article(language, text));
  }

  private static Article article(String language, String text) {
    return Article.builder("x", text).language(language).build();
  }
}
