package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher;

class CrossReferencesTest {

  @Test
  void tellsForEachSentenceWhichWordsStandElsewhere() {
    AnnotatedArticle wire =
        article(
            "wire",
            "Talks go on. “We’re having tremendous support from European leaders. They want to get it"
                + " ended, also,” he said.");
    AnnotatedArticle paper =
        article(
            "paper",
            "He spoke briefly. \"We're having tremendous support from European leaders,\" he said."
                + " \"They want to get it ended, also.\"");
    List<CrossReference> all =
        CrossReferences.of(List.of(wire, paper), PassageMatcher.builder().minWords(7).build())
            .articles();
    assertThat(all).extracting(CrossReference::article).containsExactly(wire, paper);
    assertThat(all.get(0).parallels())
        .extracting(Parallel::sentence, p -> p.here().text(), p -> p.there().text())
        .containsExactly(
            tuple(
                1,
                "We’re having tremendous support from European leaders",
                "We're having tremendous support from European leaders"),
            tuple(2, "They want to get it ended, also", "They want to get it ended, also"));
    assertThat(all.get(1).parallels()).extracting(Parallel::sentence).containsExactly(1, 2);
  }

  @Test
  void aPassageAcrossSentencesIsCutAtTheirEnds() {
    AnnotatedArticle two = article("two", "The envoys met in Berlin. They talked until midnight.");
    AnnotatedArticle one =
        article(
            "one", "Sources say the envoys met in Berlin, they talked until midnight, and left.");
    List<CrossReference> all =
        CrossReferences.of(List.of(two, one), PassageMatcher.builder().build()).articles();
    assertThat(all.get(0).parallels())
        .extracting(p -> p.here().text() + " | " + p.there().text())
        .containsExactly(
            "The envoys met in Berlin | the envoys met in Berlin",
            "They talked until midnight | they talked until midnight");
    assertThat(all.get(1).parallels())
        .extracting(p -> p.here().text())
        .containsExactly("the envoys met in Berlin, they talked until midnight");
  }

  private static AnnotatedArticle article(String source, String text) {
    return Annotator.sentences()
        .annotate(Article.builder(source + "-1", text).source(source).build());
  }
}
