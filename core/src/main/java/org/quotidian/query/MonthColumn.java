package org.quotidian.query;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.index.SegmentCache;
import org.quotidian.query.SearchResult.Count;
import org.quotidian.query.facet.ArticleValues;

/** Counts months of publication; returns all of them, the earliest first. */
final class MonthColumn implements Tally.Column {

  private static final int MONTHS = 12;

  private final TreeMap<YearMonth, long[]> counts = new TreeMap<>();
  private final SegmentCache columns;
  private SegmentCache.@Nullable Kept<ArticleValues> kept;

  /** The segment's months in memory, as {@link #number} gives them, or none. */
  private @Nullable ArticleValues months;

  /** How often each was met, from the segment's first on. */
  private int[] ofSegment = new int[0];

  private int article;
  private @Nullable SortedNumericDocValues days;

  /**
   * The day at hand, and the count of its month: articles of a day are often next to each other.
   */
  private long day = Long.MIN_VALUE;

  private long[] count = new long[1];

  MonthColumn(SegmentCache columns) {
    this.columns = columns;
  }

  @Override
  public boolean isOfArticle() {
    return true;
  }

  @Override
  public void start(LeafReaderContext leaf) throws IOException {
    addSegment();
    SegmentCache.Kept<ArticleValues> place = columns.of(leaf.reader(), Fields.PUBLISHED_DAY);
    ArticleValues its = place.onceUsed(leaf, MonthColumn::read);
    kept = place;
    months = its;
    article = 0;
    ofSegment = its == null ? ofSegment : new int[its.range()];
    days = its == null ? DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED_DAY) : null;
  }

  private static ArticleValues read(LeafReaderContext leaf) throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED_DAY);
    return ArticleValues.read(leaf, days, () -> number(month(days.nextValue())));
  }

  private static YearMonth month(long day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }

  /** Months one behind the other. */
  private static int number(YearMonth month) {
    return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
  }

  @Override
  public void add(int[] documents, int[] times, int count) throws IOException {
    if (months != null) {
      add(months, documents, times, count);
    } else if (days != null && kept != null) {
      kept.looked(count);
      add(days, documents, times, count);
    }
  }

  private void add(ArticleValues its, int[] documents, int[] times, int count) {
    for (int i = 0; i < count; i++) {
      article = its.article(documents[i], article);
      int month = its.value(article);
      if (month != ArticleValues.NONE) {
        ofSegment[month - its.least()] += times[i];
      }
    }
  }

  private void add(SortedNumericDocValues its, int[] documents, int[] times, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      if (its.advanceExact(documents[i])) {
        ofDay(its.nextValue())[0] += times[i];
      }
    }
  }

  private void addSegment() {
    if (months == null) {
      return;
    }
    for (int i = 0; i < ofSegment.length; i++) {
      if (ofSegment[i] > 0) {
        long number = (long) months.least() + i;
        YearMonth month =
            YearMonth.of(
                (int) Math.floorDiv(number, MONTHS), (int) Math.floorMod(number, MONTHS) + 1);
        counts.computeIfAbsent(month, unseen -> new long[1])[0] += ofSegment[i];
      }
    }
    months = null;
  }

  private long[] ofDay(long its) {
    if (its != day) {
      count = counts.computeIfAbsent(month(its), unseen -> new long[1]);
      day = its;
    }
    return count;
  }

  @Override
  public void addAll(Tally.Column other) {
    addSegment();
    MonthColumn its = (MonthColumn) other;
    its.addSegment();
    its.counts.forEach(
        (month, count) -> counts.merge(month, count, (one, two) -> new long[] {one[0] + two[0]}));
  }

  @Override
  public List<Count> most(int limit) {
    addSegment();
    List<Count> found = new ArrayList<>(counts.size());
    counts.forEach((month, its) -> found.add(new Count(month.toString(), its[0])));
    return found;
  }
}
