package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage.Kind;
import org.quotidian.passage.PassageMatcher;

class CrossReferencerTest {

  @Test
  void eachSentenceHasTheWordsThatOccurElsewhere() {
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
        referencer(PassageMatcher.builder().minWords(7).build())
            .of(List.of(wire, paper))
            .articles();
    assertThat(all).extracting(CrossReference::article).containsExactly(wire, paper);
    assertThat(all.get(0).parallels())
        .extracting(p -> p.here().sentence(), p -> p.here().text(), p -> p.there().text())
        .containsExactly(
            tuple(
                1,
                "We’re having tremendous support from European leaders",
                "We're having tremendous support from European leaders"),
            tuple(2, "They want to get it ended, also", "They want to get it ended, also"));
    assertThat(all.get(1).parallels()).extracting(p -> p.here().sentence()).containsExactly(1, 2);
  }

  @Test
  void aRunAcrossSentencesIsSplitAtTheirEnds() {
    AnnotatedArticle two = article("two", "The envoys met in Berlin. They talked until midnight.");
    AnnotatedArticle one =
        article(
            "one",
            "Sources who asked this paper for coffee and cake on the quay of the old harbour say the"
                + " envoys met in Berlin, they talked until midnight, and left.");
    List<CrossReference> all = crossReference(two, one);
    assertThat(all.get(0).parallels())
        .extracting(p -> p.here().text() + " | " + p.there().text())
        .containsExactly(
            "The envoys met in Berlin | the envoys met in Berlin",
            "They talked until midnight | they talked until midnight");
    assertThat(all.get(1).parallels())
        .extracting(p -> p.here().text())
        .as("at the ends of either side's sentences")
        .containsExactly("the envoys met in Berlin", "they talked until midnight");
  }

  @Test
  void aRunThatSaysOnlyWhoSpeaksIsExcludedAndCounted() {
    String attribution = ", a spokesman told reporters at a news conference on Monday.";
    AnnotatedArticle first =
        article("first", "The dredger Vesta left for Oran with nine Greeks" + attribution);
    AnnotatedArticle second =
        article("second", "Harker sells ovens to bakers, and bought Mellin" + attribution);
    CrossReferences all = CrossReferencer.builder().build().of(List.of(first, second));
    assertThat(all.articles()).allMatch(each -> each.parallels().isEmpty());
    assertThat(all.runsExcluded()).isOne();
  }

  @Test
  void articlesOnDifferentEventsShareRunsOnly() {
    String notice = "All rights are with the firm. Nothing may be copied or sold.";
    AnnotatedArticle first =
        article("first", "The dredger Vesta left for Oran with a crew of nine Greeks. " + notice);
    AnnotatedArticle second =
        article("second", "Harker sells ovens to bakers, and in May bought Mellin. " + notice);
    List<CrossReference> all = crossReference(first, second);
    assertThat(all.get(0).parallels())
        .extracting(p -> p.here().sentence(), p -> p.here().text(), Parallel::kind)
        .containsExactly(
            tuple(1, "All rights are with the firm", Kind.VERBATIM),
            tuple(2, "Nothing may be copied or sold", Kind.VERBATIM));
  }

  private static final String TALKS = "The talks in Berlin on a force for Ukraine went on. ";

  @Test
  void aSentenceIsVerbatimEditedOrParaphrased() {
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
        .filteredOn(parallel -> parallel.here().sentence() == 0)
        .extracting(Parallel::kind)
        .containsOnly(Kind.VERBATIM);
    assertThat(parallels)
        .filteredOn(parallel -> parallel.here().sentence() == 1)
        .extracting(p -> p.there().article().id(), Parallel::kind)
        .containsExactlyInAnyOrder(tuple("editor-1", Kind.EDITED), tuple("own-1", Kind.PARAPHRASE));
    Parallel edited =
        parallels.stream().filter(p -> p.kind() == Kind.EDITED).findFirst().orElseThrow();
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
        .extracting(p -> p.here().sentence(), p -> p.here().text(), Parallel::kind)
        .contains(tuple(1, "robust security guarantees", Kind.VERBATIM));
  }

