package org.quotidian.query.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.quotidian.index.Fields;

/**
 * Matches words in any inflection, and scores the forms that were asked for higher: a document that
 * has none of them scores {@value #OTHERS} of what the words score, one that has them all scores
 * the whole. No score is higher than without this query, so that Lucene passes over as many
 * documents.
 */
public final class ExactFirstQuery extends Query {

  /** What a document with other inflections scores, as a share. */
  static final float OTHERS = 0.9f;

  private final Query words;
  private final List<Term> forms;

  private ExactFirstQuery(Query words, List<Term> forms) {
    this.words = words;
    this.forms = forms;
  }

  /**
   * The query for words in any inflection that scores these forms higher.
   *
   * @param field where the words are, stemmed
   * @param forms the words as they were asked for, folded
   */
  public static Query of(Query words, String field, List<String> forms) {
    List<Term> terms =
        forms.stream().distinct().map(form -> new Term(Fields.forms(field), form)).toList();
    return new ExactFirstQuery(words, terms);
  }

  /** The words, in any inflection. */
  public Query words() {
    return words;
  }

  /** The words as they were asked for. */
  public List<Term> forms() {
    return forms;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = words.rewrite(searcher);
    if (rewritten instanceof MatchNoDocsQuery || isAlwaysExact(searcher.getIndexReader())) {
      return rewritten;
    }
    return rewritten == words ? this : new ExactFirstQuery(rewritten, forms);
  }

  /** Whether the index holds no other inflection of a single word, as of most names. */
  private boolean isAlwaysExact(IndexReader reader) throws IOException {
    return forms.size() == 1
        && words instanceof TermQuery word
        && reader.docFreq(word.getTerm()) == reader.docFreq(forms.get(0));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight weight = words.createWeight(searcher, scoreMode, boost);
    return scoreMode.needsScores() ? new ExactFirst(weight) : weight;
  }

  private final class ExactFirst extends AdjustedWeight {

    ExactFirst(Weight weight) {
      super(ExactFirstQuery.this, weight);
    }

    @Override
    Scorer adjusted(Scorer scorer, LeafReaderContext leaf) throws IOException {
      return new Lowered(scorer, postings(leaf), forms.size());
    }

    private List<PostingsEnum> postings(LeafReaderContext leaf) throws IOException {
      List<PostingsEnum> postings = new ArrayList<>(forms.size());
      for (Term form : forms) {
        PostingsEnum its = leaf.reader().postings(form, PostingsEnum.NONE);
        if (its != null) {
          postings.add(its);
        }
      }
      return postings;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Explanation its = in.explain(leaf, document);
      if (!its.isMatch()) {
        return its;
      }
      float share = share(postings(leaf), forms.size(), document);
      return Explanation.match(
          its.getValue().floatValue() * share,
          "product of:",
          its,
          Explanation.match(share, "share for the forms that were asked for"));
    }
  }

  private static float share(List<PostingsEnum> postings, int all, int document)
      throws IOException {
    int exact = 0;
    for (PostingsEnum each : postings) {
      int at = each.docID();
      if (at < document) {
        at = each.advance(document);
      }
      exact += at == document ? 1 : 0;
    }
    return 1 - (1 - OTHERS) * (all - exact) / all;
  }

  private static final class Lowered extends FilterScorer {
    private final List<PostingsEnum> postings;
    private final int all;

    Lowered(Scorer scorer, List<PostingsEnum> postings, int all) {
      super(scorer);
      this.postings = postings;
      this.all = all;
    }

    @Override
    public float score() throws IOException {
      return in.score() * share(postings, all, in.docID());
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(least);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor.getSubVisitor(BooleanClause.Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return words.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words.equals(((ExactFirstQuery) other).words)
        && forms.equals(((ExactFirstQuery) other).forms);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + words.hashCode()) + forms.hashCode();
  }
}
