package org.quotidian.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.text.Tokens;

/** What holds of the names found in any text. */
class EntityRecognizerProperties {

  @Property(tries = 500)
  void spansLieInsideSentencesAndNeverOverlap(@ForAll("texts") String text) {
    Tokens tokens = Tokens.of(text);
    int[] sentences = SentenceSplitter.english().split(tokens);
    FoundNames mentions = EntityRecognizer.english().recognize(tokens, sentences);
    int last = 0;
    for (int i = 0; i < mentions.count(); i++) {
      assertThat(mentions.firstToken(i)).isGreaterThanOrEqualTo(last);
      assertThat(mentions.endToken(i)).isGreaterThan(mentions.firstToken(i));
      assertThat(mentions.begin(i)).isGreaterThanOrEqualTo(0).isLessThan(mentions.end(i));
      assertThat(mentions.end(i)).isLessThanOrEqualTo(text.length());
      assertThat(isInOneSentence(sentences, mentions.firstToken(i), mentions.endToken(i))).isTrue();
      last = mentions.endToken(i);
    }
  }

  private static boolean isInOneSentence(int[] sentences, int first, int end) {
    for (int s = 0; s < sentences.length; s += 2) {
      if (sentences[s] <= first && end <= sentences[s + 1]) {
        return true;
      }
    }
    return false;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Merz",
            "BERLIN",
            "U.N.",
            "the",
            "said",
            "Ukraine's",
            "(",
            ")",
            "4",
            "1996-08-30",
            "beat",
            "v",
            "League",
            "\n\n",
            "\n",
            ".",
            ",",
            "-",
            "'s",
            "President",
            "Jan",
            "“",
            "İstanbul",
            "é",
            "’s",
            "\u0000",
            "😀",
            "A.",
            "O'Neill's",
            "match");
    Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(5);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, words), net.jqwik.api.Tuple.of(1, noise))
        .list()
        .ofMaxSize(60)
        .map(list -> String.join(" ", list));
  }
}
