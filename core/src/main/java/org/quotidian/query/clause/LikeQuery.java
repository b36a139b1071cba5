package org.quotidian.query.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.text.Tokens;
import org.quotidian.words.Containment;

/**
 * Sentences that say again what a sentence says, in whatever order and whatever else they say:
 * {@link Containment} is at least {@value #LEAST}. Of that, {@value #LEAST_EXACT} has to come from
 * words that have one stem in the index; the rest may be words that are only alike.
 *
 * <p>The score is what is said again, of which words that are only alike make no more than that
 * rest. So the index limits what a sentence may score before it is read back and compared, and
 * those that can't come among the best are not read.
 */
public final class LikeQuery extends Query {

  /** The share of the sentence's weight that a match says. */
  public static final double LEAST = 0.65;

  /** The share of it whose words the index knows to be the same. */
  public static final double LEAST_EXACT = 0.6;

  /** The most that words which are only alike add to a score. */
  public static final double MOST_ALIKE = LEAST - LEAST_EXACT;

  /** Weights are whole numbers, so that their sums do not depend on the order. */
  public static final int UNITS = 1 << 20;

  /** So many postings can be gone through in the time that one document is looked for in all. */
  private static final int POSTINGS_A_LOOK = 64;

  private final String sentence;
  private final Containment said;
  private final Term[] terms;
  private final int[] weights;

  LikeQuery(String sentence) {
    this.sentence = sentence;
    said = new Containment(sentence);
    Map<String, Integer> byTerm = new LinkedHashMap<>();
    Tokens tokens = said.tokens();
    List<String> words = NewsAnalyzer.terms(sentence);
    int word = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        byTerm.merge(words.get(word++), (int) Math.round(said.weight(i) * UNITS), Integer::sum);
      }
    }
    terms = byTerm.keySet().stream().map(term -> new Term(Fields.TEXT, term)).toArray(Term[]::new);
    weights = byTerm.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** For a text of several sentences: those that say again what one of them does. */
  public static Query of(List<String> sentences) {
    if (sentences.size() == 1) {
      return new LikeQuery(sentences.get(0));
    }
    List<Query> each = new ArrayList<>();
    sentences.forEach(sentence -> each.add(new LikeQuery(sentence)));
    return new DisjunctionMaxQuery(each, 0);
  }

  /** Whether such a query is part of another, or that query itself. */
  public static boolean isIn(Query query) {
    boolean[] found = new boolean[1];
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            found[0] |= part instanceof LikeQuery;
          }

          @Override
          public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
          }
        });
    return found[0];
  }

  /** The heaviest of its terms: without one of them, the others weigh too little. */
  Set<Term> needed() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt((Integer i) -> -weights[i]));
    Set<Term> needed = new LinkedHashSet<>();
    int left = IntStream.of(weights).sum();
    for (int i : order) {
      if (left < LEAST_EXACT * UNITS) {
        break;
      }
      needed.add(terms[i]);
      left -= weights[i];
    }
    return needed;
  }

  Containment said() {
    return said;
  }

  Term term(int i) {
    return terms[i];
  }

  /** What the words of a term weigh, of {@link #UNITS} in all. */
  int weight(int i) {
    return weights[i];
  }

  int termCount() {
    return terms.length;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Term term : terms) {
      any.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
    }
    Weight words =
        searcher.createWeight(searcher.rewrite(any.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new LikeWeight(this, words, boost);
  }

  private static final class LikeWeight extends Weight {
    private final LikeQuery like;
    private final Weight words;
    private final float boost;

    LikeWeight(LikeQuery like, Weight words, float boost) {
      super(like);
      this.like = like;
      this.words = words;
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      LikeWords some = new LikeWords(like, leaf.reader());
      if (some.frequent() == some.count()) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return leadCost < cost()
              ? LikeScorer.led(like, some, leaf, boost)
              : LikeScorer.leading(like, some, leaf, boost);
        }

        @Override
        public long cost() {
          return 1 + some.rareSentences() / POSTINGS_A_LOOK;
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = scorer(leaf, document);
      if (scorer == null) {
        return Explanation.noMatch("says less of it than " + LEAST);
      }
      return Explanation.match(scorer.score(), "share of what is said again of: " + like.sentence);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int document) throws IOException {
      return scorer(leaf, document) == null ? null : words.matches(leaf, document);
    }

    /** One positioned at the document, or {@code null} if that does not match. */
    private @Nullable Scorer scorer(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = LikeScorer.led(like, new LikeWords(like, leaf.reader()), leaf, boost);
      TwoPhaseIterator documents = scorer.twoPhaseIterator();
      documents.approximation().advance(document);
      return documents.matches() ? scorer : null;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.consumeTerms(this, terms);
  }

  @Override
  public String toString(String field) {
    return "like(" + sentence + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && sentence.equals(((LikeQuery) other).sentence);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + sentence.hashCode();
  }
}
