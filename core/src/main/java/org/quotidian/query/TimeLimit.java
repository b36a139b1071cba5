package org.quotidian.query;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.quotidian.query.clause.AliasSearcher;

/** Runs a search for a limited time. */
final class TimeLimit {

  private final Duration timeout;

  TimeLimit(Duration timeout) {
    this.timeout = timeout;
  }

  /** A search with a searcher. */
  @FunctionalInterface
  interface Search {
    SearchResult with(IndexSearcher searcher) throws IOException;
  }

  /**
   * Searches.
   *
   * @throws SearchRequest.TimedOutException if it takes too long
   */
  SearchResult run(IndexSearcher searcher, Search search) throws IOException {
    long start = System.nanoTime();
    long nanos = timeout.toSeconds() > Integer.MAX_VALUE ? Long.MAX_VALUE : timeout.toNanos();
    QueryTimeout limit = () -> System.nanoTime() - start >= nanos;
    IndexSearcher limited = limited(searcher, limit);
    try {
      SearchResult result = search.with(limited);
      if (limited.timedOut()) {
        throw new SearchRequest.TimedOutException(timeout, null);
      }
      return result;
    } catch (ExitingReaderException e) {
      throw new SearchRequest.TimedOutException(timeout, e);
    }
  }

  /** The limit holds for reading terms and for going through what matches. */
  private static IndexSearcher limited(IndexSearcher searcher, QueryTimeout limit)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    IndexReader exitable =
        reader instanceof DirectoryReader directory
            ? ExitableDirectoryReader.wrap(directory, limit)
            : reader;
    IndexSearcher limited = AliasSearcher.on(exitable, searcher);
    limited.setSimilarity(searcher.getSimilarity());
    limited.setTimeout(limit);
    return limited;
  }
}
