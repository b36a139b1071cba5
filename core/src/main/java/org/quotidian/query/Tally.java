package org.quotidian.query;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.quotidian.index.Fields;

/** Counts the sentences that match by what their doc values hold. */
final class Tally {

  private static final long DAY = 86_400;

  private Tally() {}

  static CollectorManager<?, List<SearchResult.Count>> by(
      SearchRequest.CountBy by, int limit, OrdinalCache.OfReader ordinals) throws IOException {
    return switch (by) {
      case SOURCE -> new Values(ordinals.of(Fields.SOURCE_VALUE), limit);
      case SPEAKER -> new Values(ordinals.of(Fields.SPEAKER_VALUE), limit);
      case ENTITY -> new Values(ordinals.of(Fields.ENTITY_VALUE), limit);
      case MONTH -> new Months();
    };
  }

  /** A collector that needs no scores. */
  private interface Counting extends Collector {
    @Override
    default ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** What one segment's sentences add. */
  private interface Counted extends LeafCollector {
    @Override
    default void setScorer(Scorable scorer) {
      // Not asked for.
    }
  }

  /** By strings, each with a number that holds for all segments. */
  private record Values(OrdinalCache.Ordinals ordinals, int limit)
      implements CollectorManager<Values.Part, List<SearchResult.Count>> {

    private final class Part implements Counting {
      private final int[] counts = new int[ordinals.count()];

      @Override
      public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), ordinals.field());
        LongValues everywhere = ordinals.ofSegment(leaf.ord);
        return (Counted)
            document -> {
              if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                  counts[(int) everywhere.get(values.nextOrd())]++;
                }
              }
            };
      }
    }

    @Override
    public Part newCollector() {
      return new Part();
    }

    @Override
    public List<SearchResult.Count> reduce(Collection<Part> parts) throws IOException {
      int[] sum = new int[ordinals.count()];
      for (Part part : parts) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += part.counts[i];
        }
      }
      if (sum.length == 0) {
        return List.of();
      }
      // The count above, the number of the value below: among equal counts the first value wins.
      LongHeap most = new LongHeap(Math.min(limit, sum.length));
      for (int i = 0; i < sum.length; i++) {
        if (sum[i] > 0) {
          most.insertWithOverflow((long) sum[i] << Integer.SIZE | (Integer.MAX_VALUE - i));
        }
      }
      SearchResult.Count[] sorted = new SearchResult.Count[most.size()];
      for (int i = sorted.length - 1; i >= 0; i--) {
        long least = most.pop();
        String value = ordinals.value(Integer.MAX_VALUE - (int) least);
        sorted[i] = new SearchResult.Count(value, least >>> Integer.SIZE);
      }
      return List.of(sorted);
    }
  }

  /** By the month of publication. */
  private static final class Months
      implements CollectorManager<Months.Part, List<SearchResult.Count>> {

    private static final class Part implements Counting {
      private final TreeMap<YearMonth, long[]> counts = new TreeMap<>();

      @Override
      public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        SortedNumericDocValues published =
            DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
        return new Counted() {
          // Sentences of one article share their date.
          private long day = Long.MIN_VALUE;
          private long[] count = new long[1];

          @Override
          public void collect(int document) throws IOException {
            if (!published.advanceExact(document)) {
              return;
            }
            long its = Math.floorDiv(published.nextValue(), DAY);
            if (its != day) {
              day = its;
              YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
              count = counts.computeIfAbsent(month, unseen -> new long[1]);
            }
            count[0]++;
          }
        };
      }
    }

    @Override
    public Part newCollector() {
      return new Part();
    }

    @Override
    public List<SearchResult.Count> reduce(Collection<Part> parts) {
      TreeMap<YearMonth, Long> sum = new TreeMap<>();
      for (Part part : parts) {
        part.counts.forEach((month, count) -> sum.merge(month, count[0], Long::sum));
      }
      List<SearchResult.Count> months = new ArrayList<>(sum.size());
      sum.forEach((month, count) -> months.add(new SearchResult.Count(month.toString(), count)));
      return months;
    }
  }
}
