package org.quotidian.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.quotidian.similarity.SentenceSimilarity.WordPair;
import org.quotidian.text.Tokens;
import org.quotidian.words.BagScorer;
import org.quotidian.words.WordBag;

class SentenceSimilarityTest {

  private static final SentenceSimilarity SIMILARITY = SentenceSimilarity.english();

  private static double similarity(String one, String other) {
    return SIMILARITY.score(one, other);
  }

  @Test
  void theSameWordsHoweverTheyAreSet() {
    assertThat(
            similarity(
                "“We’ll build 1,200 far‑reaching bridges.”",
                "We'll build 1200 far-reaching bridges"))
        .isEqualTo(1);
  }

  @Test
  void theOrderMakesNoDifference() {
    assertThat(similarity("Talks in Berlin go on.", "In Berlin, talks go on.")).isEqualTo(1);
  }

  @Test
  void aParaphraseIsCloserThanAnotherEvent() {
    String sentence = "The ministry promised to finish the bridge before winter.";
    double paraphrase =
        similarity(sentence, "The bridge will be finished before winter, the ministry promises.");
    double other = similarity(sentence, "The ministry denied that it had paid for the railway.");
    assertThat(paraphrase).isBetween(0.7, 0.99);
    assertThat(other).isLessThan(paraphrase - 0.3);
  }

  @Test
  void anotherNumberCounts() {
    assertThat(similarity("The force has 800,000 troops.", "The force has 600,000 troops."))
        .isLessThan(similarity("The force has 800,000 troops.", "The force has armed troops."));
  }

  @Test
  void aNumberMayBeSpeltOut() {
    assertThat(similarity("Eighteen drones came down.", "18 drones came down.")).isEqualTo(1);
    assertThat(similarity("Eighteen drones came down.", "Twelve drones came down."))
        .isLessThan(similarity("Eighteen drones came down.", "Some drones came down."));
  }

  @Test
  void aNumberSaidTwiceOnOneSideDoesNotDiffer() {
    String twice = "Of 16 drones, all 16 fell.";
    assertThat(SIMILARITY.compare("Of 16 drones, all fell.", twice).score())
        .isEqualTo(similarity("Of drones, all 16 fell.", twice))
        .isGreaterThan(similarity("Of 17 drones, all fell.", twice));
  }

  @Test
  void relatedWordsCountPartly() {
    assertThat(similarity("They want a guarantor.", "They want a guarantee."))
        .isGreaterThan(similarity("They want a guarantor.", "They want a bridge."));
  }

  @Test
  void aNameIsTheSameInAnotherSpellingButNotAnotherName() {
    String sentence = "Envoys met Zelenskyy in Iran.";
    double sameName = similarity(sentence, "Envoys met Zelensky in Iran.");
    double otherPlace = similarity(sentence, "Envoys met Zelenskyy in Iraq.");
    assertThat(sameName).isGreaterThan(0.95);
    assertThat(otherPlace)
        .isEqualTo(similarity(sentence, "Envoys met Zelenskyy in Peru."), within(0.02));
  }

  @Test
  void theWordsThatAgreeAreReported() {
    String one = "Its drones would be safer, Merz said.";
    String other = "Merz spoke of the safety that a drone gives.";
    SentenceSimilarity.Comparison comparison = SIMILARITY.compare(one, other);
    assertThat(comparison.score()).isEqualTo(similarity(one, other));
    assertThat(comparison.words())
        .extracting(pair -> pair.one().of(one) + "=" + pair.other().of(other))
        .containsExactly("drones=drone", "safer=safety", "Merz=Merz");
    assertThat(comparison.words())
        .extracting(WordPair::likeness)
        .satisfies(
            likenesses -> {
              assertThat(likenesses.get(1)).isEqualTo(8 / 11.0, within(0.001));
              assertThat(likenesses.get(2)).isEqualTo(1);
            });
  }

  @Test
  void textWithoutWords() {
    assertThat(similarity("", "")).isEqualTo(1);
    assertThat(similarity("…", "?")).isZero();
    assertThat(similarity("", "Talks go on.")).isZero();
  }

  @Test
  void longTextsTakeNoTimeThatGrowsWithTheSquare() {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      one.append("a").append(i).append(' ');
      other.append("b").append(i).append(' ');
    }
    // Of so many words a few share a stem's hash.
    assertThat(similarity(one.toString(), other.toString())).isLessThan(0.001);
    assertThat(SIMILARITY.compare(one.toString(), one.toString()).words()).hasSize(200_000);
  }

  @Property
  void symmetricAndBounded(@ForAll("sentences") String one, @ForAll("sentences") String other) {
    double score = similarity(one, other);
    assertThat(score).isBetween(0.0, 1.0).isEqualTo(similarity(other, one));
    assertThat(similarity(one, one)).isEqualTo(1);
  }

  @Property
  void whatAgreesIsReportedFromBothSides(
      @ForAll("sentences") String one, @ForAll("sentences") String other) {
    List<String> there =
        SIMILARITY.compare(one, other).words().stream()
            .map(pair -> pair.one() + " " + pair.other())
            .toList();
    assertThat(SIMILARITY.compare(other, one).words())
        .extracting(pair -> pair.other() + " " + pair.one())
        .containsExactlyInAnyOrderElementsOf(there);
  }

  @Property
  void aScorerRemembersNothing(@ForAll("sentenceLists") List<String> sentences) {
    BagScorer scorer = new BagScorer();
    WordBag first = SIMILARITY.bag(Tokens.of(sentences.get(0)));
    for (String sentence : sentences) {
      WordBag bag = SIMILARITY.bag(Tokens.of(sentence));
      assertThat(scorer.score(first, bag)).isEqualTo(new BagScorer().score(first, bag));
    }
  }

  @Property
  void anyTextHasAScore(@ForAll String one, @ForAll String other) {
    assertThat(similarity(one, other)).isBetween(0.0, 1.0).isEqualTo(similarity(other, one));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "guarantee",
            "guarantor",
            "guaranteed",
            "Guarantees",
            "guard",
            "the",
            "of",
            "800,000",
            "600,000",
            "six",
            "6",
            "Ukraine’s",
            "Ukraine",
            "Ukrainian",
            "talks",
            "talk",
            "Berlin",
            ",",
            "“")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<List<String>> sentenceLists() {
    return sentences().list().ofMinSize(1).ofMaxSize(8);
  }
}