  @Test
  void wordsWithinReportedSentencesAreNotReportedAgain() {
    String sentence =
        "Leaders promised \"robust security guarantees\" to Kyiv on the second day of their talks";
    AnnotatedArticle first = article("first", TALKS + sentence + ".");
    AnnotatedArticle second = article("second", TALKS + sentence + ", an aide of theirs said.");
    assertThat(crossReference(first, second).get(0).parallels())
        .extracting(p -> p.here().sentence())
        .containsExactly(0, 1);
  }

  private static final String FORCE =
      "The force would work inside Ukraine, help rebuild its army, guard its skies and keep its sea"
          + " lanes open";

  @Test
  void aSentenceIsEditedIfHalfOfTheLongerOneIsVerbatim() {
    AnnotatedArticle wire = article("wire", TALKS + FORCE + ".");
    String added = " after a truce that both armies keep";
    assertThat(kindOfSecond(wire, article("same", TALKS + FORCE + "."))).isEqualTo(Kind.VERBATIM);
    String changed = FORCE.replace("rebuild its", "rebuild the").replace("its skies", "her skies");
    assertThat(kindOfSecond(wire, article("changed", TALKS + changed + added + ".")))
        .as("15 words of 26 in runs of three and more")
        .isEqualTo(Kind.EDITED);
    assertThat(
            kindOfSecond(
                wire,
                article(
                    "half",
                    TALKS + changed + added + ", which no envoy in the room called likely.")))
        .as("15 words of 34 in runs of three and more")
        .isEqualTo(Kind.PARAPHRASE);
  }

  @Test
  void aFurtherCopyIsCrossReferencedWithTheFirstOnly() {
    String report =
        "Keepers at the zoo of Marlow found the lynx asleep in a bakery two streets away. "
            + "It had climbed over the wall in the night, they said, and eaten nothing at all. "
            + "The baker opened an hour late and gave the rolls of the day to her customers.";
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      articles.add(article("paper " + i, report));
    }

    CrossReferences all = referencer(PassageMatcher.builder().build()).of(articles);

