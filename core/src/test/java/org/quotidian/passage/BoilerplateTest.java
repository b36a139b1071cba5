package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

class BoilerplateTest {

  private static final String BIOGRAPHY =
      "Nora Feld has covered town halls for eleven years. She likes to hear from readers.";

  private static final String HARBOUR =
      "The harbour board wants nine electric cranes from Finland. Its tugs burn too much diesel.";
  private static final String SCHOOL =
      "Pupils at the grammar school beat their teachers at chess. A rematch is planned in May.";
  private static final String BAKERY =
      "A bakery on Mill Street sells bread by weight again. Customers queue before sunrise.";

  private final List<Article> articles = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
  private final List<Boilerplate> boilerplate = new ArrayList<>();

  @Test
  void aBiographyUnderArticlesOnThisAndThat() {
    add("River Post", HARBOUR + "\n\n" + BIOGRAPHY);
    add("River Post", SCHOOL + "\n\n" + BIOGRAPHY);
    add("River Post", BAKERY + "\n\n" + BIOGRAPHY);
    add("Hill News", "Who writes for whom? We looked it up. " + BIOGRAPHY);
    MatchStatistics statistics = match();
    assertThat(passages).isEmpty();
    assertThat(statistics.boilerplate()).isEqualTo(3);
    assertThat(boilerplate).hasSize(1);
    assertThat(boilerplate.get(0).source()).isEqualTo("River Post");
    assertThat(boilerplate.get(0).words()).isEqualTo(15);
    assertThat(boilerplate.get(0).articles()).isEqualTo(3);
    assertThat(boilerplate.get(0).places())
        .extracting(this::text)
        .containsOnly(
            "Nora Feld has covered town halls for eleven years. She likes to hear from"
                + " readers");
  }

  @Test
  void withoutLearningItIsAPassage() {
    aBiographyUnderArticlesOnThisAndThat();
    boilerplate.clear();
    match(PassageMatcher.builder().minBoilerplateArticles(0).build());
    assertThat(passages).hasSize(3);
    assertThat(boilerplate).isEmpty();
    boilerplate.clear();
    match(PassageMatcher.builder().minBoilerplateArticles(4).build());
    assertThat(boilerplate).isEmpty();
  }

  @Test
  void linesOfFewWordsInARow() {
    String lines = "Sign up for our newsletter\nShare this with your friends\n";
    add("River Post", lines + HARBOUR);
    add("River Post", lines + SCHOOL);
    add("River Post", lines + BAKERY);
    add("Hill News", "The mayor resigned. " + lines);
    assertThat(match().boilerplate()).isEqualTo(3);
    assertThat(passages).isEmpty();
    assertThat(boilerplate).extracting(Boilerplate::words).containsExactly(10);
  }

  @Test
  void theBackgroundThatFollowUpsRepeat() {
    String background =
        "The lock at Lindholm, which was built in 1911, closed in March after a barge hit its gate.";
    add("River Post", "Divers looked at the gate of the lock at Lindholm on Monday. " + background);
    add("River Post", "Barges wait for days below Lindholm, where the lock is shut. " + background);
    add("River Post", "A new gate for the Lindholm lock will cost nine millions. " + background);
    add("Hill News", "Boaters are angry. " + background);
    assertThat(match().boilerplate()).isZero();
    assertThat(passages).hasSize(3);
    assertThat(boilerplate).isEmpty();
  }

  @Test
  void whatIsSentAgainWithAFewWordsChanged() {
    for (String time : List.of("noon", "two in the afternoon", "four in the afternoon")) {
      add("River Post", "This was written at " + time + ". " + HARBOUR + " " + BIOGRAPHY);
    }
    add("Hill News", HARBOUR + " " + BIOGRAPHY);
    assertThat(match().boilerplate()).isZero();
    assertThat(passages).hasSize(3);
  }

  @Test
  void whatGoesBeyondIt() {
    aBiographyUnderArticlesOnThisAndThat();
    add("Hill News", "Seen elsewhere: " + BAKERY + " " + BIOGRAPHY);
    match();
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0))
        .startsWith("A bakery on Mill Street")
        .contains(" = Seen elsewhere: A bakery");
  }

  @Test
  void inTheSourceThatRepeatsItAlone() {
    add("River Post", HARBOUR + "\n\n" + BIOGRAPHY);
    add("Hill News", SCHOOL + "\n\n" + BIOGRAPHY);
    add("Valley Echo", BAKERY + "\n\n" + BIOGRAPHY);
    match();
    assertThat(boilerplate).isEmpty();
    assertThat(passages).hasSize(3);
  }

  @Test
  void whatOccursInMorePlacesThanArePaired() {
    PassageMatcher few =
        PassageMatcher.builder().maxOccurrences(3).across(PassageMatcher.Across.ARTICLES).build();
    for (String text : List.of(HARBOUR, SCHOOL, BAKERY, "Snow fell. It was cold on the hills.")) {
      add("River Post", text + "\n\n" + BIOGRAPHY);
    }
    MatchStatistics statistics = match(few);
    assertThat(boilerplate).hasSize(1);
    assertThat(statistics.tooFrequent()).isZero();
    assertThat(passages).isEmpty();
  }

  @Test
  void articlesWithoutASourceTeachNothing() {
    for (String text : List.of(HARBOUR, SCHOOL, BAKERY)) {
      articles.add(Article.of("a" + articles.size(), text + "\n\n" + BIOGRAPHY));
    }
    match();
    assertThat(boilerplate).isEmpty();
    assertThat(passages).hasSize(3);
  }

  @Test
  void oneArticleIsNoBoilerplate() {
    assertThatThrownBy(() -> PassageMatcher.builder().minBoilerplateArticles(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minBoilerplateArticles must be 0 or at least 2, was 1");
  }

  private void add(String source, String text) {
    articles.add(Article.builder("a" + articles.size(), text).source(source).build());
  }

  private MatchStatistics match() {
    return match(PassageMatcher.builder().build());
  }

  private MatchStatistics match(PassageMatcher matcher) {
    passages.clear();
    boilerplate.clear();
    PassageCollection collection = matcher.collection();
    articles.forEach(article -> collection.add(collection.prepare(article)));
    return collection.match(
        passage -> passages.add(text(passage.left()) + " = " + text(passage.right())),
        frequent -> {},
        boilerplate::add);
  }

  private String text(Passage.Side side) {
    return side.span().of(articles.get(side.article()).text()).replace("\n\n", " | ");
  }
}
