package org.quotidian.query.clause;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Finds whether a query asks for fields that an application has in the same index. */
public final class ForeignFields extends QueryVisitor {

  private static final String OWN = "q.";
  private static final String OWN_QUERIES = "org.quotidian.";
  private static final String QUERIES_OF_LUCENE = "org.apache.lucene.";

  private boolean found;

  private ForeignFields() {}

  /** Whether such a query is part of another, or that query itself. */
  public static boolean areIn(Query query) {
    ForeignFields fields = new ForeignFields();
    query.visit(fields);
    return fields.found;
  }

  @Override
  public boolean acceptField(String field) {
    found |= !field.startsWith(OWN);
    return true;
  }

  /** Queries of Lucene that are leaves accept their field; of others nothing is known. */
  @Override
  public void visitLeaf(Query query) {
    String name = query.getClass().getName();
    found |= !name.startsWith(OWN_QUERIES) && !name.startsWith(QUERIES_OF_LUCENE);
  }

  @Override
  public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
    return this;
  }
}
