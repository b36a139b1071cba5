package org.quotidian.query.facet;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Values of the documents of segments as arrays in memory, which are many times faster to look into
 * than an index. A column is made once so many documents were looked up in the index as its segment
 * has: a few searches make none, and the work is never more than was done already. It goes when the
 * segment is closed. All columns together take an eighth of the heap at most; for what does not fit
 * into it the index is read.
 */
public final class ColumnCache {

  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private final Map<IndexReader.CacheKey, Map<String, Kept<?>>> bySegment =
      new ConcurrentHashMap<>();

  private final AtomicLong bytes = new AtomicLong();

  /** A column of a segment. */
  public interface Values {

    /** The memory that it takes. */
    long bytes();
  }

  /** Reads a column from a segment. */
  @FunctionalInterface
  public interface Maker<V extends Values> {
    V make(LeafReaderContext leaf) throws IOException;
  }

  /** The place of a column. */
  public final class Kept<V extends Values> {
    private final AtomicLong looked = new AtomicLong();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable V values;

    /** The column, or {@code null} if the index is to be looked into. */
    public @Nullable V values(LeafReaderContext leaf, Maker<V> maker) throws IOException {
      V its = values;
      if (its != null
          || looked.get() < leaf.reader().maxDoc()
          || !begun.compareAndSet(false, true)) {
        return its;
      }
      V made = maker.make(leaf);
      if (bytes.addAndGet(made.bytes()) > MOST_BYTES) {
        bytes.addAndGet(-made.bytes());
      } else {
        values = made;
      }
      return made;
    }

    /** Tells that so many documents were looked up in the index. */
    public void looked(int documents) {
      looked.addAndGet(documents);
    }
  }

  /** The place of a segment's column of a field, always asked for with values of one class. */
  public <V extends Values> Kept<V> of(LeafReader reader, String field) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return new Kept<>();
    }
    Map<String, Kept<?>> columns = bySegment.get(helper.getKey());
    if (columns == null) {
      Map<String, Kept<?>> none = new ConcurrentHashMap<>();
      columns = bySegment.putIfAbsent(helper.getKey(), none);
      if (columns == null) {
        columns = none;
        helper.addClosedListener(this::drop);
      }
    }
    @SuppressWarnings("unchecked")
    Kept<V> kept = (Kept<V>) columns.computeIfAbsent(field, unseen -> new Kept<V>());
    return kept;
  }

  private void drop(IndexReader.CacheKey segment) {
    Map<String, Kept<?>> columns = bySegment.remove(segment);
    if (columns != null) {
      for (Kept<?> kept : columns.values()) {
        Values values = kept.values;
        bytes.addAndGet(values == null ? 0 : -values.bytes());
      }
    }
  }
}
