package org.quotidian.query.clause;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredSentences;
import org.quotidian.query.facet.Articles;

/**
 * Reads the sentences back that have words of a {@link LikeQuery} which weigh enough, and compares
 * them. Finds these sentences by itself, or looks at those that another part of a query leads to.
 */
final class LikeScorer extends Scorer {

  private final LikeQuery like;
  private final float boost;
  private final LikeWords words;
  private final DocIdSetIterator documents;
  private final @Nullable LikeCandidates candidates;
  private final @Nullable BitSet articles;
  private final @Nullable NumericDocValues numbers;
  private final StoredFields stored;
  private int articleRead = -1;
  private @Nullable StoredSentences article;
  private double score;

  private LikeScorer(
      LikeQuery like,
      LikeWords words,
      @Nullable LikeCandidates candidates,
      LeafReaderContext leaf,
      float boost)
      throws IOException {
    this.like = like;
    this.words = words;
    this.candidates = candidates;
    this.boost = boost;
    documents = candidates != null ? candidates : DocIdSetIterator.all(leaf.reader().maxDoc());
    articles = Articles.ENDS.getBitSet(leaf);
    numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
    stored = leaf.reader().storedFields();
  }

  /** One that finds the sentences by itself. */
  static LikeScorer leading(LikeQuery like, LikeWords words, LeafReaderContext leaf, float boost)
      throws IOException {
    return new LikeScorer(like, words, new LikeCandidates(words), leaf, boost);
  }

  /** One that goes through all documents, to be led to few. */
  static LikeScorer led(LikeQuery like, LikeWords words, LeafReaderContext leaf, float boost)
      throws IOException {
    return new LikeScorer(like, words, null, leaf, boost);
  }

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return new TwoPhaseIterator(documents) {
      @Override
      public boolean matches() throws IOException {
        int document = documents.docID();
        int exact = candidates == null ? words.weigh(document) : candidates.weight();
        if (exact < words.least()) {
          return false;
        }
        double said = said(document);
        score = Math.min(said, most(exact));
        return said >= LikeQuery.LEAST;
      }

      @Override
      public float matchCost() {
        // An article is read back: far more than any other query does for a sentence.
        return 100_000;
      }
    };
  }

  /** What a sentence whose words weigh so much exactly may score. */
  private static double most(int exact) {
    return (double) exact / LikeQuery.UNITS + LikeQuery.MOST_ALIKE;
  }

  private double said(int document) throws IOException {
    if (articles == null || numbers == null || !numbers.advanceExact(document)) {
      return 0;
    }
    int whole = articles.nextSetBit(document);
    StoredSentences read = article;
    if (read == null || whole != articleRead) {
      read = StoredSentences.read(stored, whole);
      article = read;
      articleRead = whole;
    }
    return like.said().in(read.text((int) numbers.longValue()));
  }

  @Override
  public float score() {
    return (float) score * boost;
  }

  @Override
  public float getMaxScore(int upTo) {
    return boost;
  }

  /** What can't score so much for all that is alike in it is not read. */
  @Override
  public void setMinCompetitiveScore(float least) {
    if (least > boost) {
      words.setLeast(Integer.MAX_VALUE);
    } else if (boost > 0) {
      // One unit less, since scores are rounded.
      double exact = (double) least / boost - LikeQuery.MOST_ALIKE;
      words.setLeast((int) (exact * LikeQuery.UNITS) - 1);
    }
  }
}
