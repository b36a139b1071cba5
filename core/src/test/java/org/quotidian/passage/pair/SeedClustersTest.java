package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seeds are pairs of sentences, given by their numbers; sentence n has words of its own. */
class SeedClustersTest {

  private static final int SENTENCES = 30;

  @Test
  void seedsWithFourSentencesBetweenThemAreOneGroup() {
    assertThat(groups(0, 0, 0, 5, 5)).containsExactly("0-5 0-5");
    assertThat(groups(0, 0, 0, 6, 6)).containsExactly("0-0 0-0", "6-6 6-6");
    assertThat(groups(0, 0, 0, 1, 6)).containsExactly("0-0 0-0", "1-1 6-6");
    assertThat(groups(0, 0, 0, 6, 1)).containsExactly("0-0 0-0", "6-6 1-1");
  }

  @Test
  void aGroupIsSplitAtSmallerGapsUntilItsSidesAreAlike() {
    // Sentences 0 and 0 have the same words, 4 and 3 none in common.
    assertThat(groups(0.99, 0, 0, 4, 3)).containsExactly("0-0 0-0");
    assertThat(groups(0.1, 0, 0, 4, 3)).containsExactly("0-4 0-3");
  }

  @Test
  void withoutSeedsThereIsNoGroup() {
    assertThat(groups(0)).isEmpty();
  }

  private static List<String> groups(double leastAlike, int... pairs) {
    ComparedText text = text();
    Seeds seeds = new Seeds();
    for (int i = 0; i < pairs.length; i += 2) {
      seeds.add(pairs[i], pairs[i + 1], 1);
    }
    Likeness likeness = new Likeness(text, text, new PairWeights(text, text));
    return SeedClusters.of(seeds, likeness, leastAlike).stream()
        .map(
            found ->
                found.leftFirst
                    + "-"
                    + found.leftLast
                    + " "
                    + found.rightFirst
                    + "-"
                    + found.rightLast)
        .sorted()
        .toList();
  }

  private static ComparedText text() {
    int[] terms = IntStream.range(0, 3 * SENTENCES).toArray();
    WordOffsets offsets = new WordOffsets(terms.length);
    for (int i = 0; i < terms.length; i++) {
      offsets.add(8 * i, 8 * i + 7);
    }
    int[] ends = IntStream.rangeClosed(1, SENTENCES).map(i -> 3 * i).toArray();
    return new ComparedText(terms, terms, offsets, ends);
  }
}
