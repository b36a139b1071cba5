package org.quotidian.query.clause;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A block join that scores a segment either as a whole or document by document. Queries that
 * exclude something go through a segment piece by piece; the join of Lucene 10.6 has a scorer for
 * many documents at once that is made for the whole only: of pieces, it reads past the end of its
 * bit set, or returns sentences that were excluded.
 */
final class WholeSegments extends Query {

  private final Query join;

  WholeSegments(Query join) {
    this.join = join;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = join.rewrite(searcher);
    return rewritten == join ? this : new WholeSegments(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new FilterWeight(this, join.createWeight(searcher, scoreMode, boost)) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = super.scorerSupplier(leaf);
        return supplier == null ? null : new Supplier(supplier);
      }
    };
  }

  private static final class Supplier extends ScorerSupplier {
    private final ScorerSupplier in;

    Supplier(ScorerSupplier in) {
      this.in = in;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return in.get(leadCost);
    }

    /** Which of the scorers is the right one shows when the first documents are asked for. */
    @Override
    public BulkScorer bulkScorer() {
      return new BulkScorer() {
        private @Nullable BulkScorer chosen;

        @Override
        public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
            throws IOException {
          BulkScorer scorer = chosen;
          if (scorer == null) {
            boolean whole = min == 0 && max == DocIdSetIterator.NO_MORE_DOCS;
            scorer = whole ? in.bulkScorer() : oneByOne();
            chosen = scorer;
          }
          return min == DocIdSetIterator.NO_MORE_DOCS
              ? min
              : scorer.score(collector, accepted, min, max);
        }

        @Override
        public long cost() {
          return in.cost();
        }
      };
    }

    private BulkScorer oneByOne() throws IOException {
      return super.bulkScorer();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      in.setTopLevelScoringClause();
    }

    @Override
    public long cost() {
      return in.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    join.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return join.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && join.equals(((WholeSegments) other).join);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + join.hashCode();
  }
}
