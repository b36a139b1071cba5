package org.quotidian.query.facet;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * Each segment numbers the strings of a field by itself. This keeps, for each state of an index,
 * the numbers that hold for all its segments: made when first asked for, dropped with the reader.
 * Takes some five bytes for each string of each segment, and four for each that is different, up to
 * {@value #MOST_SPARE} times.
 */
public final class OrdinalCache {

  /** Two for each of two searches at once. */
  private static final int MOST_SPARE = 4;

  private final Map<IndexReader.CacheKey, Map<String, Ordinals>> byReader =
      new ConcurrentHashMap<>();

  /** The numbers of the strings of one field. */
  public static final class Ordinals {
    private final String field;
    private final List<LeafReaderContext> leaves;
    private final int[] valueCounts;
    private final @Nullable OrdinalMap map;

    /** By segment and its ordinal; empty if there is only one. */
    private final int[][] everywhere;

    /** All zero: a few that one search after the other counts in. */
    private final Deque<int[]> spare = new ConcurrentLinkedDeque<>();

    private final AtomicInteger spares = new AtomicInteger();

    private Ordinals(IndexReader reader, String field) throws IOException {
      this.field = field;
      this.leaves = reader.leaves();
      SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
      valueCounts = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
        valueCounts[i] = Math.toIntExact(values[i].getValueCount());
      }
      if (values.length <= 1) {
        map = null;
        everywhere = new int[0][];
        return;
      }
      OrdinalMap all = OrdinalMap.build(null, values, PackedInts.DEFAULT);
      map = all;
      everywhere = new int[values.length][];
      for (int i = 0; i < values.length; i++) {
        everywhere[i] = everywhere(all.getGlobalOrds(i), valueCounts[i]);
      }
    }

    private static int[] everywhere(LongValues packed, int count) {
      int[] ordinals = new int[count];
      for (int i = 0; i < count; i++) {
        ordinals[i] = (int) packed.get(i);
      }
      return ordinals;
    }

    public String field() {
      return field;
    }

    public int count() {
      if (map != null) {
        return Math.toIntExact(map.getValueCount());
      }
      return valueCounts.length == 0 ? 0 : valueCounts[0];
    }

    /** The ordinal in the whole index of one of a segment's. */
    public int everywhere(int segment, int ordinal) {
      return everywhere.length == 0 ? ordinal : everywhere[segment][ordinal];
    }

    /** A zero for each number, to count in; to be given back with zeroes alone. */
    public int[] zeroes() {
      int[] zeroes = spare.pollFirst();
      if (zeroes == null) {
        return new int[count()];
      }
      spares.decrementAndGet();
      return zeroes;
    }

    public void giveBack(int[] zeroes) {
      if (spares.incrementAndGet() <= MOST_SPARE) {
        spare.addFirst(zeroes);
      } else {
        spares.decrementAndGet();
      }
    }

    /** The string of a number. */
    public String value(int ordinal) throws IOException {
      int segment = map == null ? 0 : map.getFirstSegmentNumber(ordinal);
      long its = map == null ? ordinal : map.getFirstSegmentOrd(ordinal);
      return DocValues.getSortedSet(leaves.get(segment).reader(), field)
          .lookupOrd(its)
          .utf8ToString();
    }
  }

  /** The numbers of one state of an index. */
  public final class OfReader {
    private final IndexReader reader;

    private OfReader(IndexReader reader) {
      this.reader = reader;
    }

    public Ordinals of(String field) throws IOException {
      IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
      if (helper == null) {
        return new Ordinals(reader, field);
      }
      Map<String, Ordinals> known = byReader.get(helper.getKey());
      if (known == null) {
        known = byReader.computeIfAbsent(helper.getKey(), unseen -> new ConcurrentHashMap<>());
        helper.addClosedListener(byReader::remove);
      }
      Ordinals ordinals = known.get(field);
      if (ordinals == null) {
        ordinals = new Ordinals(reader, field);
        known.put(field, ordinals);
      }
      return ordinals;
    }
  }

  public OfReader of(IndexReader reader) {
    return new OfReader(reader);
  }
}
