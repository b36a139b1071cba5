package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.quotidian.index.Fields;

/**
 * Finds the first sentences by date. Articles are mostly added in the order of their dates, so the
 * newest are at the end of an index, and a search that looks for them from the beginning looks at
 * all. This one estimates in which time the first ones were published, and searches that time
 * alone; if it has too few of them, eight times as much of the archive, and so on.
 */
final class TimeWindows {

  /** So many matches are counted exactly. */
  private static final int EXACT_UP_TO = Ranks.EXACT_UP_TO;

  /** The first window holds so many times the sentences that should do. */
  private static final int RESERVE = 4;

  /** The index knows no better how many sentences a time has. */
  private static final long SMALLEST = 2_000;

  private static final int WIDER = 8;

  private final IndexSearcher searcher;
  private final Query query;
  private final Supplier<TopFieldCollectorManager> collectors;
  private final boolean newestFirst;

  /**
   * A search.
   *
   * @param collectors make collectors by date
   */
  TimeWindows(
      IndexSearcher searcher,
      Query query,
      Supplier<TopFieldCollectorManager> collectors,
      boolean newestFirst) {
    this.searcher = searcher;
    this.query = query;
    this.collectors = collectors;
    this.newestFirst = newestFirst;
  }

  /**
   * The first {@code count} sentences.
   *
   * @param start where they begin: no sentence of an earlier place in the order has another date
   */
  TopDocs first(int count, long start) throws IOException {
    Beginning beginning = searcher.search(query, new Cut(collectors.get()));
    if (!beginning.isCut) {
      return beginning.found;
    }
    double share = (double) beginning.hits / Math.max(1, beginning.documents);
    long wanted = Math.max(SMALLEST, (long) (RESERVE * count / share));
    long all = searcher.getIndexReader().maxDoc();
    for (; wanted * 2 < all; wanted *= WIDER) {
      TopDocs found = searcher.search(window(start, end(start, wanted)), collectors.get());
      if (found.scoreDocs.length == count) {
        return new TopDocs(
            new TotalHits(EXACT_UP_TO, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
            found.scoreDocs);
      }
    }
    return searcher.search(query, collectors.get());
  }

  private Query window(long start, long end) {
    Query dates =
        LongField.newRangeQuery(Fields.PUBLISHED, Math.min(start, end), Math.max(start, end));
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(dates, BooleanClause.Occur.FILTER)
        .build();
  }

  /** The date up to which from {@code start} on about so many sentences were published. */
  private long end(long start, long wanted) throws IOException {
    List<PointValues> dates = new ArrayList<>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PointValues its = leaf.reader().getPointValues(Fields.PUBLISHED);
      if (its != null) {
        dates.add(its);
        first = Math.min(first, LongPoint.decodeDimension(its.getMinPackedValue(), 0));
        last = Math.max(last, LongPoint.decodeDimension(its.getMaxPackedValue(), 0));
      }
    }
    // The end is between the two: a window that ends at "near" has too few sentences.
    long near = Math.clamp(start, first, Math.max(first, last));
    long far = newestFirst ? first : last;
    long distance = Math.abs(near - far);
    while (distance > 1) {
      distance /= 2;
      long middle = newestFirst ? near - distance : near + distance;
      long count = 0;
      for (PointValues its : dates) {
        count += its.estimatePointCount(new Between(start, middle));
      }
      if (count >= wanted && count < 2 * wanted) {
        return middle;
      }
      if (count < wanted) {
        near = middle;
      } else {
        far = middle;
      }
      distance = Math.abs(near - far);
    }
    return far;
  }

  /** Counts the points between two dates. */
  private static final class Between implements PointValues.IntersectVisitor {
    private final long first;
    private final long last;

    Between(long one, long other) {
      first = Math.min(one, other);
      last = Math.max(one, other);
    }

    @Override
    public PointValues.Relation compare(byte[] min, byte[] max) {
      long least = LongPoint.decodeDimension(min, 0);
      long most = LongPoint.decodeDimension(max, 0);
      if (most < first || least > last) {
        return PointValues.Relation.CELL_OUTSIDE_QUERY;
      }
      return least >= first && most <= last
          ? PointValues.Relation.CELL_INSIDE_QUERY
          : PointValues.Relation.CELL_CROSSES_QUERY;
    }

    @Override
    public void visit(int document) {
      throw new UnsupportedOperationException("an estimate reads no document");
    }

    @Override
    public void visit(int document, byte[] value) {
      throw new UnsupportedOperationException("an estimate reads no document");
    }
  }

  /**
   * What the beginning of the index has.
   *
   * @param found all that matches, if it is not cut
   * @param documents how many documents were passed for the hits
   */
  private record Beginning(TopDocs found, boolean isCut, long hits, long documents) {}

  /** Collects until there are more matches than are counted exactly. */
  private static final class Cut implements CollectorManager<CutCollector, Beginning> {
    private final TopFieldCollectorManager collectors;

    Cut(TopFieldCollectorManager collectors) {
      this.collectors = collectors;
    }

    @Override
    public CutCollector newCollector() throws IOException {
      return new CutCollector(collectors.newCollector());
    }

    @Override
    public Beginning reduce(Collection<CutCollector> parts) throws IOException {
      List<TopFieldCollector> whole = new ArrayList<>();
      boolean isCut = false;
      long hits = 0;
      long documents = 0;
      for (CutCollector part : parts) {
        whole.add(part.whole);
        isCut |= part.isCut;
        hits += part.hits;
        documents += part.documents;
      }
      TopFieldDocs found = collectors.reduce(whole);
      return new Beginning(found, isCut, hits, documents);
    }
  }

  private static final class CutCollector extends FilterCollector {
    private final TopFieldCollector whole;
    private int hits;
    private long documents;
    private boolean isCut;

    CutCollector(TopFieldCollector whole) {
      super(whole);
      this.whole = whole;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      if (isCut) {
        throw new CollectionTerminatedException();
      }
      int maxDoc = leaf.reader().maxDoc();
      documents += maxDoc;
      return new FilterLeafCollector(super.getLeafCollector(leaf)) {
        @Override
        public void collect(int document) throws IOException {
          if (hits == EXACT_UP_TO) {
            isCut = true;
            documents -= maxDoc - document;
            throw new CollectionTerminatedException();
          }
          hits++;
          super.collect(document);
        }
      };
    }
  }
}
