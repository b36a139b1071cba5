package org.quotidian.query.clause;

import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.link.EntityLinker;

/**
 * Searches an index with a list of aliases. Queries for names find the list through the searcher
 * that rewrites them, so that queries that an embedder puts around ours use it too.
 */
public final class AliasSearcher extends IndexSearcher {

  /** As in Lucene; smaller segments are not split anyway. */
  private static final int DOCUMENTS_OF_SLICE = 250_000;

  private final EntityLinker names;

  /**
   * @param names with the aliases
   * @param executor runs the parts of a search; {@code null} for the thread that searches
   */
  public AliasSearcher(IndexReader reader, @Nullable Executor executor, EntityLinker names) {
    super(reader, executor);
    this.names = names;
  }

  /** A searcher on another reader, which knows the same names, for the thread that searches. */
  public static IndexSearcher on(IndexReader reader, IndexSearcher like) {
    return like instanceof AliasSearcher its
        ? new AliasSearcher(reader, null, its.names)
        : new IndexSearcher(reader);
  }

  /** One segment for each task: an archive has few, and most of its sentences in the largest. */
  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    return slices(leaves, DOCUMENTS_OF_SLICE, 1, false);
  }

  /** The names that a searcher knows: without aliases of its own, those in the jar. */
  static EntityLinker names(IndexSearcher searcher) {
    return searcher instanceof AliasSearcher its ? its.names : EntityLinker.english();
  }
}
