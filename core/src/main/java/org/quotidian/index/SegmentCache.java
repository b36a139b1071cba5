package org.quotidian.index;

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
 * Values that are computed from segments and kept in memory, such as a column of doc values as an
 * array, which is many times faster to look into than an index. Each goes when its segment is
 * closed. All values together take an eighth of the heap at most; for what does not fit, the index
 * is read. Safe to share between threads.
 */
public final class SegmentCache {

  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private final Map<IndexReader.CacheKey, Map<String, Kept<?>>> bySegment =
      new ConcurrentHashMap<>();

  private final AtomicLong bytes = new AtomicLong();

  /** A value that is kept for a segment. */
  public interface Value {

    /** Its size in memory. */
    long bytes();
  }

  /** Computes a value from a segment. */
  @FunctionalInterface
  public interface Maker<V extends Value> {

    /** The value, or {@code null} if there can be none. */
    @Nullable V make(LeafReaderContext leaf) throws IOException;
  }

  /** The place of a value. */
  public final class Kept<V extends Value> {
    private final boolean lasts;
    private final AtomicLong looked = new AtomicLong();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable V value;

    private Kept(boolean lasts) {
      this.lasts = lasts;
    }

    /**
     * The value, or {@code null} if the index is to be looked into. It is made once as many
     * documents were looked up in the index as the segment has: so a few searches make none, and
     * the work is never more than was done already.
     */
    public @Nullable V onceUsed(LeafReaderContext leaf, Maker<V> maker) throws IOException {
      V its = value;
      return its == null && looked.get() >= leaf.reader().maxDoc() ? make(leaf, 0, maker) : its;
    }

    /**
     * The value, made if it is not there; {@code null} if there is no room for it, or another
     * thread is making it.
     *
     * @param size its size in bytes
     */
    public @Nullable V atOnce(LeafReaderContext leaf, long size, Maker<V> maker)
        throws IOException {
      V its = value;
      return its == null ? make(leaf, size, maker) : its;
    }

    /**
     * Makes the value, once.
     *
     * @param size if it does not fit, the value is not even made; 0 if it is not known before
     */
    private @Nullable V make(LeafReaderContext leaf, long size, Maker<V> maker) throws IOException {
      if (!lasts || bytes.get() + size > MOST_BYTES || !begun.compareAndSet(false, true)) {
        return value;
      }
      V made = maker.make(leaf);
      if (made != null && bytes.addAndGet(made.bytes()) > MOST_BYTES) {
        bytes.addAndGet(-made.bytes());
      } else {
        value = made;
      }
      return made;
    }

    /** Counts documents that were looked up in the index. */
    public void looked(int documents) {
      looked.addAndGet(documents);
    }
  }

  /** The place of a segment's value of a field, always asked for with values of one class. */
  public <V extends Value> Kept<V> of(LeafReader reader, String field) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return new Kept<>(false);
    }
    Map<String, Kept<?>> values = bySegment.get(helper.getKey());
    if (values == null) {
      Map<String, Kept<?>> none = new ConcurrentHashMap<>();
      values = bySegment.putIfAbsent(helper.getKey(), none);
      if (values == null) {
        values = none;
        helper.addClosedListener(this::drop);
      }
    }
    @SuppressWarnings("unchecked")
    Kept<V> kept = (Kept<V>) values.computeIfAbsent(field, unseen -> new Kept<V>(true));
    return kept;
  }

  private void drop(IndexReader.CacheKey segment) {
    Map<String, Kept<?>> values = bySegment.remove(segment);
    if (values != null) {
      for (Kept<?> kept : values.values()) {
        Value value = kept.value;
        bytes.addAndGet(value == null ? 0 : -value.bytes());
      }
    }
  }
}
