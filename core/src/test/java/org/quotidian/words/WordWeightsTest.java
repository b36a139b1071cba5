package org.quotidian.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class WordWeightsTest {

  private final WordWeights weights = WordWeights.english();
  private final Stems stems = new Stems();

  private static int term(String word) {
    return Tokens.of(word).term(0);
  }

  private float weight(String word) {
    return weights.weight(term(word));
  }

  @Test
  void rarerWordsWeighMore() {
    String[] falling = {"the", "after", "government", "guarantees", "lifeline", "Wojtyla", "qzxv"};
    for (int i = 1; i < falling.length; i++) {
      assertThat(weight(falling[i])).as(falling[i]).isGreaterThan(weight(falling[i - 1]));
    }
    assertThat(weight("the")).isPositive();
  }

  @Test
  void aWordThatNobodyKnowsWeighsAsTheRarest() {
    assertThat(weight("qzxv")).isEqualTo(weight("xqvz"));
  }

  @Test
  void aWordAndItsStemWeighTheSame() {
    for (String word :
        new String[] {"guarantees", "guaranteed", "securing", "Ukraine", "parties"}) {
      Tokens tokens = Tokens.of(word);
      assertThat(weights.weight(stems.stem(tokens, 0))).as(word).isEqualTo(weight(word));
    }
  }

  @Test
  void theCollectionPrevailsAsItGrows() {
    int term = term("lifeline");
    double own = -Math.log(0.5);
    assertThat(weights.weight(term, 0, 0)).isEqualTo(weights.weight(term));
    assertThat(weights.weight(term, 1, 2)).isBetween((float) own, weights.weight(term));
    assertThat(weights.weight(term, 500_000, 1_000_000) - own).isBetween(0.0, 0.01);
    for (int df = 1; df <= 2000; df++) {
      assertThat(weights.weight(term, df, 2000)).isLessThan(weights.weight(term, df - 1, 2000));
    }
    assertThat(weights.weight(term("the"), Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(
            () -> WordWeights.read(new DataInputStream(new ByteArrayInputStream(new byte[12]))))
        .isInstanceOf(IOException.class)
        .hasMessage("not a table of word ranks");
  }
}
