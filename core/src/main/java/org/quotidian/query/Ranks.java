package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
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
  static final int EXACT_UP_TO = 1000;

  /** The same where each match is read back to be counted. */
  private static final int EXACT_UP_TO_IF_READ = 100;

  private Ranks() {}

  /**
   * Decides between sentences of one rank: the newest article is first, then the first id.
   *
   * @param date the first second of its publication, or {@link #NO_DATE}
   * @param article its id
   */
  record Tie(long date, String article) implements Comparable<Tie> {

    @Override
    public int compareTo(Tie other) {
      int byDate = Long.compare(other.date, date);
      return byDate != 0 ? byDate : article.compareTo(other.article);
    }
  }

  /**
   * A sentence's place in the order.
   *
   * @param document its number in the whole index; within an article, numbers are in the order of
   *     the text
   * @param number its number in the article, or -1 if nothing is compared by it
   * @param tie {@code null} if nothing is compared with it
   */
  record Ranked(long rank, int document, int number, @Nullable Tie tie)
      implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
      int byRank = Long.compare(other.rank, rank);
      if (byRank != 0) {
        return byRank;
      }
      int byTie = tie == null || other.tie == null ? 0 : tie.compareTo(other.tie);
      return byTie != 0 ? byTie : Integer.compare(document, other.document);
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
   * @param isEven whether the query gives all that it matches one score
   */
  static TopFieldCollectorManager first(
      SearchRequest.Order order,
      int count,
      @Nullable Ranked after,
      boolean isRead,
      boolean isEven) {
    int exactUpTo = isRead ? EXACT_UP_TO_IF_READ : EXACT_UP_TO;
    boolean newestFirst = order != SearchRequest.Order.OLDEST;
    long missing = newestFirst ? NO_DATE : Long.MAX_VALUE;
    SortField date =
        LongField.newSortField(
            Fields.PUBLISHED, newestFirst, SortedNumericSelector.Type.MIN, missing);
    SortField article = new SortField(Fields.ARTICLE_ID, new ArticleOrder());
    SortField number = new SortField(Fields.NUMBER, SortField.Type.INT);
    Sort sort =
        order != SearchRequest.Order.RELEVANCE
            ? new Sort(date, article, number)
            : isEven
                ? new Sort(date, article, number, SortField.FIELD_SCORE)
                : new Sort(SortField.FIELD_SCORE, date, article, number);
    FieldDoc last = null;
    Tie tie = after == null ? null : after.tie();
    if (after != null && tie != null) {
      last = new FieldDoc(after.document(), Float.NaN, last(after, tie, order, isEven, missing));
    }
    return new TopFieldCollectorManager(sort, count, last, exactUpTo);
  }

  private static Object[] last(
      Ranked after, Tie tie, SearchRequest.Order order, boolean isEven, long missing) {
    BytesRef id = new BytesRef(tie.article());
    if (order == SearchRequest.Order.RELEVANCE) {
      float score = Float.intBitsToFloat((int) after.rank());
      return isEven
          ? new Object[] {tie.date(), id, after.number(), score}
          : new Object[] {score, tie.date(), id, after.number()};
    }
    long second =
        after.rank() == NO_DATE
            ? missing
            : order == SearchRequest.Order.NEWEST ? after.rank() : -after.rank();
    return new Object[] {second, id, after.number()};
  }

  /** What such a collector has found. */
  static List<Ranked> of(TopDocs found, SearchRequest.Order order, boolean isEven) {
    List<Ranked> ranked = new ArrayList<>(found.scoreDocs.length);
    for (ScoreDoc hit : found.scoreDocs) {
      ranked.add(new Ranked(rank((FieldDoc) hit, order, isEven), hit.doc, -1, null));
    }
    return ranked;
  }

  private static long rank(FieldDoc hit, SearchRequest.Order order, boolean isEven) {
    if (order == SearchRequest.Order.RELEVANCE) {
      return ofScore((Float) hit.fields[isEven ? hit.fields.length - 1 : 0]);
    }
    long second = (Long) hit.fields[0];
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
