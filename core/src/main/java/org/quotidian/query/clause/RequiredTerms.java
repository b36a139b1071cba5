package org.quotidian.query.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.quotidian.index.Fields;

/**
 * What an index has to hold at the very least for a query to find anything in it: sets of terms, of
 * each of which there has to be one. An index that meets this need not hold an answer, but one that
 * does not never does.
 *
 * <p>A term that ends in a hyphen, in a field of entities, is met by every term that starts so.
 */
public final class RequiredTerms {

  private RequiredTerms() {}

  /**
   * The sets of terms that a query from {@link Queries} needs; none if nothing can be said, one
   * that is empty if it never finds anything.
   */
  public static List<Set<Term>> of(Query query) {
    if (query instanceof TermQuery one) {
      return isEverywhere(one.getTerm()) ? List.of() : List.of(Set.of(one.getTerm()));
    }
    if (query instanceof PhraseQuery phrase) {
      return List.of(phrase.getTerms()).stream().distinct().map(Set::of).toList();
    }
    if (query instanceof ExactFirstQuery words) {
      return of(words.words());
    }
    if (query instanceof SynonymQuery any) {
      return List.of(new LinkedHashSet<>(any.getTerms()));
    }
    if (query instanceof MultiPhraseQuery phrase) {
      return List.of(phrase.getTermArrays()).stream().map(RequiredTerms::set).toList();
    }
    if (query instanceof NameQuery name) {
      return List.of(name.needed());
    }
    if (query instanceof JoinedQuery joined) {
      return of(joined.inner());
    }
    if (query instanceof FigureQuery figure) {
      return figure.unitWords().stream()
          .distinct()
          .map(word -> Set.of(new Term(Fields.UNIT, word)))
          .toList();
    }
    if (query instanceof LikeQuery like) {
      return List.of(like.needed());
    }
    if (query instanceof BoostQuery boosted) {
      return of(boosted.getQuery());
    }
    if (query instanceof ConstantScoreQuery constant) {
      return of(constant.getQuery());
    }
    if (query instanceof DisjunctionMaxQuery any) {
      return anyOf(any.getDisjuncts());
    }
    if (query instanceof MatchNoDocsQuery) {
      return List.of(Set.of());
    }
    return query instanceof BooleanQuery clauses ? of(clauses) : List.of();
  }

  private static List<Set<Term>> of(BooleanQuery clauses) {
    List<Set<Term>> all = new ArrayList<>();
    List<Query> optional = new ArrayList<>();
    boolean isRequired = false;
    for (BooleanClause clause : clauses) {
      if (clause.isRequired()) {
        isRequired = true;
        all.addAll(of(clause.query()));
      } else if (!clause.isProhibited()) {
        optional.add(clause.query());
      }
    }
    if (!optional.isEmpty() && (!isRequired || clauses.getMinimumNumberShouldMatch() > 0)) {
      all.addAll(anyOf(optional));
    }
    return all;
  }

  /** Where any of several queries will do: of each, the set with the fewest terms. */
  private static List<Set<Term>> anyOf(Iterable<Query> queries) {
    Set<Term> any = new LinkedHashSet<>();
    for (Query query : queries) {
      Set<Term> fewest = null;
      for (Set<Term> each : of(query)) {
        fewest = fewest == null || each.size() < fewest.size() ? each : fewest;
      }
      if (fewest == null) {
        return List.of();
      }
      any.addAll(fewest);
    }
    return List.of(any);
  }

  private static Set<Term> set(Term[] terms) {
    return new LinkedHashSet<>(List.of(terms));
  }

  private static boolean isEverywhere(Term term) {
    return term.field().equals(Fields.KIND);
  }
}
