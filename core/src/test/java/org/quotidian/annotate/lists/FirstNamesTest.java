package org.quotidian.annotate.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class FirstNamesTest {

  @Test
  void distinguishWomenAndMen() {
    assertThat(sex("Mary")).isEqualTo(Sex.WOMAN);
    assertThat(sex("José")).isEqualTo(Sex.MAN);
  }

  @Test
  void leaveOpenWhatEitherBears() {
    assertThat(sex("Jordan")).isEqualTo(Sex.UNKNOWN);
    assertThat(sex("Andrea")).isEqualTo(Sex.UNKNOWN);
    assertThat(sex("Zorblat")).isEqualTo(Sex.UNKNOWN);
  }

  private static Sex sex(String name) {
    return FirstNames.sex(Tokens.of(name), 0);
  }
}
