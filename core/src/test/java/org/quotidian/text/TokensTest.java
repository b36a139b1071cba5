package org.quotidian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void wordsNumbersAndMarksAreTokens() {
    assertThat(originals("Leaders met, he said: 153 drones."))
        .containsExactly("Leaders", "met", ",", "he", "said", ":", "153", "drones", ".");
  }

  @Test
  void aWordIsFoldedButItsOffsetsPointIntoTheTextAsGiven() {
    Tokens tokens = Tokens.of("UKRAINE’S ﬁnal, 800,000");
    assertThat(words("UKRAINE’S ﬁnal, 800,000"))
        .containsExactly("ukraine's", "final", ",", "800000");
    assertThat(tokens.original(1)).isEqualTo("ﬁnal");
    assertThat(tokens.begin(1)).isEqualTo(10);
    assertThat(tokens.end(1)).isEqualTo(14);
  }

  @Test
  void whatAReaderTakesForTheSameWordIsTheSameTerm() {
    assertSameWords("far\u2011reaching", "far-reaching");
    assertSameWords("far\u2011reaching", "far – reaching");
    assertSameWords("90\u00A0%", "90 %");
    assertSameWords("Ukraine’s", "UKRAINE'S");
    assertSameWords("U.S. aid", "US aid");
    assertSameWords("Erdoğan", "Erdogan");
    assertSameWords("re\u00ADsolve", "resolve");
    assertSameWords("Straße", "strasse");
    assertSameWords("ＮＡＴＯ", "NATO");
    assertSameWords("cafe\u0301", "café");
    assertSameWords("1,200,000", "1200000");
    assertThat(words("1,5")).isNotEqualTo(words("15"));
    assertThat(words("it's")).isNotEqualTo(words("its"));
  }

  @Test
  void acronymsKeepTheirPoints() {
    assertThat(originals("the U.S. Senate at 7 a.m. and 8 p.m."))
        .containsExactly("the", "U.S.", "Senate", "at", "7", "a.m.", "and", "8", "p.m.");
    assertThat(originals("U.S.-led, U.S.’s")).containsExactly("U.S.", "-", "led", ",", "U.S.’s");
    assertThat(originals("Morgan J. Carter")).containsExactly("Morgan", "J", ".", "Carter");
    assertThat(originals("J.K. Rowling")).containsExactly("J.K.", "Rowling");
    assertThat(originals("in the U.S.The end"))
        .containsExactly("in", "the", "U", ".", "S", ".", "The", "end");
    assertThat(words("U.S. US")).containsExactly("us", "us");
  }

  @Test
  void namesOfHostsAndDecimalsAreOneToken() {
    assertThat(originals("newsofaustin.example, 3.2 bn. Next"))
        .containsExactly("newsofaustin.example", ",", "3.2", "bn", ".", "Next");
    assertThat(originals("at the end.Next")).containsExactly("at", "the", "end", ".", "Next");
  }

  @Test
  void shapesAreKnown() {
    Tokens tokens = Tokens.of("NATO’s Berlin 800,000 x");
    assertThat(tokens.isAllCapitals(0)).isTrue();
    assertThat(tokens.isPossessive(0)).isTrue();
    assertThat(tokens.isCapitalized(1)).isTrue();
    assertThat(tokens.isAllCapitals(1)).isFalse();
    assertThat(tokens.isNumber(2)).isTrue();
    assertThat(tokens.isCapitalized(3)).isFalse();
  }

  @Test
  void gapsDistinguishLinesFromParagraphs() {
    Tokens tokens = Tokens.of("one two\nthree\r\n\r\nfour,five\u2028six");
    List<Tokens.Gap> gaps = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      gaps.add(tokens.gapBefore(i));
    }
    assertThat(gaps)
        .containsExactly(
            Tokens.Gap.PARAGRAPH,
            Tokens.Gap.BLANK,
            Tokens.Gap.LINE,
            Tokens.Gap.PARAGRAPH,
            Tokens.Gap.NONE,
            Tokens.Gap.NONE,
            Tokens.Gap.LINE);
  }

  @Test
  void scriptsWithoutSpacesGiveAWordForEachIdeograph() {
    assertThat(originals("北京 met 東京。")).containsExactly("北", "京", "met", "東", "京", "。");
  }

  @Test
  void anyStringGivesTokensInsideItInOrder() {
    Random random = new Random(7);
    String alphabet = "aZ9.,'’“\"-–\u2011\u00A0 \n\r\t\uD83D\uDE00\uD800\uDC00\u0301\u00ADßﬁé北.";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Tokens tokens = Tokens.of(text.toString());
      int upto = 0;
      for (int i = 0; i < tokens.count(); i++) {
        assertThat(tokens.begin(i)).isGreaterThanOrEqualTo(upto);
        assertThat(tokens.end(i)).isGreaterThan(tokens.begin(i));
        upto = tokens.end(i);
        // The term is that of the folded form alone, whichever way it was worked out.
        Tokens folded = Tokens.of(tokens.word(i));
        if (folded.count() == 1 && folded.word(0).equals(tokens.word(i))) {
          assertThat(folded.term(0)).as(text.toString()).isEqualTo(tokens.term(i));
        }
      }
      assertThat(upto).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void aWordOfUpToTwelvePlainLettersIsANumber() {
    Random random = new Random(12);
    List<String> words =
        new ArrayList<>(List.of("a", "aa", "0", "00", "a0", "z9", "99", "negotiations"));
    for (int i = 0; i < 2000; i++) {
      StringBuilder word = new StringBuilder("x");
      for (int length = random.nextInt(12); length > 0; length--) {
        word.append("abz059".charAt(random.nextInt(6)));
      }
      words.add(word.toString());
    }
    Tokens tokens = Tokens.of(String.join(" ", words));
    Map<Long, String> numbered = new HashMap<>();
    for (int i = 0; i < tokens.count(); i++) {
      assertThat(tokens.shortWord(i)).isPositive();
      assertThat(numbered.merge(tokens.shortWord(i), tokens.word(i), (was, now) -> was))
          .isEqualTo(tokens.word(i));
    }
    Tokens others = Tokens.of("NEGOTIATIONS Erdoğan erdogan counterattack it's —");
    assertThat(others.shortWord(0)).isEqualTo(tokens.shortWord(7));
    assertThat(others.shortWord(1)).isEqualTo(others.shortWord(2)).isPositive();
    for (int i = 3; i < others.count(); i++) {
      assertThat(others.shortWord(i)).isZero();
    }
  }

  private static void assertSameWords(String one, String other) {
    Tokens a = Tokens.of(one);
    Tokens b = Tokens.of(other);
    assertThat(words(one)).isEqualTo(words(other));
    for (int i = 0; i < a.count(); i++) {
      assertThat(a.sameWord(i, b, i)).isTrue();
    }
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  private static List<String> originals(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.original(i));
    }
    return words;
  }
}
