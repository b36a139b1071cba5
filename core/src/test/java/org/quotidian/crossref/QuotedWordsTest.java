package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

class QuotedWordsTest {

  @Test
  void aQuotedFragmentOccursInAQuotation() {
    assertThat(
            shared(
                "The spokesman called guessing at dates a “thankless task”.",
                "\"To predict a time frame is a thankless task,\" the spokesman said."))
        .containsExactly("thankless task");
  }

  @Test
  void theSameFragmentMayBePlain() {
    assertThat(
            shared(
                "She found the talks “not easy”, an aide said.",
                "The talks were ‘not easy’, she said."))
        .containsExactly("not easy");
  }

  @Test
  void plainWordsOfALongerQuotationAreNone() {
    assertThat(
            shared(
                "She found the talks “not easy”, an aide said.",
                "“It is not easy to say,” he replied."))
        .isEmpty();
  }

  @Test
  void partsOfTwoQuotationsAreReportedFromSixWords() {
    assertThat(
            shared(
                "“We will stay until the last of them is home,” the captain said.",
                "The captain: “I said it, we will stay until the last man comes.”"))
        .containsExactly("We will stay until the last");
  }

  @Test
  void wordsOutsideOfMarksAreNone() {
    assertThat(
            shared("They were given “robust security guarantees”.", "Robust security guarantees."))
        .isEmpty();
  }

  @Test
  void aQuotationMayBeNarratedElsewhere() {
    String quoted = "The minister ruled out “divers under the hull” this week.";
    assertThat(narrated(quoted, "Critics say that without divers under the hull nothing is known."))
        .containsExactly("divers under the hull");
    assertThat(narrated(quoted, "He sent “divers under the hull” again.")).isEmpty();
    assertThat(narrated(quoted, "Divers looked under the hull.")).isEmpty();
    assertThat(narrated("It was “not for the time”.", "It was not for the time being.")).isEmpty();
  }

  private static List<String> narrated(String left, String right) {
    return words(left).narratedIn(words(right)).stream()
        .map(words -> words.right().text())
        .toList();
  }

  @Test
  void oneWordIsNone() {
    assertThat(shared("It was a “bargain”.", "A “bargain”, he said.")).isEmpty();
  }

  private static List<String> shared(String left, String right) {
    return words(left).sharedWith(words(right)).stream()
        .map(passage -> passage.left().text())
        .collect(Collectors.toList());
  }

  private static QuotedWords words(String text) {
    return new QuotedWords(Annotator.sentences().annotate(Article.of("a", text)));
  }
}
