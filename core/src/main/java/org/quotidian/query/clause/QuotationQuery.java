package org.quotidian.query.clause;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.quotidian.index.Fields;

/**
 * Sentences with a quotation that meets all of a query for quotations. A quotation that extends
 * over several sentences counts in those that have words asked for.
 */
public final class QuotationQuery extends Query {

  /** Where the quotations under a sentence end. */
  public static final BitSetProducer SENTENCES = new QueryBitSetProducer(Fields.sentences());

  private final Query quotation;

  public QuotationQuery(Query quotation) {
    this.quotation = quotation;
  }

  /** What the quotation has to meet. */
  public Query quotation() {
    return quotation;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    Query holds =
        new WholeSegments(new ToParentBlockJoinQuery(quotation, SENTENCES, ScoreMode.Max));
    Query words = WordsHere.of(quotation);
    return words == null
        ? holds
        : new BooleanQuery.Builder()
            .add(holds, BooleanClause.Occur.MUST)
            .add(words, BooleanClause.Occur.FILTER)
            .build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "quotation(" + quotation + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && quotation.equals(((QuotationQuery) other).quotation);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + quotation.hashCode();
  }
}