    assertThat(all.statistics().copies()).isEqualTo(20);
    assertThat(all.articles().get(69).parallels())
        .hasSize(3)
        .allMatch(parallel -> parallel.there().article() == articles.get(0));
    assertThat(all.articles().get(69).articlesSkipped()).isZero();
    assertThat(all.articles().get(0).parallels()).hasSize(3 * 69);
    assertThat(
            referencer(PassageMatcher.builder().build()).of(articles.get(69), articles).parallels())
        .hasSize(3);
  }

  @Test
  void aPhraseInMoreThanAHundredArticlesIsReportedTenTimes() {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      StringBuilder text = new StringBuilder("It did not respond to our request for a comment.");
      for (int word = 0; word < 60; word++) {
        text.append(" w").append(i).append("x").append(word);
      }
      articles.add(article("paper " + i, text.toString()));
    }

    CrossReferences all = referencer(PassageMatcher.builder().build()).of(articles);

    assertThat(all.articles().get(5).parallels())
        .extracting(parallel -> articles.indexOf(parallel.there().article()))
        .containsExactly(0, 1, 2, 3, 4, 6, 7, 8, 9, 10);
    assertThat(all.runsSkipped()).isEqualTo(120 * 109);
    assertThat(
            all.runsSkipped()
                + all.articles().stream().mapToLong(each -> each.parallels().size()).sum())
        .as("each article decides for itself; what it does not report is counted")
        .isEqualTo(120 * 119);
  }

  @Test
  void ofManyRunsInASentenceTheLongestAreReported() {
    String phrase = "It did not respond to our request for a comment";
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      StringBuilder text = new StringBuilder(phrase);
      text.append(i == 60 || i == 110 ? " by noon on the eve of the hearing." : ".");
      for (int word = 0; word < 60; word++) {
        text.append(" w").append(i).append("x").append(word);
      }
      articles.add(article("paper " + i, text.toString()));
    }

    CrossReferences all = referencer(PassageMatcher.builder().build()).of(articles);

    assertThat(all.articles().get(110).parallels())
        .extracting(parallel -> articles.indexOf(parallel.there().article()))
        .containsExactly(60, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  private static Kind kindOfSecond(AnnotatedArticle left, AnnotatedArticle right) {
    List<Parallel> second =
        crossReference(left, right).get(0).parallels().stream()
            .filter(parallel -> parallel.here().sentence() == 1)
            .toList();
    assertThat(second).hasSize(1);
    return second.get(0).kind();
  }

  @Test
  void fiveWordsThatAreAllTwoSentencesHaveInCommonAreReportedAlone() {
    AnnotatedArticle first = article("first", TALKS + "Kurz mourns Vesta's drowned dredging crew.");
    AnnotatedArticle five =
        article("five", TALKS + "Everybody mourns Vesta's drowned dredging crew there.");
    AnnotatedArticle four =
        article("four", TALKS + "Everybody misses Vesta's drowned dredging crew there.");
    assertThat(crossReference(first, five).get(0).parallels())
        .filteredOn(parallel -> parallel.here().sentence() == 1)
        .extracting(p -> p.here().text(), Parallel::kind)
        .containsExactly(tuple("mourns Vesta's drowned dredging crew", Kind.VERBATIM));
    assertThat(crossReference(first, four).get(0).parallels())
        .filteredOn(parallel -> parallel.here().sentence() == 1)
        .extracting(p -> p.here().text(), Parallel::kind)
        .containsExactly(tuple("Kurz mourns Vesta's drowned dredging crew", Kind.EDITED));
  }

  @Test
  void theOtherArticleHasTheSameParallelWithTheSidesExchanged() {
    AnnotatedArticle left = article("left", TALKS + FORCE + ".");
    AnnotatedArticle right =
        article("right", TALKS + "Guarding its skies and lanes, a force would rebuild its army.");
    List<CrossReference> all = crossReference(left, right);
    assertThat(all.get(1).parallels())
        .extracting(p -> p.there() + " " + p.here() + " " + p.kind() + " " + p.score())
        .containsExactlyElementsOf(
            all.get(0).parallels().stream()
                .map(p -> p.here() + " " + p.there() + " " + p.kind() + " " + p.score())
                .toList());
    Parallel here = all.get(0).parallels().get(1);
    Parallel there = all.get(1).parallels().get(1);
    assertThat(there.alignment().pairs())
        .extracting(pair -> pair.right() + "=" + pair.left())
        .containsExactlyInAnyOrderElementsOf(
            here.alignment().pairs().stream().map(p -> p.left() + "=" + p.right()).toList());
    assertThat(here.words()).isEqualTo(there.words()).isGreaterThan(4);
  }

  private static List<CrossReference> crossReference(AnnotatedArticle... articles) {
    List<AnnotatedArticle> all = List.of(articles);
    CrossReferencer referencer = referencer(PassageMatcher.builder().build());
    List<CrossReference> references = referencer.of(all).articles();
    for (int i = 0; i < all.size(); i++) {
      assertThat(shown(referencer.of(all.get(i), all)))
          .as("one article")
          .isEqualTo(shown(references.get(i)));
    }
    return references;
  }

  private static List<String> shown(CrossReference reference) {
    return reference.parallels().stream()
        .map(
            parallel ->
                String.join(
                    " ",
                    parallel.here().toString(),
                    parallel.there().toString(),
                    parallel.kind().toString(),
                    Double.toString(parallel.score()),
                    parallel.alignment().stretches().toString()))
        .toList();
  }

  private static CrossReferencer referencer(PassageMatcher matcher) {
    return CrossReferencer.builder().matcher(matcher).build();
  }

  private static AnnotatedArticle article(String source, String text) {
    return Annotator.sentences()
        .annotate(Article.builder(source + "-1", text).source(source).build());
  }

  @Test
  void anInterruptEndsTheComparison() {
    List<AnnotatedArticle> articles =
        List.of(article("left", TALKS + FORCE + "."), article("right", TALKS + FORCE + "."));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> CrossReferencer.builder().build().of(articles))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    }
  }

  @Test
  void anExecutorOfTheCallerTakesPartInTheWork() {
    List<AnnotatedArticle> articles =
        List.of(article("left", TALKS + FORCE + "."), article("right", TALKS + FORCE + "."));
    AtomicInteger tasks = new AtomicInteger();
    CrossReferencer referencer =
        CrossReferencer.builder()
            .executor(
                task -> {
                  tasks.incrementAndGet();
                  task.run();
                })
            .build();
    assertThat(referencer.of(articles).articles().get(0).parallels()).hasSize(2);
    assertThat(tasks).hasPositiveValue();
  }
}
