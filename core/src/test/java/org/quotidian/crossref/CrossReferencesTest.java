package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
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
    List<CrossReference> all = crossReference(two, one);
    assertThat(all.get(0).parallels())
        .extracting(p -> p.here().text() + " | " + p.there().text())
        .containsExactly(
            "The envoys met in Berlin | the envoys met in Berlin",
            "They talked until midnight | they talked until midnight");
    assertThat(all.get(1).parallels())
        .extracting(p -> p.here().text())
        .containsExactly("the envoys met in Berlin, they talked until midnight");
  }

  @Test
  void articlesOnOtherEventsShareRunsAlone() {
    String notice = "All rights are with the firm. Nothing may be copied or sold.";
    AnnotatedArticle first =
        article("first", "The dredger Vesta left for Oran with a crew of nine Greeks. " + notice);
    AnnotatedArticle second =
        article("second", "Harker sells ovens to bakers, and in May bought Mellin. " + notice);
    List<CrossReference> all = crossReference(first, second);
    assertThat(all.get(0).parallels())
        .extracting(Parallel::sentence, p -> p.here().text(), Parallel::kind)
        .containsExactly(
            tuple(1, "All rights are with the firm", Passage.Kind.VERBATIM),
            tuple(2, "Nothing may be copied or sold", Passage.Kind.VERBATIM));
  }

  private static final String TALKS = "The talks in Berlin on a force for Ukraine went on. ";

  @Test
  void aSentenceIsVerbatimEditedOrToldAnew() {
    AnnotatedArticle wire =
        article(
            "wire",
            TALKS
                + "The force would work inside Ukraine, help rebuild its army, guard its skies and"
                + " keep its sea lanes open.");
    AnnotatedArticle editor =
        article(
            "editor",
            TALKS
                + "The force would work inside Ukraine, help rebuild the army, guard the skies and"
                + " keep the sea lanes open, officials said.");
    AnnotatedArticle own =
        article(
            "own",
            TALKS
                + "Guarding Ukraine's skies, rebuilding the army and opening sea lanes: that is what"
                + " a force inside Ukraine would do.");
    List<Parallel> parallels = crossReference(wire, editor, own).get(0).parallels();
    assertThat(parallels)
        .filteredOn(parallel -> parallel.sentence() == 0)
        .extracting(Parallel::kind)
        .containsOnly(Passage.Kind.VERBATIM);
    assertThat(parallels)
        .filteredOn(parallel -> parallel.sentence() == 1)
        .extracting(p -> p.there().article().id(), Parallel::kind)
        .containsExactlyInAnyOrder(
            tuple("editor-1", Passage.Kind.EDITED), tuple("own-1", Passage.Kind.PARAPHRASE));
    Parallel edited =
        parallels.stream().filter(p -> p.kind() == Passage.Kind.EDITED).findFirst().orElseThrow();
    assertThat(edited.there().text()).startsWith("The force would").endsWith("officials said");
    assertThat(edited.alignment().stretches())
        .filteredOn(stretch -> stretch.change() == WordAlignment.Change.CHANGED)
        .hasSize(3);
    assertThat(edited.score()).isBetween(0.5, 1.0);
  }

  @Test
  void aQuotationOfThreeWordsIsAParallel() {
    AnnotatedArticle first =
        article("first", TALKS + "Leaders promised \"robust security guarantees\" to Kyiv.");
    AnnotatedArticle second =
        article(
            "second",
            TALKS
                + "Asked for more than the “robust security guarantees” of which there had been so"
                + " much talk among diplomats that week, the chancellor shrugged and went for his"
                + " car, saying that dinner was waiting.");
    assertThat(crossReference(first, second).get(0).parallels())
        .extracting(Parallel::sentence, p -> p.here().text(), Parallel::kind)
        .contains(tuple(1, "robust security guarantees", Passage.Kind.VERBATIM));
  }

  @Test
  void whatLiesWithinSentencesThatAreToldIsNotToldAgain() {
    String sentence =
        "Leaders promised \"robust security guarantees\" to Kyiv on the second day of their talks";
    AnnotatedArticle first = article("first", TALKS + sentence + ".");
    AnnotatedArticle second = article("second", TALKS + sentence + ", an aide of theirs said.");
    assertThat(crossReference(first, second).get(0).parallels())
        .extracting(Parallel::sentence)
        .containsExactly(0, 1);
  }

  private static List<CrossReference> crossReference(AnnotatedArticle... articles) {
    return CrossReferences.of(List.of(articles), PassageMatcher.builder().build()).articles();
  }

  private static AnnotatedArticle article(String source, String text) {
    return Annotator.sentences()
        .annotate(Article.builder(source + "-1", text).source(source).build());
  }
}
