package org.quotidian.query.facet;

import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.quotidian.index.Fields;

/** Which documents of a segment are articles: each is the last one of its block. */
public final class Articles {

  /** One for all queries, since it caches a bit set for each segment. */
  public static final BitSetProducer ENDS = new QueryBitSetProducer(Fields.articles());

  private Articles() {}
}
