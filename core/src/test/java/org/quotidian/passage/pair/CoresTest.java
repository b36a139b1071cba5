package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Runs of words are given as their first word on the left, on the right, and their length. Each
 * word takes eight code units, so that 32 words are the minimum of a core.
 */
class CoresTest {

  private static final ComparedText TEXT = text(400);

  @Test
  void aLongRunIsACore() {
    assertThat(cores(0, 0, 32).cores).containsExactly(new Match(0, 32, 0, 32));
    assertThat(cores(0, 0, 31).cores).isEmpty();
    assertThat(cores(0, 0, 31).shortRuns).containsExactly(new Match(0, 31, 0, 31));
  }

  @Test
  void runsWithAtMostFortyWordsBetweenThemAreAChain() {
    assertThat(cores(0, 0, 20, 60, 60, 20).cores).containsExactly(new Match(0, 80, 0, 80));
    assertThat(cores(0, 0, 22, 63, 24, 22).cores).isEmpty();
    assertThat(cores(0, 0, 22, 24, 63, 22).cores).isEmpty();
  }

  @Test
  void halfOfTheWordsOfACoreAreInRuns() {
    assertThat(cores(0, 0, 20, 60, 60, 19).cores).isEmpty();
    assertThat(cores(0, 0, 20, 60, 60, 19).shortRuns).containsExactly(new Match(0, 79, 0, 79));
  }

  @Test
  void runsOfAChainMayOverlapBySevenWords() {
    assertThat(cores(0, 0, 20, 13, 14, 20).cores).containsExactly(new Match(0, 33, 0, 34));
    assertThat(cores(0, 0, 20, 14, 13, 20).cores).containsExactly(new Match(0, 34, 0, 33));
    assertThat(cores(0, 0, 20, 12, 14, 20).cores).isEmpty();
    assertThat(cores(0, 0, 20, 14, 12, 20).cores).isEmpty();
  }

  @Test
  void aChainGoesForwardInBothTexts() {
    assertThat(cores(0, 30, 20, 21, 0, 20).cores).isEmpty();
    assertThat(cores(0, 0, 40, 33, 33, 7).cores).containsExactly(new Match(0, 40, 0, 40));
  }

  @Test
  void whatLiesWithinALongerCoreIsARepetition() {
    Cores found = cores(0, 0, 60, 0, 100, 40);
    assertThat(found.cores).containsExactly(new Match(0, 60, 0, 60));
    assertThat(found.repeats).containsExactly(new Match(0, 40, 100, 140));
    found = cores(0, 0, 40, 100, 0, 60);
    assertThat(found.cores).containsExactly(new Match(100, 160, 0, 60));
    assertThat(found.repeats).containsExactly(new Match(0, 40, 0, 40));
  }

  private static Cores cores(int... runs) {
    return new Cores(TEXT, TEXT, runs);
  }

  private static ComparedText text(int words) {
    int[] terms = IntStream.range(0, words).toArray();
    WordOffsets offsets = new WordOffsets(words);
    for (int i = 0; i < words; i++) {
      offsets.add(8 * i, 8 * i + 8);
    }
    return new ComparedText(terms, terms, offsets, new int[] {words});
  }
}
