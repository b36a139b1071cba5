package org.quotidian.passage.collection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;
import org.quotidian.words.WordWeights;

/**
 * The different stems of a vocabulary, numbered in ascending order, so that of two that are equally
 * frequent the same one counts as rarer in every collection.
 *
 * @param stems by number
 * @param ofWord the number of each word's stem
 */
record NumberedStems(int[] stems, int[] ofWord) {

  static NumberedStems of(int[] stemOfWord) {
    int[] stems = Arrays.stream(stemOfWord, 1, stemOfWord.length).sorted().distinct().toArray();
    int[] ofWord = new int[stemOfWord.length];
    for (int word = 1; word < ofWord.length; word++) {
      ofWord[word] = Arrays.binarySearch(stems, stemOfWord[word]);
    }
    return new NumberedStems(stems, ofWord);
  }

  RankedSentences ranked(
      RankedSentences.Source source, @Nullable CorpusFacts facts, Workers workers) {
    WordWeights weights = WordWeights.english();
    // A stem of skipped sentences alone is in an article all the same, as CorpusCounts has it.
    RankedSentences.Weigher weigher =
        (stem, held, all) -> weights.weight(stems[stem], Math.max(1, held), all);
    return facts == null
        ? new RankedSentences(source, weigher, workers)
        : new RankedSentences(
            source, Arrays.stream(stems).map(facts::held).toArray(), facts.articles(), weigher);
  }

  /** What each word weighs, in nats. */
  float[] weights(RankedSentences sentences) {
    float[] weights = new float[ofWord.length];
    for (int word = 1; word < weights.length; word++) {
      weights[word] = (float) sentences.weight(ofWord[word]) / SentenceBags.NAT;
    }
    return weights;
  }
}
