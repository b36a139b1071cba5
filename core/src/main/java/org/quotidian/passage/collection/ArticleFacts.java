package org.quotidian.passage.collection;

import java.util.BitSet;

/**
 * What is known of an article's words from the corpus that it belongs to. Words are counted from
 * the article's first.
 *
 * @param rare where windows start that occur in several places of the corpus, but in few
 * @param frequent where windows start that occur in too many places to be paired
 * @param frequentQuoted the same for windows of words in quotation marks; see {@link
 *     ShortQuotations}
 * @param taken the words that a copy has from its original; see {@link Copies}
 * @param closed where windows start by which the article is not compared with others of its crowd;
 *     see {@link Crowds}
 * @param boilerplate the words of {@link org.quotidian.passage.PassageCollection.Boilerplate}
 * @param original the number of the article's original in the corpus, or {@link #NO_ORIGINAL}
 */
public record ArticleFacts(
    BitSet rare,
    BitSet frequent,
    BitSet frequentQuoted,
    BitSet taken,
    BitSet closed,
    BitSet boilerplate,
    long original) {

  public static final long NO_ORIGINAL = -1;

  /** The facts of an article that shares nothing. */
  public static ArticleFacts none() {
    return new ArticleFacts(
        new BitSet(),
        new BitSet(),
        new BitSet(),
        new BitSet(),
        new BitSet(),
        new BitSet(),
        NO_ORIGINAL);
  }
}
