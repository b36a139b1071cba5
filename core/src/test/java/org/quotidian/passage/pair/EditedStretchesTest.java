package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words are numbers; word n of a text of its own is n, changed words are above 1000. */
class EditedStretchesTest {

  private static final int LEAST_WORDS = 32;

  /**
   * Twenty words of its own, forty of the original of which each fourth is changed, twenty more.
   */
  private static final int[] EDITED =
      IntStream.range(0, 80)
          .map(i -> i < 20 || i >= 60 ? 2000 + i : i % 4 == 0 ? 1000 + i : i)
          .toArray();

  private static final int[] ORIGINAL = IntStream.range(0, 100).toArray();

  private static final Match SEED = new Match(30, 50, 30, 50);

  @Test
  void aStretchReachesBeyondItsSeedToTheLastWordsInCommon() {
    assertThat(stretches(2, ORIGINAL, EDITED)).containsExactly(new Match(21, 60, 21, 60));
  }

  @Test
  void evidenceIsTheWeightOfWordsInOrder() {
    // Thirty words in common, ten skipped on each side: 30 w - 12, and 24 nats are needed.
    assertThat(stretches(1.3f, ORIGINAL, EDITED)).hasSize(1);
    assertThat(stretches(1.1f, ORIGINAL, EDITED)).isEmpty();
  }

  @Test
  void theMoreArticlesTheMoreEvidence() {
    assertThat(stretches(1.3f, 100, ORIGINAL, EDITED)).hasSize(1);
    assertThat(stretches(1.3f, 100_000, ORIGINAL, EDITED)).isEmpty();
  }

  @Test
  void theSameWordsInAnotherOrderAreNone() {
    int[] reversed = IntStream.range(0, 80).map(i -> EDITED[79 - i]).toArray();
    assertThat(stretches(2, ORIGINAL, reversed)).isEmpty();
  }

  @Test
  void aStretchHasFourTimesTheWordsOfARun() {
    int[] shorter = EDITED.clone();
    Arrays.fill(shorter, 20, 27, 5000);
    assertThat(stretches(2, ORIGINAL, shorter)).hasSize(1);
    Arrays.fill(shorter, 20, 30, 5000);
    assertThat(stretches(2, ORIGINAL, shorter)).isEmpty();
  }

  @Test
  void wordsThatAreInsertedShiftTheRest() {
    assertThat(stretches(2, ORIGINAL, inserted(10))).containsExactly(new Match(21, 60, 21, 70));
    // More than that is no part of the alignment.
    assertThat(stretches(3, ORIGINAL, inserted(11))).isEmpty();
  }

  @Test
  void listsAreNoSeeds() {
    int[] left = IntStream.range(0, 300).toArray();
    int[] right = IntStream.range(0, 300).map(i -> i % 4 == 0 ? 1000 + i : i).toArray();
    assertThat(stretches(left, right, new Match(0, 256, 0, 256))).hasSize(1);
    assertThat(stretches(left, right, new Match(0, 257, 0, 257))).isEmpty();
  }

  @Test
  void ofManySeedsTheFirstAreTried() {
    Match elsewhere = new Match(0, 20, 0, 20);
    List<Match> seeds = new ArrayList<>(Collections.nCopies(63, elsewhere));
    seeds.add(SEED);
    assertThat(stretches(ORIGINAL, EDITED, seeds.toArray(new Match[0]))).hasSize(1);
    seeds.add(0, elsewhere);
    assertThat(stretches(ORIGINAL, EDITED, seeds.toArray(new Match[0]))).isEmpty();
  }

  @Test
  void seedsThatAreNotTriedAreCounted() {
    Match elsewhere = new Match(0, 20, 0, 20);
    List<Match> seeds = new ArrayList<>(List.of(SEED));
    seeds.addAll(Collections.nCopies(65, elsewhere));
    // This one is within the stretch of the first.
    seeds.add(new Match(22, 30, 22, 30));
    EditedStretches finder = finder(2, 100);
    finder.around(text(ORIGINAL), text(EDITED), seeds);
    assertThat(finder.seedsSkipped()).isEqualTo(2);
    int[] list = IntStream.range(0, 300).toArray();
    finder.around(text(list), text(list), List.of(new Match(0, 257, 0, 257)));
    assertThat(finder.seedsSkipped()).isEqualTo(3);
  }

  @Test
  void aStretchOfTwoSeedsIsOne() {
    assertThat(stretches(ORIGINAL, EDITED, new Match(22, 30, 22, 30), SEED)).hasSize(1);
  }

  /** The edited text with words inserted behind its seed. */
  private static int[] inserted(int words) {
    return IntStream.range(0, EDITED.length + words)
        .map(i -> i < 50 ? EDITED[i] : i < 50 + words ? 6000 + i : EDITED[i - words])
        .toArray();
  }

  private static List<Match> stretches(float weight, int[] left, int[] right) {
    return stretches(weight, 100, left, right);
  }

  private static List<Match> stretches(float weight, int articles, int[] left, int[] right) {
    return finder(weight, articles).around(text(left), text(right), List.of(SEED));
  }

  private static List<Match> stretches(int[] left, int[] right, Match... seeds) {
    return finder(2, 100).around(text(left), text(right), List.of(seeds));
  }

  private static EditedStretches finder(float weight, int articles) {
    float[] weights = new float[7000];
    Arrays.fill(weights, weight);
    return new EditedStretches(weights, articles, 0.7, LEAST_WORDS);
  }

  private static ComparedText text(int[] words) {
    WordOffsets offsets = new WordOffsets(words.length);
    for (int i = 0; i < words.length; i++) {
      offsets.add(8 * i, 8 * i + 7);
    }
    return new ComparedText(words, words, offsets, new int[] {30, 50, words.length});
  }
}
