package org.quotidian.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class StemsTest {

  private final Stems stems = new Stems();

  private int stem(String word) {
    return stems.stem(Tokens.of(word), 0);
  }

  @Test
  void formsOfOneWordHaveOneStem() {
    assertThat(stem("guaranteed")).isEqualTo(stem("guarantees"));
    assertThat(stem("promised")).isEqualTo(stem("Promising")).isEqualTo(stem("promise"));
    assertThat(stem("Ukraine’s")).isEqualTo(stem("Ukraine"));
    assertThat(stem("talks")).isNotEqualTo(stem("tanks"));
  }

  @Test
  void aStemThatIsAWordHasItsTerm() {
    assertThat(stem("talks")).isEqualTo(Tokens.of("talk").term(0));
    assertThat(stem("800,000")).isEqualTo(Tokens.of("800000").term(0));
  }

  @Test
  void anyTextHasAStem() {
    for (String word :
        new String[] {"s", "Зеленський", "\uD83D", "é", "x".repeat(10_000) + "ing"}) {
      assertThat(stem(word)).isEqualTo(stem(word));
    }
  }
}
