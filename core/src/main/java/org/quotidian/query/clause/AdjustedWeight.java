package org.quotidian.query.clause;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches what another weight matches, and changes the scores. */
abstract class AdjustedWeight extends FilterWeight {

  AdjustedWeight(Query query, Weight weight) {
    super(query, weight);
  }

  /** The scorer with other scores. */
  abstract Scorer adjusted(Scorer scorer, LeafReaderContext leaf) throws IOException;

  @Override
  public final @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    ScorerSupplier supplier = in.scorerSupplier(leaf);
    if (supplier == null) {
      return null;
    }
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        return adjusted(supplier.get(leadCost), leaf);
      }

      @Override
      public long cost() {
        return supplier.cost();
      }

      @Override
      public void setTopLevelScoringClause() throws IOException {
        supplier.setTopLevelScoringClause();
      }
    };
  }
}
