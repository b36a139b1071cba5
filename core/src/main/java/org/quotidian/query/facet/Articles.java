package org.quotidian.query.facet;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.quotidian.index.Fields;

/** Which documents of a segment are articles: each is the last one of its block. */
public final class Articles {

  /** One for all queries, since it caches a bit set for each segment. */
  public static final BitSetProducer ENDS = new QueryBitSetProducer(Fields.articles());

  private Articles() {}

  /**
   * The document of the article that a document of a segment belongs to: the next article after it.
   *
   * @throws IllegalStateException if there is none
   */
  public static int of(LeafReaderContext leaf, int document) throws IOException {
    BitSet ends = ENDS.getBitSet(leaf);
    if (ends == null) {
      throw new IllegalStateException("document " + document + " belongs to no article");
    }
    return ends.nextSetBit(document);
  }
}
