package org.quotidian.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Pair;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.text.Tokens;

class WordAlignmentTest {

  @Test
  void showsWhatAnEditorChanged() {
    assertThat(
            stretches(
                "The board said on Tuesday that it would buy nine cranes, all electric.",
                "The harbour board announced that it would buy nine cranes."))
        .containsExactly(
            "EQUAL The | The",
            "ONLY_RIGHT  | harbour",
            "EQUAL board | board",
            "CHANGED said on Tuesday | announced",
            "EQUAL that it would buy nine cranes | that it would buy nine cranes",
            "ONLY_LEFT all electric | ");
  }

  @Test
  void showsWhatMoved() {
    assertThat(
            stretches(
                "After two days of talks the envoys left Berlin.",
                "The envoys left Berlin after two days of talks."))
        .containsExactly(
            "EQUAL After two days of talks | after two days of talks",
            "MOVED the envoys left Berlin | The envoys left Berlin");
  }

  @Test
  void wordsOfOneStemAndNumbersSpeltOutGoTogether() {
    String left = "The allies guaranteed eighteen ports.";
    String right = "The allies guarantees cover 18 ports.";
    assertThat(pairs(left, right))
        .extracting(
            pair -> text(left, pair.left()), pair -> text(right, pair.right()), Pair::isSame)
        .containsExactly(
            tuple("The", "The", true),
            tuple("allies", "allies", true),
            tuple("guaranteed", "guarantees", false),
            tuple("eighteen", "18", false),
            tuple("ports", "ports", true));
    assertThat(stretches(left, right))
        .containsExactly(
            "EQUAL The allies | The allies",
            "CHANGED guaranteed eighteen | guarantees cover 18",
            "EQUAL ports | ports");
  }

  @Test
  void aLoneCommonWordIsNoCounterpart() {
    assertThat(pairs("The price of bread rose in May.", "He spoke of peace.")).isEmpty();
  }

  @Test
  void houseStyleIsNoChange() {
    assertThat(
            stretches(
                "“A truly far\u2011reaching, substantial agreement”",
                "\"A TRULY far-reaching substantial agreement\""))
        .containsExactly(
            "EQUAL A truly far\u2011reaching, substantial agreement | A TRULY far-reaching"
                + " substantial agreement");
  }

  @Test
  void nothingAgainstNothing() {
    assertThat(stretches("", "…")).isEmpty();
    assertThat(stretches("Talks", "")).containsExactly("ONLY_LEFT Talks | ");
  }

  @Test
  void aPassageHasTheTokensOfItsArticles() {
    AnnotatedArticle left =
        article(
            "Monday. The envoys met in Berlin on Monday and talked with their hosts in the chancellery until nine at night.");
    AnnotatedArticle right =
        article(
            "By us. The envoys met in Berlin on Monday and spoke with their hosts in the chancellery until nine at night. More.");
    Passage passage = PassageMatcher.builder().build().match(left, right).get(0);
    WordAlignment alignment = passage.alignment(left, right);
    assertThat(alignment.stretches())
        .filteredOn(stretch -> stretch.change() == Change.CHANGED)
        .extracting(
            stretch -> alignment.left(stretch).of(left.article().text()),
            stretch -> alignment.right(stretch).of(right.article().text()))
        .containsExactly(tuple("talked", "spoke"));
  }

  @Test
  void tokensThatAreNotThereAreRefused() {
    Tokens text = Tokens.of("Talks go on.");
    assertThatThrownBy(() -> WordAlignment.of(text, 0, 5, text, 0, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void tensOfThousandsOfWordsAreCutWhereBothAgree() {
    Random random = new Random(1);
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    int changed = 0;
    for (int i = 0; i < 40_000; i++) {
      String word = "w" + random.nextInt(2_000) + " ";
      left.append(word);
      boolean edit = random.nextInt(20) == 0;
      changed += edit ? 1 : 0;
      right.append(edit ? "edit" + i + " " : word);
    }
    List<Pair> pairs = pairs(left.toString(), right.toString());
    assertThat(pairs).hasSize(40_000 - changed);
    assertThat(pairs).allMatch(pair -> pair.left() == pair.right());
  }

  @Test
  void longTextsThatSayTheSameWordsOverAndOverEnd() {
    String left = "buy more now ".repeat(10_000);
    String right = "now buy more ".repeat(9_000) + "sell";
    assertThat(pairs(left, right)).allMatch(Pair::isSame);
  }

  private static List<Pair> pairs(String left, String right) {
    return WordAlignment.of(Tokens.of(left), Tokens.of(right)).pairs();
  }

  private static String text(String text, int token) {
    return Tokens.of(text).original(token);
  }

  private static List<String> stretches(String left, String right) {
    WordAlignment alignment = WordAlignment.of(Tokens.of(left), Tokens.of(right));
    return alignment.stretches().stream()
        .map(
            stretch ->
                stretch.change()
                    + " "
                    + alignment.left(stretch).of(left)
                    + " | "
                    + alignment.right(stretch).of(right))
        .collect(Collectors.toList());
  }

  private static AnnotatedArticle article(String text) {
    return Annotator.sentences().annotate(Article.of("a", text));
  }
}
