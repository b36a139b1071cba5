package org.quotidian.query.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.quotidian.index.Fields;

/**
 * Matches what another query matches, and adds a constant to the score. {@code like:"…" AND
 * published:2025} gives each date a score of 1, and {@code like:"…" AND source:ap} each sentence of
 * that source the same. In this form only one clause ranks the sentences, and Lucene passes it the
 * minimum competitive score, which it does not pass to the clauses of a conjunction.
 */
public final class ConstantClauseQuery extends Query {

  private final Query query;

  /** Those clauses of the query that raise the score: each gives all that it matches the same. */
  private final List<Query> raising;

  private ConstantClauseQuery(Query query, List<Query> raising) {
    this.query = query;
    this.raising = raising;
  }

  /** The same query, said in this way if it can be. */
  public static Query of(Query query) {
    if (!(query instanceof BooleanQuery clauses)) {
      return query;
    }
    BooleanQuery.Builder rewritten = new BooleanQuery.Builder();
    List<Query> raising = new ArrayList<>();
    int others = 0;
    for (BooleanClause clause : clauses) {
      if (clause.occur() == BooleanClause.Occur.SHOULD) {
        return query;
      }
      boolean raises = clause.occur() == BooleanClause.Occur.MUST && isConstant(clause.query());
      if (raises) {
        raising.add(clause.query());
      } else {
        others += clause.isScoring() ? 1 : 0;
      }
      rewritten.add(clause.query(), raises ? BooleanClause.Occur.FILTER : clause.occur());
    }
    return !raising.isEmpty() && others == 1
        ? new ConstantClauseQuery(rewritten.build(), raising)
        : query;
  }

  /** Whether all that it matches has one score. */
  private static boolean isConstant(Query query) {
    return query instanceof ConstantScoreQuery
        || query instanceof IndexSortSortedNumericDocValuesRangeQuery
        || query instanceof TermQuery source && source.getTerm().field().equals(Fields.SOURCE);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten == query ? this : new ConstantClauseQuery(rewritten, raising);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight weight = searcher.createWeight(query, scoreMode, boost);
    return scoreMode.needsScores() ? new Raised(weight, more(searcher, boost)) : weight;
  }

  private double more(IndexSearcher searcher, float boost) throws IOException {
    double more = 0;
    for (Query each : raising) {
      more +=
          each instanceof TermQuery
              ? score(searcher, searcher.createWeight(each, ScoreMode.COMPLETE, boost))
              : boost;
    }
    return more;
  }

  /** What the first document scores that has the term. */
  private static float score(IndexSearcher searcher, Weight weight) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return scorer.score();
      }
    }
    return 0;
  }

  private final class Raised extends AdjustedWeight {
    private final double more;

    Raised(Weight weight, double more) {
      super(ConstantClauseQuery.this, weight);
      this.more = more;
    }

    @Override
    Scorer adjusted(Scorer scorer, LeafReaderContext leaf) {
      return new Higher(scorer, more);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Explanation its = in.explain(leaf, document);
      return its.isMatch()
          ? Explanation.match((float) (its.getValue().doubleValue() + more), "sum of:", its)
          : its;
    }
  }

  private static final class Higher extends FilterScorer {
    private final double more;

    Higher(Scorer scorer, double more) {
      super(scorer);
      this.more = more;
    }

    @Override
    public float score() throws IOException {
      return (float) (in.score() + more);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return (float) (in.getMaxScore(upTo) + more);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      // A sum that is rounded up to the least is wanted too.
      float its = (float) (Math.nextDown(least) - more);
      if (its > 0) {
        in.setMinCompetitiveScore(Math.nextDown(its));
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor.getSubVisitor(BooleanClause.Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return "raised(" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && query.equals(((ConstantClauseQuery) other).query)
        && raising.equals(((ConstantClauseQuery) other).raising);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + query.hashCode()) + raising.hashCode();
  }
}
