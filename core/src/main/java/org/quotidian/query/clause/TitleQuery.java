package org.quotidian.query.clause;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.quotidian.index.Fields;
import org.quotidian.query.facet.Articles;

/** All sentences of the articles whose title meets a query. */
public final class TitleQuery extends JoinedQuery {

  public TitleQuery(Query title) {
    super(title);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return new BooleanQuery.Builder()
        .add(new ToChildBlockJoinQuery(inner(), Articles.ENDS), BooleanClause.Occur.MUST)
        .add(Fields.sentences(), BooleanClause.Occur.FILTER)
        .build();
  }

  @Override
  public String toString(String field) {
    return "title(" + inner() + ")";
  }
}
