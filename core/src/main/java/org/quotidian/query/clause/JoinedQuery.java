package org.quotidian.query.clause;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Sentences for which another document of their article's block meets a query: a quotation in them,
 * or the article itself. The inner query is for that kind of document; visitors do not see it,
 * since its terms are in fields that sentences do not have.
 */
public abstract class JoinedQuery extends Query {

  private final Query inner;

  JoinedQuery(Query inner) {
    this.inner = inner;
  }

  /** What the other document has to meet. */
  public final Query inner() {
    return inner;
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public final boolean equals(Object other) {
    return sameClassAs(other) && inner.equals(((JoinedQuery) other).inner);
  }

  @Override
  public final int hashCode() {
    return 31 * classHash() + inner.hashCode();
  }
}
