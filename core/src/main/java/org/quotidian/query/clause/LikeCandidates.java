package org.quotidian.query.clause;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The sentences of a segment that have words of a {@link LikeQuery} which weigh enough together,
 * exactly. The weights of the rarer words are added up, a stretch of documents at a time; the
 * postings of the others are only looked into where these lead.
 */
final class LikeCandidates extends DocIdSetIterator {

  private static final int STRETCH = 4096;

  private final LikeWords words;

  /** By document of the stretch; 0 between stretches. */
  private final int[] sums = new int[STRETCH];

  /** Which of them are not 0. */
  private final long[] met = new long[STRETCH / Long.SIZE];

  /** What was found in the stretch, and what it weighs. */
  private final int[] found = new int[STRETCH];

  private final int[] weights = new int[STRETCH];
  private int size;
  private int at = -1;
  private int document = -1;

  /** The first document behind the stretch. */
  private int end;

  LikeCandidates(LikeWords words) {
    this.words = words;
  }

  @Override
  public int docID() {
    return document;
  }

  /** What the words of the document weigh. */
  int weight() {
    return weights[at];
  }

  @Override
  public int nextDoc() throws IOException {
    while (++at == size) {
      if (!find(end)) {
        return document = NO_MORE_DOCS;
      }
    }
    return document = found[at];
  }

  @Override
  public int advance(int target) throws IOException {
    if (target >= end) {
      at = -1;
      if (!find(target)) {
        return document = NO_MORE_DOCS;
      }
    }
    int next = nextDoc();
    while (next < target) {
      next = nextDoc();
    }
    return next;
  }

  /** Goes through the next stretch with a rarer word; false if there is none. */
  private boolean find(int from) throws IOException {
    size = 0;
    at = -1;
    int first = NO_MORE_DOCS;
    for (int i = words.frequent(); i < words.count(); i++) {
      first = Math.min(first, words.advance(i, from));
    }
    if (first == NO_MORE_DOCS) {
      return false;
    }
    end = first + Math.min(STRETCH, NO_MORE_DOCS - first);
    for (int i = words.frequent(); i < words.count(); i++) {
      add(words.postings(i), words.weight(i), first);
    }
    for (int i = 0; i < met.length; i++) {
      for (long left = met[i]; left != 0; left &= left - 1) {
        weigh(first, i * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
      met[i] = 0;
    }
    return true;
  }

  private void add(PostingsEnum postings, int weight, int first) throws IOException {
    for (int next = postings.docID(); next < end; next = postings.nextDoc()) {
      int place = next - first;
      sums[place] += weight;
      met[place / Long.SIZE] |= 1L << place;
    }
  }

  private void weigh(int first, int place) throws IOException {
    int weight = words.weigh(first + place, sums[place]);
    sums[place] = 0;
    if (weight >= words.least()) {
      found[size] = first + place;
      weights[size++] = weight;
    }
  }

  @Override
  public long cost() {
    return words.rareSentences();
  }
}
