package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.quotidian.index.Fields;

/**
 * The sentences of a segment that have words of a {@link LikeQuery} which weigh enough together,
 * exactly. A sentence that has none but the most frequent words of the query, as many as weigh too
 * little, is none of them: the postings of those are only looked into where the others lead.
 */
final class LikeCandidates {

  private static final int WINDOW = 4096;

  /** A word of the query that the segment has. */
  private record Word(int weight, int sentences, PostingsEnum postings) {}

  private final int least = (int) Math.round(LikeQuery.LEAST_EXACT * LikeQuery.UNITS);

  /** From the most frequent on. */
  private final List<Word> words;

  /** So many of the most frequent weigh too little, and what they weigh. */
  private int frequent;

  private int frequentWeight;

  private final int[] sums = new int[WINDOW];
  private final boolean[] met = new boolean[WINDOW];
  private int[] found = new int[16];
  private int size;

  private LikeCandidates(List<Word> words) {
    this.words = words;
    words.sort(Comparator.comparingInt((Word word) -> -word.sentences));
    while (frequent < words.size() && frequentWeight + words.get(frequent).weight < least) {
      frequentWeight += words.get(frequent++).weight;
    }
  }

  /** Their documents, ascending. */
  static int[] of(LikeQuery like, LeafReader reader) throws IOException {
    LikeCandidates candidates = new LikeCandidates(words(like, reader));
    candidates.find();
    return Arrays.copyOf(candidates.found, candidates.size);
  }

  /** Whether a document is one of them, without looking for the others. */
  static boolean contain(LikeQuery like, LeafReader reader, int document) throws IOException {
    LikeCandidates candidates = new LikeCandidates(words(like, reader));
    int weight = 0;
    for (Word word : candidates.words) {
      weight += word.postings.advance(document) == document ? word.weight : 0;
    }
    return weight >= candidates.least;
  }

  private static List<Word> words(LikeQuery like, LeafReader reader) throws IOException {
    List<Word> words = new ArrayList<>();
    Terms terms = reader.terms(Fields.TEXT);
    if (terms == null) {
      return words;
    }
    TermsEnum some = terms.iterator();
    for (int i = 0; i < like.termCount(); i++) {
      if (some.seekExact(like.term(i).bytes())) {
        words.add(new Word(like.weight(i), some.docFreq(), some.postings(null, PostingsEnum.NONE)));
      }
    }
    return words;
  }

  private void find() throws IOException {
    for (Word word : words) {
      word.postings.nextDoc();
    }
    int first = next();
    while (first != DocIdSetIterator.NO_MORE_DOCS) {
      int base = first - first % WINDOW;
      for (int i = frequent; i < words.size(); i++) {
        addRare(words.get(i), base);
      }
      for (int i = 0; i < WINDOW; i++) {
        if (met[i]) {
          if (weighsEnough(base + i, sums[i])) {
            add(base + i);
          }
          met[i] = false;
          sums[i] = 0;
        }
      }
      first = next();
    }
  }

  /** The first sentence to come that has one of the rarer words. */
  private int next() {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = frequent; i < words.size(); i++) {
      first = Math.min(first, words.get(i).postings.docID());
    }
    return first;
  }

  private void addRare(Word word, int base) throws IOException {
    PostingsEnum postings = word.postings;
    for (int document = postings.docID();
        document - base < WINDOW && document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      sums[document - base] += word.weight;
      met[document - base] = true;
    }
  }

  private boolean weighsEnough(int document, int sum) throws IOException {
    int weight = sum;
    int left = frequentWeight;
    for (int i = frequent - 1; i >= 0 && weight < least && weight + left >= least; i--) {
      Word word = words.get(i);
      left -= word.weight;
      int at = word.postings.docID();
      at = at < document ? word.postings.advance(document) : at;
      weight += at == document ? word.weight : 0;
    }
    return weight >= least;
  }

  private void add(int document) {
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = document;
  }
}
