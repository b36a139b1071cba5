package org.quotidian.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** The nodes that the query language adds to Lucene's. */
final class QueryNodes {

  private QueryNodes() {}

  /** Builds them. */
  static void addTo(QueryTreeBuilder builder) {
    builder.setBuilder(Made.class, node -> ((Made) node).query);
    builder.setBuilder(Around.class, node -> ((Around) node).query());
  }

  /** A query that is ready. */
  static final class Made extends QueryNodeImpl {
    private static final long serialVersionUID = 1;

    private final transient Query query;

    Made(Query query) {
      this.query = query;
      setLeaf(true);
    }

    @Override
    public CharSequence toQueryString(EscapeQuerySyntax escaper) {
      return query.toString();
    }
  }

  /** A query that is put around the one that is built from the node below. */
  static final class Around extends QueryNodeImpl {
    private static final long serialVersionUID = 1;

    private final transient UnaryOperator<Query> wrapper;

    Around(QueryNode inner, UnaryOperator<Query> wrapper) {
      this.wrapper = wrapper;
      setLeaf(false);
      allocate();
      add(inner);
    }

    private Query query() {
      List<QueryNode> inner = getChildren();
      Object built =
          inner.isEmpty() ? null : inner.get(0).getTag(QueryTreeBuilder.QUERY_TREE_BUILDER_TAGID);
      return built instanceof Query query
          ? wrapper.apply(query)
          : new MatchNoDocsQuery("nothing to look for");
    }

    @Override
    public CharSequence toQueryString(EscapeQuerySyntax escaper) {
      List<QueryNode> inner = getChildren();
      return inner.isEmpty() ? "" : inner.get(0).toQueryString(escaper);
    }
  }
}
