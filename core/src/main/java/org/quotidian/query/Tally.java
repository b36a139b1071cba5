package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSet;
import org.quotidian.index.SegmentCache;
import org.quotidian.query.SearchResult.Count;
import org.quotidian.query.facet.Articles;
import org.quotidian.query.facet.OrdinalCache;

/**
 * Counts the sentences that match by what their doc values hold. Sentences are gathered by the
 * hundred, and one column of values after the other is read for all of them; what the sentences of
 * an article share is read once for each article.
 */
final class Tally implements CollectorManager<Tally.Part, Map<SearchRequest.CountBy, List<Count>>> {

  private static final int GATHERED = 512;

  private final Set<SearchRequest.CountBy> by;
  private final int limit;
  private final OrdinalCache.OfReader ordinals;
  private final SegmentCache columns;

  /**
   * @param limit how many of the most frequent sources, speakers and entities are returned
   */
  Tally(
      Set<SearchRequest.CountBy> by,
      int limit,
      OrdinalCache.OfReader ordinals,
      SegmentCache columns) {
    this.by = by;
    this.limit = limit;
    this.ordinals = ordinals;
    this.columns = columns;
  }

  /** One column of values, and how often each was met. */
  interface Column {

    /** Whether the sentences of an article all have the same. */
    boolean isOfArticle();

    /** Goes on to the next segment. */
    void start(LeafReaderContext leaf) throws IOException;

    /**
     * Adds what documents of the segment hold.
     *
     * @param documents ascending; the first {@code count} of them
     * @param times how often each counts
     */
    void add(int[] documents, int[] times, int count) throws IOException;

    /** Adds what another one of the same kind has met. */
    void addAll(Column other);

    /** What was met. To be asked once, at the end. */
    List<Count> most(int limit) throws IOException;
  }

  @Override
  public Part newCollector() throws IOException {
    Map<SearchRequest.CountBy, Column> columns = new EnumMap<>(SearchRequest.CountBy.class);
    for (SearchRequest.CountBy each : by) {
      columns.put(
          each,
          each == SearchRequest.CountBy.MONTH
              ? new MonthColumn(this.columns)
              : new StringColumn(each, ordinals, this.columns));
    }
    return new Part(columns);
  }

  @Override
  public Map<SearchRequest.CountBy, List<Count>> reduce(Collection<Part> parts) throws IOException {
    List<Part> all = new ArrayList<>(parts);
    Map<SearchRequest.CountBy, List<Count>> counts = new EnumMap<>(SearchRequest.CountBy.class);
    for (Map.Entry<SearchRequest.CountBy, Column> each : all.get(0).columns.entrySet()) {
      for (Part other : all.subList(1, all.size())) {
        Column its = other.columns.get(each.getKey());
        if (its != null) {
          each.getValue().addAll(its);
        }
      }
      counts.put(each.getKey(), each.getValue().most(limit));
    }
    return counts;
  }

  static final class Part implements Collector {
    private final Map<SearchRequest.CountBy, Column> columns;
    private final int[] sentences = new int[GATHERED];
    private final int[] once = new int[GATHERED];

    /** The first sentence of each article among them, and how many of its there are. */
    private final int[] firsts = new int[GATHERED];

    private final int[] times = new int[GATHERED];

    Part(Map<SearchRequest.CountBy, Column> columns) {
      this.columns = columns;
      Arrays.fill(once, 1);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      for (Column column : columns.values()) {
        column.start(leaf);
      }
      BitSet ends = Articles.ENDS.getBitSet(leaf);
      return new LeafCollector() {
        private int gathered;

        @Override
        public void setScorer(Scorable scorer) {
          // Not asked for.
        }

        @Override
        public void collect(int document) throws IOException {
          sentences[gathered++] = document;
          if (gathered == GATHERED) {
            finish();
          }
        }

        @Override
        public void finish() throws IOException {
          if (gathered > 0) {
            if (ends == null) {
              throw new IllegalStateException("sentences without articles");
            }
            add(gathered, ends);
            gathered = 0;
          }
        }
      };
    }

    private void add(int gathered, BitSet ends) throws IOException {
      int articles = 0;
      int end = -1;
      for (int i = 0; i < gathered; i++) {
        if (sentences[i] > end) {
          end = ends.nextSetBit(sentences[i]);
          firsts[articles] = sentences[i];
          times[articles++] = 0;
        }
        times[articles - 1]++;
      }
      for (Column column : columns.values()) {
        if (column.isOfArticle()) {
          column.add(firsts, times, articles);
        } else {
          column.add(sentences, once, gathered);
        }
      }
    }
  }
}
