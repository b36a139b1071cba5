package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference.ExclusiveItem.What;

class ExclusiveItemsTest {

  private static final String STORM =
      "A storm tore the roof off the town hall of Lindholm on Tuesday, Mayor Anna Berg said. ";

  @Test
  void whatOnlyOneArticleHasIsExclusive() {
    AnnotatedArticle first =
        article(
            "a",
            "Berg said. “Nobody sleeps here tonight,” she added. Otto Krantz lost 14 geese and a"
                + " greenhouse.");
    AnnotatedArticle second = article("b", "");
    assertThat(exclusive(first, second, What.QUOTATION))
        .containsExactly("“Nobody sleeps here tonight,”");
    assertThat(exclusive(first, second, What.FIGURE)).containsExactly("14");
    assertThat(exclusive(first, second, What.ENTITY)).containsExactly("Otto Krantz");
    assertThat(exclusive(first, second, What.SENTENCE))
        .contains("Otto Krantz lost 14 geese and a greenhouse.")
        .noneMatch(sentence -> sentence.startsWith("A storm"));
  }

  @Test
  void withoutAnotherArticleOfTheEventNothingIsExclusive() {
    AnnotatedArticle other =
        Annotator.english()
            .annotate(Article.builder("b", "Wheat prices fell in Chicago.").source("b").build());
    assertThat(
            CrossReferencer.builder()
                .build()
                .of(article("a", "Otto Krantz lost 14 geese."), List.of(other))
                .exclusive())
        .isEmpty();
  }

  private static List<String> exclusive(
      AnnotatedArticle article, AnnotatedArticle other, What what) {
    return CrossReferencer.builder().build().of(article, List.of(other)).exclusive().stream()
        .filter(item -> item.what() == what)
        .map(item -> item.span().of(article.article().text()))
        .toList();
  }

  private static AnnotatedArticle article(String source, String text) {
    return Annotator.english()
        .annotate(Article.builder(source, STORM + text).source(source).build());
  }
}
