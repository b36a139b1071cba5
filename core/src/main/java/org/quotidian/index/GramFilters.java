package org.quotidian.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * The {@link GramFilter}s of the segments of an archive that is open: a byte or two for each term,
 * in an eighth of the heap at most, dropped with the segment. Safe to share between threads.
 */
public final class GramFilters {

  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private final Map<IndexReader.CacheKey, GramFilter> bySegment = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * That of a segment; null if there is none.
   *
   * @param terms how many it has, or -1
   */
  @Nullable GramFilter of(LeafReader reader, long terms) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return null;
    }
    GramFilter known = bySegment.get(helper.getKey());
    if (known != null) {
      return known;
    }
    long size = GramFilter.bytes(terms);
    if (bytes.addAndGet(size) <= MOST_BYTES) {
      GramFilter made = GramFilter.of(terms);
      GramFilter before = made == null ? null : bySegment.putIfAbsent(helper.getKey(), made);
      if (before != null) {
        bytes.addAndGet(-size);
        return before;
      }
      if (made != null) {
        helper.addClosedListener(segment -> drop(segment, size));
        return made;
      }
    }
    bytes.addAndGet(-size);
    return null;
  }

  private void drop(IndexReader.CacheKey segment, long size) {
    if (bySegment.remove(segment) != null) {
      bytes.addAndGet(-size);
    }
  }
}
