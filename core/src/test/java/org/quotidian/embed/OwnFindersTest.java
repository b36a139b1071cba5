package org.quotidian.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotate.NameFinder;
import org.quotidian.annotate.NameFinder.Name;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Article;
import org.quotidian.article.Span;

/** What an embedder brings along takes the place of ours; the public API is enough for it. */
class OwnFindersTest {

  private static final String TEXT =
      "The zorblax met at Lake Onyx. “We shall rise,” said Quxina Vell. Vell left.";

  @Test
  void namesAreThoseOfTheFinderAndLinkedByUs() {
    NameFinder names =
        article ->
            List.of(
                name(article, "Vell left", 4, EntityType.PERSON),
                name(article, "Quxina Vell", 11, EntityType.PERSON),
                name(article, "Lake Onyx", 9, EntityType.LOCATION));

    AnnotatedArticle annotated = Annotator.builder().names(names).build().annotate(article());

    assertThat(annotated.mentions())
        .extracting(Mention::entity)
        .containsExactly("lake-onyx", "person:quxina-vell", "person:quxina-vell");
    assertThat(annotated.quotations())
        .extracting(Quotation::speaker)
        .singleElement()
        .extracting(Quotation.Speaker::entity)
        .isEqualTo("person:quxina-vell");
  }

  @Test
  void namesAreWidenedToTokensAndTheFirstOfTwoStays() {
    NameFinder names =
        article ->
            List.of(
                name(article, "uxina", 3, EntityType.MISC),
                name(article, "Quxina Vell", 11, EntityType.PERSON),
                name(article, "nyx", 1, EntityType.LOCATION));

    AnnotatedArticle annotated = Annotator.builder().names(names).build().annotate(article());

    assertThat(annotated.mentions())
        .extracting(mention -> mention.span().of(TEXT))
        .containsExactly("Onyx", "Quxina Vell");
  }

  @Test
  void aNameOutsideTheTextIsRefused() {
    Annotator annotator =
        Annotator.builder().names(a -> List.of(new Name(2, 999, EntityType.MISC))).build();

    assertThatThrownBy(() -> annotator.annotate(article()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("end=999");
  }

  @Test
  void sentencesAreThoseOfTheFinder() {
    Annotator annotator =
        Annotator.builder()
            .sentences((article, tokens) -> between(Pattern.compile("[;\n]"), article.text()))
            .build();

    AnnotatedArticle annotated = annotator.annotate(Article.of("x", "one. two; three\n;\nfour 5"));

    assertThat(annotated.sentences())
        .extracting(annotated::text)
        .containsExactly("one. two", "three", "four 5");
  }

  @Test
  void sentencesThatOverlapAreRefused() {
    Annotator annotator =
        Annotator.builder()
            .sentences((article, tokens) -> List.of(new Span(0, 9), new Span(4, 12)))
            .build();

    assertThatThrownBy(() -> annotator.annotate(article()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends at 9");
  }

  @Test
  void theSpeakerFinderHasTheLastWord() {
    Annotator annotator =
        Annotator.builder()
            .speakers(
                (article, quotation) -> {
                  int begin = article.article().text().indexOf("The zorblax");
                  return new Quotation.Speaker(begin, begin + 11, "Zorblax", "zorblax");
                })
            .build();

    assertThat(annotator.annotate(article()).quotations())
        .extracting(Quotation::speaker)
        .containsExactly(new Quotation.Speaker(0, 11, "Zorblax", "zorblax"));
    assertThat(
            Annotator.builder().speakers((a, q) -> null).build().annotate(article()).quotations())
        .extracting(Quotation::speaker)
        .containsOnlyNulls();
  }

  private static Article article() {
    return Article.of("vell", TEXT);
  }

  private static Name name(AnnotatedArticle article, String words, int length, EntityType type) {
    int begin = article.article().text().indexOf(words);
    return new Name(begin, begin + length, type);
  }

  private static List<Span> between(Pattern marks, String text) {
    List<Span> spans = new ArrayList<>();
    int begin = 0;
    var matcher = marks.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(begin, matcher.start()));
      begin = matcher.end();
    }
    spans.add(new Span(begin, text.length()));
    return spans;
  }
}
