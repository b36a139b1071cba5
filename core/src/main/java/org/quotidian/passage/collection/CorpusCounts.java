package org.quotidian.passage.collection;

import java.util.Arrays;
import org.quotidian.hash.Hashing;

/**
 * How many articles of a corpus hold each stem, or each word. Immutable and safe to share between
 * threads. Counts of parts of a corpus merge by addition.
 *
 * <p>Keys without a count are held by one article: that is most of them, so only the others are
 * kept.
 */
public final class CorpusCounts {

  private final int articles;
  private final long[] keys;
  private final int[] counts;
  private final long[] frequentSentences;

  /**
   * No sentence is too frequent.
   *
   * @param articles how many articles the corpus has
   * @param keys stems, or {@linkplain ArticleKeys#words hashes of words}, in ascending order
   * @param counts for each of them how many articles hold it
   */
  public CorpusCounts(int articles, long[] keys, int[] counts) {
    this(articles, keys, counts, new long[0]);
  }

  /**
   * Some sentences occur too often to be paired.
   *
   * @param articles how many articles the corpus has
   * @param keys stems, in ascending order
   * @param counts for each of them how many articles hold it
   * @param frequentSentences the {@linkplain #sentence hashes} of these sentences, in ascending
   *     order
   */
  public CorpusCounts(int articles, long[] keys, int[] counts, long[] frequentSentences) {
    if (keys.length != counts.length) {
      throw new IllegalArgumentException(keys.length + " keys, " + counts.length + " counts");
    }
    this.articles = articles;
    this.keys = keys;
    this.counts = counts;
    this.frequentSentences = frequentSentences;
  }

  /**
   * The hash of a sentence: sentences of the same stems have the same one.
   *
   * @param stems its different stems, in ascending order
   */
  public static long sentence(int[] stems) {
    long hash = stems.length;
    for (int stem : stems) {
      hash = hash * Hashing.BASE + stem;
    }
    return Hashing.mix(hash);
  }

  /** Whether a sentence of these stems occurs too often to be paired. */
  boolean isFrequentSentence(int[] stems) {
    return frequentSentences.length > 0
        && Arrays.binarySearch(frequentSentences, sentence(stems)) >= 0;
  }

  /** Whether there are such sentences. */
  boolean isAnySentenceFrequent() {
    return frequentSentences.length > 0;
  }

  /** How many articles there are. */
  int articles() {
    return articles;
  }

  /** How many articles hold a stem or word that is known to occur. */
  int held(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? 1 : counts[at];
  }
}
