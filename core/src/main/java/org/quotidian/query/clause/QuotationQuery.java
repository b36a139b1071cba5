package org.quotidian.query.clause;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.quotidian.index.Fields;

/**
 * Sentences with a quotation that meets all of a query for quotations. A quotation that extends
 * over several sentences counts in those that have words asked for.
 */
public final class QuotationQuery extends JoinedQuery {

  /** Where the quotations under a sentence end. */
  public static final BitSetProducer SENTENCES = new QueryBitSetProducer(Fields.sentences());

  public QuotationQuery(Query quotation) {
    super(quotation);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    Query holds = new WholeSegments(new ToParentBlockJoinQuery(inner(), SENTENCES, ScoreMode.Max));
    Query words = WordsHere.of(inner());
    return words == null
        ? holds
        : new BooleanQuery.Builder()
            .add(holds, BooleanClause.Occur.MUST)
            .add(words, BooleanClause.Occur.FILTER)
            .build();
  }

  @Override
  public String toString(String field) {
    return "quotation(" + inner() + ")";
  }
}
