package org.quotidian.query.clause;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.quotidian.index.Fields;
import org.quotidian.query.facet.Articles;

/** All sentences of the articles whose title meets a query. */
public final class TitleQuery extends Query {

  private final Query title;

  public TitleQuery(Query title) {
    this.title = title;
  }

  /** What the title has to meet. */
  public Query title() {
    return title;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return new BooleanQuery.Builder()
        .add(new ToChildBlockJoinQuery(title, Articles.ENDS), BooleanClause.Occur.MUST)
        .add(Fields.sentences(), BooleanClause.Occur.FILTER)
        .build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "title(" + title + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && title.equals(((TitleQuery) other).title);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + title.hashCode();
  }
}
