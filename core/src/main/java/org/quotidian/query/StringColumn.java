package org.quotidian.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.query.SearchResult.Count;

/** Counts strings, each by a number that holds for all segments. */
final class StringColumn implements Tally.Column {

  private final SearchRequest.CountBy by;
  private final OrdinalCache.Ordinals ordinals;

  /** By number; what was met in the segment at hand is still missing. */
  private final Counts all;

  /** By the number that the segment gives the string: these lie closer together. */
  private final Counts ofSegment;

  private LongValues everywhere = LongValues.ZEROES;
  private @Nullable SortedSetDocValues values;
  private @Nullable SortedDocValues single;

  /** How often each of some numbers was met. */
  private static final class Counts {
    private final int[] counts;
    private int[] met = new int[256];
    private int size;

    /**
     * @param zeroes to count in
     */
    Counts(int[] zeroes) {
      counts = zeroes;
    }

    void add(int number, int times) {
      if (counts[number] == 0) {
        if (size == met.length) {
          met = Arrays.copyOf(met, 2 * size);
        }
        met[size++] = number;
      }
      counts[number] += times;
    }

    void clear() {
      for (int i = 0; i < size; i++) {
        counts[met[i]] = 0;
      }
      size = 0;
    }
  }

  StringColumn(SearchRequest.CountBy by, OrdinalCache.OfReader ordinals) throws IOException {
    this.by = by;
    this.ordinals = ordinals.of(field(by));
    all = new Counts(this.ordinals.zeroes());
    ofSegment = new Counts(this.ordinals.zeroes());
  }

  private static String field(SearchRequest.CountBy by) {
    return switch (by) {
      case SOURCE -> Fields.SOURCE_VALUE;
      case SPEAKER -> Fields.SPEAKER_VALUE;
      case ENTITY -> Fields.ENTITY_VALUE;
      case MONTH -> throw new IllegalArgumentException("months are no strings");
    };
  }

  @Override
  public boolean isOfArticle() {
    return by == SearchRequest.CountBy.SOURCE;
  }

  @Override
  public void start(LeafReaderContext leaf) throws IOException {
    addSegment();
    everywhere = ordinals.ofSegment(leaf.ord);
    values = DocValues.getSortedSet(leaf.reader(), ordinals.field());
    single = DocValues.unwrapSingleton(values);
  }

  @Override
  public void add(int[] documents, int[] times, int count) throws IOException {
    if (single != null) {
      add(single, documents, times, count);
    } else if (values != null) {
      add(values, documents, times, count);
    }
  }

  private void add(SortedDocValues its, int[] documents, int[] times, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      if (its.advanceExact(documents[i])) {
        ofSegment.add(its.ordValue(), times[i]);
      }
    }
  }

  private void add(SortedSetDocValues its, int[] documents, int[] times, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      if (its.advanceExact(documents[i])) {
        for (int left = its.docValueCount(); left > 0; left--) {
          ofSegment.add((int) its.nextOrd(), times[i]);
        }
      }
    }
  }

  private void addSegment() {
    for (int i = 0; i < ofSegment.size; i++) {
      int number = ofSegment.met[i];
      all.add((int) everywhere.get(number), ofSegment.counts[number]);
    }
    ofSegment.clear();
  }

  @Override
  public void addAll(Tally.Column other) {
    StringColumn its = (StringColumn) other;
    its.addSegment();
    for (int i = 0; i < its.all.size; i++) {
      int number = its.all.met[i];
      all.add(number, its.all.counts[number]);
    }
    its.giveBack();
  }

  @Override
  public List<Count> most(int limit) throws IOException {
    addSegment();
    if (all.size == 0) {
      giveBack();
      return List.of();
    }
    // The count above, the number of the value below: among equal counts the first value wins.
    LongHeap most = new LongHeap(Math.min(limit, all.size));
    for (int i = 0; i < all.size; i++) {
      int number = all.met[i];
      most.insertWithOverflow(
          (long) all.counts[number] << Integer.SIZE | (Integer.MAX_VALUE - number));
    }
    giveBack();
    Count[] sorted = new Count[most.size()];
    for (int i = sorted.length - 1; i >= 0; i--) {
      long least = most.pop();
      String value = ordinals.value(Integer.MAX_VALUE - (int) least);
      sorted[i] = new Count(value, least >>> Integer.SIZE);
    }
    return List.of(sorted);
  }

  /** The next search counts in the same arrays. */
  private void giveBack() {
    all.clear();
    ordinals.giveBack(all.counts);
    ordinals.giveBack(ofSegment.counts);
  }
}
