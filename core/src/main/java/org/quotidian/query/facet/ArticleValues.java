package org.quotidian.query.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.quotidian.index.SegmentCache;

/**
 * A number for each article of a segment, which its sentences share, or none. Takes eight bytes for
 * each article.
 */
public final class ArticleValues implements SegmentCache.Value {

  /** The value for none. */
  public static final int NONE = Integer.MIN_VALUE;

  /** The articles' own documents: the last of their blocks. */
  private final int[] ends;

  private final int[] values;
  private int least = Integer.MAX_VALUE;
  private int most = Integer.MIN_VALUE;

  private ArticleValues(int[] ends) {
    this.ends = ends;
    values = new int[ends.length];
    Arrays.fill(values, NONE);
  }

  /** The number of the present document of an iterator. */
  @FunctionalInterface
  public interface Reading {
    int value() throws IOException;
  }

  /**
   * @param sentences those that have a number
   */
  public static ArticleValues read(
      LeafReaderContext leaf, DocIdSetIterator sentences, Reading reading) throws IOException {
    BitSet articles = Articles.ENDS.getBitSet(leaf);
    int[] ends = new int[articles == null ? 0 : articles.cardinality()];
    int end = -1;
    for (int i = 0; i < ends.length && articles != null; i++) {
      end = articles.nextSetBit(end + 1);
      ends[i] = end;
    }
    ArticleValues column = new ArticleValues(ends);
    int article = 0;
    int sentence = sentences.nextDoc();
    while (sentence != DocIdSetIterator.NO_MORE_DOCS) {
      article = column.article(sentence, article);
      column.set(article, reading.value());
      sentence = sentences.advance(ends[article] + 1);
    }
    return column;
  }

  /**
   * The article that a document belongs to.
   *
   * @param from one that is not behind it
   */
  public int article(int document, int from) {
    int low = from;
    int high = from;
    for (int step = 1; high < ends.length && ends[high] < document; step *= 2) {
      low = high + 1;
      high += step;
    }
    int found = Arrays.binarySearch(ends, low, Math.min(high, ends.length), document);
    int article = found < 0 ? -found - 1 : found;
    if (article == ends.length) {
      throw new IllegalStateException("sentence without an article");
    }
    return article;
  }

  private void set(int article, int value) {
    values[article] = value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  /** The number of an article, or {@link #NONE}. */
  public int value(int article) {
    return values[article];
  }

  /** The least number of all, if there is one. */
  public int least() {
    return least;
  }

  /** How many numbers there may be, from the least on. */
  public int range() {
    return most < least ? 0 : Math.addExact(Math.subtractExact(most, least), 1);
  }

  @Override
  public long bytes() {
    return 8L * ends.length;
  }
}
