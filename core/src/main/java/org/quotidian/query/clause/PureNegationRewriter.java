package org.quotidian.query.clause;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Keeps a query among documents of one kind: "everything" is all of that kind, and so is what
 * "-source:ap" asks for besides the articles that it does not. By itself the one would find every
 * kind, the other nothing.
 */
public final class PureNegationRewriter {

  private PureNegationRewriter() {}

  public static Query complete(Query query, Query all) {
    if (query instanceof MatchAllDocsQuery) {
      return new ConstantScoreQuery(all);
    }
    if (query instanceof BoostQuery boosted) {
      return new BoostQuery(complete(boosted.getQuery(), all), boosted.getBoost());
    }
    if (!(query instanceof BooleanQuery clauses)) {
      return query;
    }
    BooleanQuery.Builder complete =
        new BooleanQuery.Builder()
            .setMinimumNumberShouldMatch(clauses.getMinimumNumberShouldMatch());
    boolean onlyProhibited = !clauses.clauses().isEmpty();
    for (BooleanClause clause : clauses) {
      onlyProhibited &= clause.isProhibited();
      complete.add(complete(clause.query(), all), clause.occur());
    }
    if (onlyProhibited) {
      complete.add(new ConstantScoreQuery(all), BooleanClause.Occur.MUST);
    }
    return complete.build();
  }
}
