package org.quotidian.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Fuzzing of the token layer: tokens cover the text in order, and only blanks are between them. */
class TokensFuzz {

  @FuzzTest(maxDuration = "2h")
  void tokensCoverTheText(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Tokens tokens = Tokens.of(text);
    check(tokens, text);
    check(tokens.withoutEmphasis(), text);
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      assertThat(text.substring(end, tokens.begin(i)).codePoints())
          .as("between tokens")
          .noneMatch(Character::isLetterOrDigit);
      end = tokens.end(i);
    }
  }

  private static void check(Tokens tokens, String text) {
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      assertThat(tokens.begin(i)).isGreaterThanOrEqualTo(end);
      end = tokens.end(i);
      assertThat(end).isGreaterThan(tokens.begin(i)).isLessThanOrEqualTo(text.length());
      assertThat(tokens.bareEnd(i)).isBetween(tokens.begin(i), end);
      assertThat(tokens.original(i)).isEqualTo(text.substring(tokens.begin(i), end));
      assertThat(tokens.sameWord(i, tokens, i)).isTrue();
      tokens.word(i);
      tokens.gapBefore(i);
      tokens.indexAt(tokens.begin(i));
    }
    tokens.words(0, tokens.count());
  }
}
