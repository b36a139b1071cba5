package org.quotidian.query;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.query.SearchResult.Count;

/** Counts months of publication; tells all of them, the earliest first. */
final class MonthColumn implements Tally.Column {

  private static final long DAY = 86_400;

  private final TreeMap<YearMonth, long[]> counts = new TreeMap<>();
  private @Nullable SortedNumericDocValues published;

  /** The day at hand, and the count of its month: articles of a day often stand together. */
  private long day = Long.MIN_VALUE;

  private long[] count = new long[1];

  @Override
  public boolean isOfArticle() {
    return true;
  }

  @Override
  public void start(LeafReaderContext leaf) throws IOException {
    published = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
  }

  @Override
  public void add(int[] documents, int[] times, int count) throws IOException {
    if (published == null) {
      return;
    }
    for (int i = 0; i < count; i++) {
      if (published.advanceExact(documents[i])) {
        ofDay(Math.floorDiv(published.nextValue(), DAY))[0] += times[i];
      }
    }
  }

  private long[] ofDay(long its) {
    if (its != day) {
      YearMonth month = YearMonth.from(LocalDate.ofEpochDay(its));
      count = counts.computeIfAbsent(month, unseen -> new long[1]);
      day = its;
    }
    return count;
  }

  @Override
  public void addAll(Tally.Column other) {
    ((MonthColumn) other)
        .counts.forEach(
            (month, its) -> counts.merge(month, its, (one, two) -> new long[] {one[0] + two[0]}));
  }

  @Override
  public List<Count> most(int limit) {
    List<Count> months = new ArrayList<>(counts.size());
    counts.forEach((month, its) -> months.add(new Count(month.toString(), its[0])));
    return months;
  }
}
