package org.quotidian.annotate.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class TermSetTest {

  @Test
  void holdsItsWordsInAnyCaseAndNoOthers() {
    TermSet harbours = TermSet.of("lübeck dover rotterdam");
    Tokens tokens = Tokens.of("Dover LÜBECK rotterdam Calais dove");

    assertThat(harbours.contains(tokens, 0)).isTrue();
    assertThat(harbours.contains(tokens, 1)).isTrue();
    assertThat(harbours.contains(tokens, 2)).isTrue();
    assertThat(harbours.contains(tokens, 3)).isFalse();
    assertThat(harbours.contains(tokens, 4)).isFalse();
  }

  @Test
  void holdsNothingIfItIsEmpty() {
    assertThat(TermSet.of("").contains(Tokens.of("Dover"), 0)).isFalse();
  }

  @Test
  void holdsEachWordOfALongList() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      words.append("route").append(i).append(' ');
    }
    TermSet routes = TermSet.of(words.toString());
    Tokens tokens = Tokens.of(words.toString());

    for (int i = 0; i < tokens.count(); i++) {
      assertThat(routes.contains(tokens, i)).as(tokens.word(i)).isTrue();
    }
    assertThat(routes.contains(Tokens.of("route3000"), 0)).isFalse();
  }
}
