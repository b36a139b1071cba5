package org.quotidian.query;

import java.io.IOException;
import java.util.Arrays;
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

/** Goes through the candidates of a {@link LikeQuery}, and compares those that are asked for. */
final class LikeScorer extends Scorer {

  private final LikeQuery like;
  private final float boost;
  private final Candidates candidates;
  private final @Nullable BitSet articles;
  private final @Nullable NumericDocValues numbers;
  private final StoredFields stored;
  private int articleRead = -1;
  private @Nullable StoredSentences article;
  private double said;

  LikeScorer(LikeQuery like, LeafReaderContext leaf, int[] documents, float boost)
      throws IOException {
    this.like = like;
    this.boost = boost;
    candidates = new Candidates(documents);
    articles = TitleQuery.ARTICLES.getBitSet(leaf);
    numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
    stored = leaf.reader().storedFields();
  }

  @Override
  public int docID() {
    return candidates.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return new TwoPhaseIterator(candidates) {
      @Override
      public boolean matches() throws IOException {
        said = said(candidates.docID());
        return said >= LikeQuery.LEAST;
      }

      @Override
      public float matchCost() {
        // An article is read back: far more than any other query does for a sentence.
        return 100_000;
      }
    };
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
    return (float) said * boost;
  }

  @Override
  public float getMaxScore(int upTo) {
    return boost;
  }

  /** Copies by the thousand: once ten say all of it again, the rest need not be read. */
  @Override
  public void setMinCompetitiveScore(float least) {
    candidates.isOver |= least > boost;
  }

  /** Documents in order. */
  private static final class Candidates extends DocIdSetIterator {
    private final int[] documents;
    private int at = -1;
    private boolean isOver;

    Candidates(int[] documents) {
      this.documents = documents;
    }

    @Override
    public int docID() {
      if (at < 0) {
        return -1;
      }
      return at < documents.length ? documents[at] : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
      at = isOver ? documents.length : at + 1;
      return docID();
    }

    @Override
    public int advance(int target) {
      int from = isOver ? documents.length : Math.max(0, at + 1);
      int found =
          from >= documents.length
              ? documents.length
              : Arrays.binarySearch(documents, from, documents.length, target);
      at = found < 0 ? -found - 1 : found;
      return docID();
    }

    @Override
    public long cost() {
      return documents.length;
    }
  }
}
