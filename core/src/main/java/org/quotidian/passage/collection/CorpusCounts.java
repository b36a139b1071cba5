package org.quotidian.passage.collection;

import java.util.Arrays;

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

  /**
   * @param articles how many articles the corpus has
   * @param keys stems, or {@linkplain ArticleKeys#words hashes of words}, in ascending order
   * @param counts for each of them how many articles hold it
   */
  public CorpusCounts(int articles, long[] keys, int[] counts) {
    if (keys.length != counts.length) {
      throw new IllegalArgumentException(keys.length + " keys, " + counts.length + " counts");
    }
    this.articles = articles;
    this.keys = keys;
    this.counts = counts;
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
