package org.quotidian.annotate.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.CpuTime;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.text.Tokens;

/** Whatever the text: no exception, spans inside the text, time that grows with the length only. */
class QuotationsFuzzTest {

  private static final String NEWS =
      """
      “We waited,” Mayor Ida Moll (D-Ohio) said, “and the leaders’ car never came.”

      'Nobody called,' she told reporters, adding: ‘They wrote “like” there.’ According to the \
      ministry, the bridge -- built in the '90s -- was safe; Ahl, an engineer, said it wasn't.
      “Why?” Berg asked. «Because,» he said... ``Well,'' Mr. Ahl's claim that it held was „wrong“.

      “First.

      “Second.” — Ida Moll

      The so-called "peace belt", officials say, is a fence: "a joke," and "sad."
      """;

  private static final String MARKS = "\"“”‘’'`„«»,.:;?!-—() \n\tsaid he who that Merz";

  @Test
  void neverThrowsAndStaysInside() {
    Random random = new Random(42);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder(NEWS);
      for (int edits = random.nextInt(40); edits >= 0; edits--) {
        int at = random.nextInt(text.length() + 1);
        if (random.nextBoolean() && at < text.length()) {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        } else {
          text.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
        }
      }
      check(text.toString());
    }
  }

  @Test
  void neverThrowsOnNoise() {
    Random random = new Random(7);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        int word = random.nextInt(12);
        text.append(
            switch (word) {
              case 0 -> "said ";
              case 1 -> "according to ";
              case 2 -> "Merz ";
              case 3 -> "\n\n";
              case 4 -> "who ";
              case 5 -> "and ";
              default -> String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
            });
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    Tokens tokens = Tokens.of(text);
    List<FoundQuotation> quotations = find(tokens);
    int before = 0;
    for (FoundQuotation quotation : quotations) {
      assertThat(quotation.first()).as(text).isBetween(before, tokens.count());
      assertThat(quotation.end()).as(text).isBetween(quotation.first() + 1, tokens.count());
      checkRange(text, tokens, quotation.speakerFirst(), quotation.speakerEnd());
      checkRange(text, tokens, quotation.cueFirst(), quotation.cueEnd());
      checkRange(text, tokens, quotation.antecedentFirst(), quotation.antecedentEnd());
      before = quotation.first();
    }
  }

  private static void checkRange(String text, Tokens tokens, int first, int end) {
    if (first >= 0) {
      assertThat(end).as(text).isBetween(first + 1, tokens.count());
    } else {
      assertThat(end).isEqualTo(-1);
    }
  }

  private static List<FoundQuotation> find(Tokens tokens) {
    return QuotationFinder.english().find(tokens, SentenceSplitter.english().split(tokens));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "”",
        "‘",
        "' ",
        " '",
        "\" ",
        "“a ",
        "‘a ",
        "“a” ",
        "said ",
        "said, ",
        "“a,” said ",
        "“\n\n",
        "Merz, ",
        "said that ",
        "he said ",
        "according to ",
        "and ",
        "‘a “b ",
        "(“a ",
        ", said Merz",
        "who said ",
        "“What?” Merz, ",
      })
  void takesTimeThatGrowsWithTheLengthOnly(String part) {
    CpuTime.assertLinear(part, 2_000_000, length -> find(part.repeat(length / part.length())));
  }

  /** In the two extremes: one sentence of it all, and a sentence every few tokens. */
  private static void find(String text) {
    Tokens tokens = Tokens.of(text);
    int[] one = {0, tokens.count()};
    int[] many = new int[tokens.count() / 4 * 2];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i * 2;
      many[i + 1] = i * 2 + 4;
    }
    QuotationFinder.english().find(tokens, many);
    QuotationFinder.english().find(tokens, one);
  }
}
