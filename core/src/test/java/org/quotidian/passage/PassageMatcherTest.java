package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.text.Tokens;

class PassageMatcherTest {

  private final PassageMatcher matcher = PassageMatcher.builder().build();

  @Test
  void findsARunWhateverTheHouseStyle() {
    AnnotatedArticle curly =
        article(
            "a",
            "Merz called it a “truly far\u2011reaching, substantial agreement that we did not have.”");
    AnnotatedArticle straight =
        article(
            "b", "\"A TRULY far-reaching, substantial agreement that we did not have!\" he said.");
    List<Passage> passages = matcher.match(curly, straight);
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).left().text(curly.article()))
        .isEqualTo("a “truly far\u2011reaching, substantial agreement that we did not have");
    assertThat(passages.get(0).right().text(straight.article()))
        .isEqualTo("A TRULY far-reaching, substantial agreement that we did not have");
    assertThat(passages.get(0).words()).isEqualTo(11);
  }

  @Test
  void sevenWordsAreTooFew() {
    AnnotatedArticle left = article("a", "x the envoys met in Berlin on Monday y");
    AnnotatedArticle right = article("b", "z the envoys met in Berlin on Monday w");
    assertThat(matcher.match(left, right)).isEmpty();
    assertThat(PassageMatcher.builder().minWords(7).build().match(left, right)).hasSize(1);
  }

  @Test
  void sixWordsAreAPassageIfBothSetThemInMarks() {
    AnnotatedArticle curly =
        article(
            "a",
            "The harbour board met on Monday. It was, Aalto said, “a far\u2011reaching, tired old"
                + " compromise”. Rain fell all day.");
    AnnotatedArticle straight =
        article(
            "b", "Critics scoffed. \"A far-reaching, tired old compromise\", wrote one of them.");
    List<Passage> passages = matcher.match(curly, straight);
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).left().text(curly.article()))
        .isEqualTo("a far\u2011reaching, tired old compromise");
    assertThat(passages.get(0).right().text(straight.article()))
        .isEqualTo("A far-reaching, tired old compromise");
    assertThat(passages.get(0).kind()).isEqualTo(Passage.Kind.VERBATIM);
    assertThat(passages.get(0).words()).isEqualTo(6);

    AnnotatedArticle unmarked =
        article("c", "Critics called it a far-reaching, tired old compromise, and left.");
    assertThat(matcher.match(curly, unmarked)).isEmpty();
    assertThat(matcher.verbatim().match(curly, straight)).isEmpty();
    assertThat(matcher.comparison(curly).apply(straight)).isEmpty();
  }

  @Test
  void howPeopleSpeakIsNoPassageThoughBothQuoteIt() {
    AnnotatedArticle one =
        article("a", "“At the end of the day it is up to them,” said the mayor of Lindholm.");
    AnnotatedArticle other =
        article("b", "“We will be there at the end of the day,” a spokeswoman for the port said.");
    assertThat(matcher.match(one, other)).isEmpty();
  }

  @Test
  void articlesOfOneSourceAreNotComparedButCounted() {
    String wire = "the talks in the German capital went on until late at night";
    AnnotatedArticle first = article("1", "ap", wire);
    AnnotatedArticle second = article("2", "ap", wire);
    List<Passage> passages = new ArrayList<>();
    MatchStatistics statistics = matcher.match(List.of(first, second), passages::add);
    assertThat(passages).isEmpty();
    assertThat(statistics.withinOneSource()).isEqualTo(5);

    PassageMatcher acrossArticles =
        PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build();
    statistics = acrossArticles.match(List.of(first, second), passages::add);
    assertThat(passages).hasSize(1);
    assertThat(statistics.passages()).isEqualTo(1);
    assertThat(statistics.withinOneSource()).isZero();
  }

  @Test
  void articlesWithoutASourceAreComparedWithEachOther() {
    String wire = "the talks in the German capital went on until late at night";
    List<Passage> passages = new ArrayList<>();
    matcher.match(List.of(article("1", wire), article("2", wire)), passages::add);
    assertThat(passages).hasSize(1);
  }

  @Test
  void runsTooFrequentToPairAreCounted() {
    String notice = "this article may not be copied sold or sent on";
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      articles.add(article("a" + i, "source " + i, notice));
    }
    List<Passage> passages = new ArrayList<>();
    MatchStatistics statistics =
        PassageMatcher.builder().maxOccurrences(4).build().match(articles, passages::add);
    assertThat(passages).isEmpty();
    assertThat(statistics.tooFrequent()).isEqualTo(1);
    matcher.match(articles, passages::add);
    assertThat(passages).hasSize(10);
  }

  @Test
  void repeatsInsideARunAreAllReported() {
    String chant = "no no no no no no no no no";
    List<Passage> passages = new ArrayList<>();
    PassageMatcher.builder()
        .minWords(3)
        .includeRewrites(false)
        .build()
        .match(List.of(article("a", chant), article("b", chant)), passages::add);
    assertThat(passages).hasSize(13);
  }

  @Test
  void betweenTwoTextsARepetitionIsReportedOnce() {
    String chant = "no no no no no no no no no";
    assertThat(
            PassageMatcher.builder()
                .minWords(3)
                .build()
                .match(article("a", chant), article("b", chant)))
        .hasSize(1);
  }

  @Test
  void aSentenceInOtherWordsIsAParaphrase() {
    AnnotatedArticle wire =
        article(
            "wire",
            "The harbour board met in Lindholm on Tuesday. Under the plan, the port of Lindholm"
                + " would buy nine electric cranes from a Finnish maker, replace its diesel tugs by"
                + " 2029 and shut the coal terminal, the board's chairwoman Greta Aalto told"
                + " reporters. Shares in the operator rose three percent.");
    AnnotatedArticle tribune =
        article(
            "tribune",
            "Swimmers welcomed the mild weather on the coast. Chairwoman Greta Aalto told reporters"
                + " that the Lindholm port plans to shut its coal terminal, to replace diesel tugs"
                + " until 2029, and to buy electric cranes, nine of them, from a maker in Finland."
                + " Lindholm's museum opens again in spring.");
    List<Passage> passages = matcher.match(wire, tribune);
    assertThat(passages).hasSize(1);
    Passage passage = passages.get(0);
    assertThat(passage.kind()).isEqualTo(Passage.Kind.PARAPHRASE);
    assertThat(passage.score()).isBetween(0.4, 0.9);
    assertThat(passage.left().text(wire.article()))
        .startsWith("Under the plan")
        .endsWith("told reporters");
    assertThat(passage.right().text(tribune.article()))
        .startsWith("Chairwoman")
        .endsWith("Finland");
  }

  @Test
  void aCopyWithAFewWordsChangedIsOneEditedPassage() {
    String copied =
        "The ferry left Lindholm shortly before midnight with 212 passengers on board, most of them"
            + " on their way home from the summer fair, and ran into fog two miles off the coast."
            + " The captain slowed down, sounded the horn and asked the coast guard for an escort"
            + " through the narrows.";
    AnnotatedArticle wire = article("wire", copied + " Nobody was hurt.");
    AnnotatedArticle post =
        article(
            "post",
            "Fog again. "
                + copied
                    .replace("shortly before", "just before")
                    .replace("asked", "begged")
                    .replace("passengers", "passenger"));
    List<Passage> passages = matcher.match(wire, post);
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).kind()).isEqualTo(Passage.Kind.EDITED);
    assertThat(passages.get(0).left().text(wire.article()))
        .startsWith("The ferry")
        .contains("narrows");
    // Dice's coefficient of the stems: all but "shortly" and "asked" are on both sides.
    double left = passages.get(0).words();
    double right = passages.get(0).right().words();
    assertThat(passages.get(0).score()).isEqualTo(2 * (left - 2) / (left + right));
  }

  @Test
  void aRewordedSentenceBesideACopyBelongsToItAndAChanceLikenessDoesNot() {
    String copied =
        "The ferry left Lindholm shortly before midnight with 212 passengers on board, most of them"
            + " on their way home from the summer fair, and ran into fog two miles off the coast. It"
            + " was the first trip of the season, and the restaurant on the upper deck had run out of"
            + " coffee long before the lights of the town were out of sight.";
    AnnotatedArticle wire =
        article(
            "wire",
            copied
                + " The captain slowed down, sounded the horn and asked the coast guard for an escort"
                + " through the narrows. Nobody was hurt.");
    AnnotatedArticle reworded =
        article(
            "reworded",
            copied
                + " In the narrows, the captain begged the coast guard for an escort, sounded his"
                + " horn and slowed down.");
    assertThat(matcher.match(wire, reworded))
        .singleElement()
        .satisfies(passage -> assertThat(passage.left().text(wire.article())).endsWith("narrows"));
    // Alike enough to be noticed (a cosine of 0.38), not enough to be added to the copy.
    AnnotatedArticle other =
        article(
            "other",
            copied
                + " A captain of the coast guard who had slowed down for nobody offered passengers an"
                + " escort to the nearest hotel.");
    assertThat(matcher.match(wire, other))
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage.kind()).isEqualTo(Passage.Kind.VERBATIM);
              assertThat(passage.left().text(wire.article())).endsWith("out of sight");
            });
  }

  @Test
  void theSidesOfAPassageAreRangesOfWordsAndTokens() {
    AnnotatedArticle left =
        article("a", "Monday! “The envoys met in *Berlin* on Monday, at last.”");
    AnnotatedArticle right =
        article("b", "So the envoys met in Berlin on Monday at last; all did.");
    Passage.Side side = matcher.match(left, right).get(0).left();
    assertThat(side.article()).isZero();
    assertThat(side.text(left.article()))
        .isEqualTo("The envoys met in *Berlin* on Monday, at last");
    assertThat(side.firstWord()).isEqualTo(1);
    assertThat(side.endWord()).isEqualTo(10);
    assertThat(side.words()).isEqualTo(9);
    Tokens tokens = left.tokens();
    assertThat(tokens.word(side.firstToken(tokens))).isEqualTo("the");
    assertThat(tokens.word(side.endToken(tokens) - 1)).isEqualTo("last");
    assertThat(tokens.words(side.firstToken(tokens), side.endToken(tokens))).hasSize(9);
    assertThat(matcher.match(left, right).get(0).right().article()).isEqualTo(1);
  }

  @Test
  void articlesOnDifferentThingsShareNothing() {
    assertThat(
            matcher.match(
                article("a", "The council voted on Monday to widen the road to the airport."),
                article("b", "On Monday, the museum said the painting had never been stolen.")))
        .isEmpty();
  }

  @Test
  void emptyAndShortArticlesShareNothing() {
    assertThat(matcher.match(article("a", ""), article("b", "one"))).isEmpty();
    assertThat(matcher.match(Collections.emptyList(), passage -> {}).articles()).isZero();
  }

  @Test
  void invalidSettingsAreNamed() {
    assertThatThrownBy(() -> PassageMatcher.builder().minWords(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minWords must be at least 3, was 2");
    assertThatThrownBy(() -> PassageMatcher.builder().maxOccurrences(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxOccurrences must be at least 2, was 1");
    for (double overlap : new double[] {0, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> PassageMatcher.builder().minSentenceOverlap(overlap))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("minSentenceOverlap must be above 0 and at most 1, was " + overlap);
    }
  }

  @Test
  void wordsThatShareATermAreNotTakenForEachOther() {
    Map<Integer, String> byTerm = new HashMap<>();
    String one = "";
    String other = null;
    for (int i = 0; other == null; i++) {
      one = "w" + Integer.toString(i, 36);
      other = byTerm.put(Tokens.of(one).term(0), one);
    }
    String before = "one two three four five six seven eight ";
    String after = " nine ten eleven twelve thirteen fourteen fifteen sixteen";
    assertThat(
            matcher.match(article("a", before + one + after), article("b", before + other + after)))
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.EDITED);
  }

  static AnnotatedArticle article(String id, String text) {
    return Annotator.sentences().annotate(Article.of(id, text));
  }

  static AnnotatedArticle article(String id, String source, String text) {
    return Annotator.sentences().annotate(Article.builder(id, text).source(source).build());
  }
}
