package org.quotidian.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Untrusted text, safe to show. */
class ShownTest {

  @Test
  void leavesOrdinaryTextAsItIs() {
    assertThat(Shown.of("Zelenskyy said “no”: 20 € — naïve 😀 العربية"))
        .isEqualTo("Zelenskyy said “no”: 20 € — naïve 😀 العربية");
  }

  @Test
  void spellsOutWhatABrowserWouldObey() {
    assertThat(Shown.of("a\u0000b\u001Bc\u007Fd\u0085e"))
        .isEqualTo("a<U+0000>b<U+001B>c<U+007F>d<U+0085>e");
    assertThat(Shown.of("abc\u202Ecba\u202C")).isEqualTo("abc<U+202E>cba<U+202C>");
    assertThat(Shown.of("\u2067x\u2069")).isEqualTo("<U+2067>x<U+2069>");
  }

  @Test
  void spellsOutHalvesOfSurrogatePairsAndNonCharacters() {
    assertThat(Shown.of("😀\uD83D 😀\uDE00\uFFFF")).isEqualTo("😀<U+D83D> 😀<U+DE00><U+FFFF>");
  }

  @ParameterizedTest
  @CsvSource({"'a\nb', a b", "'a\tb', a b", "'a\u2028b', a b", "'a\r\nb', a  b"})
  void breaksOfLinesAreSpaces(String text, String shown) {
    assertThat(Shown.of(text)).isEqualTo(shown);
  }
}
