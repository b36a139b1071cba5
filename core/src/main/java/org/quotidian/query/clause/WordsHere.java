package org.quotidian.query.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;

/**
 * Sentences with at least one of the words that a quotation was asked for. Of a phrase, half of its
 * words and at least two are needed, since it may continue in the next sentence. The words are not
 * matches of their own and are not highlighted.
 */
final class WordsHere extends Query {

  private final Query words;

  private WordsHere(Query words) {
    this.words = words;
  }

  /** For a query for quotations; {@code null} if it can be met without any of its words. */
  static @Nullable Query of(Query quotation) {
    List<Query> words = alternatives(quotation);
    return words.isEmpty() ? null : new WordsHere(any(words, 1));
  }

  /** Each match satisfies at least one of these; empty if unknown. */
  private static List<Query> alternatives(Query query) {
    if (query instanceof BooleanQuery all) {
      return alternatives(all);
    }
    if (query instanceof BoostQuery boosted) {
      return alternatives(boosted.getQuery());
    }
    if (query instanceof TermQuery word && isQuoted(word.getTerm())) {
      return List.of(any(List.of(inText(word.getTerm()))));
    }
    if (query instanceof ExactFirstQuery exact) {
      return alternatives(exact.words());
    }
    if (query instanceof DisjunctionMaxQuery any) {
      return ofEach(any);
    }
    if (query instanceof SynonymQuery any && isQuoted(any.getTerms().get(0))) {
      return List.of(any(any.getTerms().stream().map(WordsHere::inText).toList()));
    }
    if (query instanceof MultiPhraseQuery phrase && isQuoted(phrase.getTermArrays()[0][0])) {
      List<Query> places =
          Stream.of(phrase.getTermArrays())
              .map(any -> any(Stream.of(any).map(WordsHere::inText).toList()))
              .toList();
      return List.of(mostOf(places));
    }
    if (query instanceof PhraseQuery phrase && isQuoted(phrase.getTerms()[0])) {
      return List.of(most(Stream.of(phrase.getTerms()).map(WordsHere::inText).toList()));
    }
    if (query instanceof NameQuery name && name.place() == NameQuery.Place.QUOTED) {
      return List.of(name.in(NameQuery.Place.SENTENCE));
    }
    Query pattern = query instanceof MultiTermQuery unread ? inText(unread) : null;
    return pattern == null ? List.of() : List.of(pattern);
  }

  private static List<Query> ofEach(DisjunctionMaxQuery any) {
    List<Query> each = new ArrayList<>();
    for (Query one : any) {
      List<Query> words = alternatives(one);
      if (words.isEmpty()) {
        return List.of();
      }
      each.addAll(words);
    }
    return each;
  }

  private static List<Query> alternatives(BooleanQuery all) {
    List<Query> required = new ArrayList<>();
    List<Query> optional = new ArrayList<>();
    boolean isRequired = false;
    boolean optionalKnown = true;
    for (BooleanClause clause : all) {
      List<Query> words = clause.isProhibited() ? List.of() : alternatives(clause.query());
      if (clause.isRequired()) {
        isRequired = true;
        required.addAll(words);
      } else if (!clause.isProhibited()) {
        optionalKnown &= !words.isEmpty();
        optional.addAll(words);
      }
    }
    if (isRequired ? required.isEmpty() : !optionalKnown) {
      return List.of();
    }
    required.addAll(optional);
    return required;
  }

  private static boolean isQuoted(Term word) {
    return word.field().equals(Fields.QUOTE);
  }

  private static Term inText(Term word) {
    String field = word.field().equals(Fields.QUOTE_FORMS) ? Fields.TEXT_FORMS : Fields.TEXT;
    return new Term(field, word.bytes());
  }

  private static @Nullable Query inText(MultiTermQuery pattern) {
    if (pattern instanceof PrefixQuery prefix) {
      return new PrefixQuery(inText(prefix.getPrefix()));
    }
    if (pattern instanceof WildcardQuery wildcard) {
      return new WildcardQuery(inText(wildcard.getTerm()));
    }
    if (pattern instanceof FuzzyQuery fuzzy) {
      return new FuzzyQuery(inText(fuzzy.getTerm()), fuzzy.getMaxEdits(), fuzzy.getPrefixLength());
    }
    return null;
  }

  private static Query any(List<Term> words) {
    return any(words.stream().<Query>map(TermQuery::new).toList(), 1);
  }

  private static Query most(List<Term> words) {
    return mostOf(words.stream().<Query>map(TermQuery::new).toList());
  }

  private static Query mostOf(List<Query> words) {
    List<Query> distinct = words.stream().distinct().toList();
    int least = Math.min(distinct.size(), Math.max(2, (distinct.size() + 1) / 2));
    return any(distinct, least);
  }

  private static Query any(List<Query> queries, int least) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    queries.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
    return any.build();
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = words.rewrite(searcher);
    return rewritten == words ? this : new WordsHere(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new FilterWeight(this, words.createWeight(searcher, scoreMode, boost)) {
      @Override
      public @Nullable Matches matches(LeafReaderContext leaf, int document) throws IOException {
        return super.matches(leaf, document) == null ? null : MatchesUtils.MATCH_WITH_NO_TERMS;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor.getSubVisitor(BooleanClause.Occur.FILTER, this));
  }

  @Override
  public String toString(String field) {
    return "here(" + words + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && words.equals(((WordsHere) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + words.hashCode();
  }
}
