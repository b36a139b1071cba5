package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quotidian.concurrent.Cancellation;

class PairRunsTest {

  @Test
  void aRunIsAsLongAsBothTextsGoOnAlike() {
    assertThat(runs(3, new int[] {9, 1, 2, 3, 4, 8}, new int[] {1, 2, 3, 4, 7}))
        .containsExactly(1, 0, 4);
    assertThat(runs(3, new int[] {1, 2, 3}, new int[] {1, 2, 3})).containsExactly(0, 0, 3);
    assertThat(runs(4, new int[] {1, 2, 3, 5}, new int[] {1, 2, 3, 6})).isEmpty();
    assertThat(runs(4, new int[] {1, 2, 3}, new int[] {1, 2, 3, 4})).isEmpty();
  }

  @Test
  void eachPlaceIsPairedWithEachOther() {
    assertThat(runs(2, new int[] {1, 2, 9, 1, 2}, new int[] {1, 2, 8, 1, 2}))
        .containsExactly(0, 0, 2, 0, 3, 2, 3, 0, 2, 3, 3, 2);
  }

  @Test
  void wordsOfOneTermAreComparedByTheirLetters() {
    int[] text = {1, 2, 3, 4};
    assertThat(PairRuns.of(text, text, 2, (left, right) -> left != 2, Cancellation.onInterrupt()))
        .containsExactly(0, 0, 2);
  }

  @Test
  void ofAPatternOnlyTheFirstPlacesArePaired() {
    int[] pattern = {1, 2, 3};
    int[] repeated =
        IntStream.range(0, 300)
            .flatMap(i -> IntStream.concat(Arrays.stream(pattern), IntStream.of(100 + i)))
            .toArray();
    int[] runs = runs(3, pattern, repeated);
    assertThat(runs).hasSize(3 * 256);
    assertThat(runs[runs.length - 2]).isEqualTo(4 * 255);
  }

  private static int[] runs(int minWords, int[] left, int[] right) {
    return PairRuns.of(left, right, minWords, (one, other) -> true, Cancellation.onInterrupt());
  }
}
