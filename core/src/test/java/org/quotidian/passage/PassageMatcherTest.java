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
    assertThat(passages.get(0).left().text())
        .isEqualTo("a “truly far\u2011reaching, substantial agreement that we did not have");
    assertThat(passages.get(0).right().text())
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
  void articlesOfOneSourceAreNotComparedButCounted() {
    String wire = "the talks in the German capital went on until late at night";
    AnnotatedArticle first = article("1", "ap", wire);
    AnnotatedArticle second = article("2", "ap", wire);
    List<Passage> passages = new ArrayList<>();
    MatchStatistics told = matcher.match(List.of(first, second), passages::add);
    assertThat(passages).isEmpty();
    assertThat(told.withinOneSource()).isEqualTo(5);

    PassageMatcher acrossArticles =
        PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build();
    told = acrossArticles.match(List.of(first, second), passages::add);
    assertThat(passages).hasSize(1);
    assertThat(told.passages()).isEqualTo(1);
    assertThat(told.withinOneSource()).isZero();
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
    MatchStatistics told =
        PassageMatcher.builder().maxPlaces(4).build().match(articles, passages::add);
    assertThat(passages).isEmpty();
    assertThat(told.tooFrequent()).isEqualTo(1);
    matcher.match(articles, passages::add);
    assertThat(passages).hasSize(10);
  }

  @Test
  void repeatsInsideARunAreAllReported() {
    String chant = "no no no no no no no no no";
    assertThat(
            PassageMatcher.builder()
                .minWords(3)
                .build()
                .match(article("a", chant), article("b", chant)))
        .hasSize(13);
  }

  @Test
  void emptyAndShortArticlesShareNothing() {
    assertThat(matcher.match(article("a", ""), article("b", "one"))).isEmpty();
    assertThat(matcher.match(Collections.emptyList(), passage -> {}).articles()).isZero();
  }

  @Test
  void settingsThatSayNothingAreRefused() {
    assertThatThrownBy(() -> PassageMatcher.builder().minWords(2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PassageMatcher.builder().maxPlaces(1))
        .isInstanceOf(IllegalArgumentException.class);
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
        .extracting(Passage::words)
        .containsExactly(8, 8);
  }

  static AnnotatedArticle article(String id, String text) {
    return Annotator.sentences().annotate(Article.of(id, text));
  }

  static AnnotatedArticle article(String id, String source, String text) {
    return Annotator.sentences().annotate(Article.builder(id, text).source(source).build());
  }
}
