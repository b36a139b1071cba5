package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;

/**
 * Sentences in an order, which gives each a rank: what has a higher one comes first. Sentences of
 * one rank are in the order of their documents.
 */
final class Ranks {

  /** The rank of what has no date, in either order by date. */
  static final long NO_DATE = Long.MIN_VALUE;

  /** So many matches are counted before those that can't be among the best are passed over. */
  private static final int EXACT_UP_TO = 1000;

  /** The same where each match is read back to be counted. */
  private static final int EXACT_UP_TO_IF_READ = 100;

  private Ranks() {}

  /**
   * A sentence's place in the order.
   *
   * @param document its number in the whole index
   */
  record Ranked(long rank, int document) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
      int byRank = Long.compare(other.rank, rank);
      return byRank != 0 ? byRank : Integer.compare(document, other.document);
    }
  }

  /** Scores are not negative: their bits are in the order of their values. */
  static long ofScore(float score) {
    return Float.floatToIntBits(score);
  }

  static long ofDate(long second, SearchRequest.Order order) {
    return order == SearchRequest.Order.OLDEST ? -second : second;
  }

  /**
   * Collects the first sentences in an order.
   *
   * @param after goes on behind this one, if it is not {@code null}
   * @param isRead whether the query reads what it matches back
   */
  static CollectorManager<?, ? extends TopDocs> first(
      SearchRequest.Order order, int count, @Nullable Ranked after, boolean isRead) {
    int exactUpTo = isRead ? EXACT_UP_TO_IF_READ : EXACT_UP_TO;
    if (order == SearchRequest.Order.RELEVANCE) {
      ScoreDoc last =
          after == null
              ? null
              : new ScoreDoc(after.document(), Float.intBitsToFloat((int) after.rank()));
      return new TopScoreDocCollectorManager(count, last, exactUpTo);
    }
    boolean newestFirst = order == SearchRequest.Order.NEWEST;
    long missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField date =
        LongField.newSortField(
            Fields.PUBLISHED, newestFirst, SortedNumericSelector.Type.MIN, missing);
    FieldDoc last = null;
    if (after != null) {
      long second = after.rank() == NO_DATE ? missing : newestFirst ? after.rank() : -after.rank();
      last = new FieldDoc(after.document(), Float.NaN, new Object[] {second});
    }
    return new TopFieldCollectorManager(new Sort(date), count, last, exactUpTo);
  }

  /** What such a collector has found. */
  static List<Ranked> of(TopDocs found, SearchRequest.Order order) {
    List<Ranked> ranked = new ArrayList<>(found.scoreDocs.length);
    for (ScoreDoc hit : found.scoreDocs) {
      ranked.add(new Ranked(rank(hit, order), hit.doc));
    }
    return ranked;
  }

  private static long rank(ScoreDoc hit, SearchRequest.Order order) {
    if (order == SearchRequest.Order.RELEVANCE) {
      return ofScore(hit.score);
    }
    long second = (Long) ((FieldDoc) hit).fields[0];
    boolean missing = second == Long.MIN_VALUE || second == Long.MAX_VALUE;
    return missing ? NO_DATE : ofDate(second, order);
  }

  /** Gives the ranks of a segment's sentences by date. */
  static Dates dates(LeafReader reader, SearchRequest.Order order) throws IOException {
    SortedNumericDocValues published = DocValues.getSortedNumeric(reader, Fields.PUBLISHED);
    return document ->
        published.advanceExact(document) ? ofDate(published.nextValue(), order) : NO_DATE;
  }

  /** The ranks of documents of a segment, to be asked in the order of their numbers. */
  @FunctionalInterface
  interface Dates {
    long rank(int document) throws IOException;
  }
}
