package org.quotidian.query.clause;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.RangeFieldQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.quotidian.index.Fields;

/**
 * Recognises queries that give all sentences one score: ranges of figures and dates, wildcards,
 * entities, sources. The sentences are then in the order of their dates, and those too old to be
 * among the first need not be looked at.
 */
public final class EqualScores {

  /** Their terms are words, which score by how often and where they occur. */
  private static final Set<String> WORDS =
      Set.of(Fields.TEXT, Fields.QUOTE, Fields.TITLE, Fields.SPEAKER_WORDS);

  private static final String OWN = "q.";

  private EqualScores() {}

  /** Whether the query is one of those; {@code false} also where it is not known. */
  public static boolean areGivenBy(Query query, IndexSearcher searcher) throws IOException {
    // What a name means takes looks into the index: they are for queries that depend on it.
    return isConstant(query, name -> true) && isConstant(query, name -> isOneTerm(name, searcher));
  }

  private static boolean isOneTerm(NameQuery name, IndexSearcher searcher) throws IOException {
    return isConstant(searcher.rewrite(name.meaning(searcher).query()), other -> false);
  }

  /** Whether the entity of a name is one term of the index. */
  @FunctionalInterface
  private interface Names {
    boolean areOneTerm(NameQuery name) throws IOException;
  }

  private static boolean isConstant(Query query, Names names) throws IOException {
    if (query instanceof BoostQuery boosted) {
      return isConstant(boosted.getQuery(), names);
    }
    if (query instanceof TermQuery term) {
      String field = term.getTerm().field();
      return field.startsWith(OWN) && !WORDS.contains(field);
    }
    if (query instanceof BooleanQuery clauses) {
      return isConstant(clauses, names);
    }
    if (query instanceof NameQuery name) {
      return names.areOneTerm(name);
    }
    return query instanceof ConstantScoreQuery
        || query instanceof MatchAllDocsQuery
        || query instanceof FigureQuery
        || query instanceof RangeFieldQuery
        || query instanceof PointRangeQuery
        || query instanceof IndexOrDocValuesQuery either
            && isConstant(either.getIndexQuery(), names)
        || query instanceof IndexSortSortedNumericDocValuesRangeQuery
        || query instanceof MultiTermQuery pattern && isConstant(pattern.getRewriteMethod());
  }

  private static boolean isConstant(MultiTermQuery.RewriteMethod method) {
    return method == MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE
        || method == MultiTermQuery.CONSTANT_SCORE_REWRITE;
  }

  /** Whether all clauses are met by whatever matches, and add the same to its score. */
  private static boolean isConstant(BooleanQuery clauses, Names names) throws IOException {
    boolean isMet = false;
    for (BooleanClause clause : clauses) {
      switch (clause.occur()) {
        case MUST -> {
          if (!isConstant(clause.query(), names)) {
            return false;
          }
          isMet = true;
        }
        case FILTER -> isMet = true;
        case SHOULD -> {
          return false;
        }
        case MUST_NOT -> {
          // It takes sentences away, and changes no score.
        }
      }
    }
    return isMet;
  }
}
