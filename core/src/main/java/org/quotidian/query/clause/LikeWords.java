package org.quotidian.query.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.quotidian.index.Fields;

/**
 * The words of a {@link LikeQuery} that a segment has, from the most frequent on. Any sentence that
 * is looked for has one of the rarer ones, for the {@link #frequent()} others weigh too little
 * together. Its postings only go forward.
 */
final class LikeWords {

  /** A word, what it weighs in the query, and how many sentences have it. */
  private record Word(int weight, int sentences, PostingsEnum postings) {}

  private final List<Word> words = new ArrayList<>();
  private int allWeight;
  private int least;
  private int frequent;
  private int frequentWeight;
  private long rareSentences;

  LikeWords(LikeQuery like, LeafReader reader) throws IOException {
    Terms terms = reader.terms(Fields.TEXT);
    if (terms != null) {
      TermsEnum some = terms.iterator();
      for (int i = 0; i < like.termCount(); i++) {
        if (some.seekExact(like.term(i).bytes())) {
          PostingsEnum postings = some.postings(null, PostingsEnum.NONE);
          words.add(new Word(like.weight(i), some.docFreq(), postings));
        }
      }
    }
    words.sort(Comparator.comparingInt((Word word) -> -word.sentences));
    words.forEach(word -> allWeight += word.weight);
    setLeast((int) Math.round(LikeQuery.LEAST_EXACT * LikeQuery.UNITS));
  }

  /** What the words of a sentence have to weigh, from now on; never less than before. */
  void setLeast(int weight) {
    if (weight <= least) {
      return;
    }
    least = weight;
    frequent = 0;
    frequentWeight = 0;
    while (frequent < words.size() && frequentWeight + weight(frequent) < least) {
      frequentWeight += weight(frequent++);
    }
    rareSentences = 0;
    for (int i = frequent; i < words.size(); i++) {
      rareSentences += words.get(i).sentences;
    }
  }

  int least() {
    return least;
  }

  int count() {
    return words.size();
  }

  /** How many of the first words are not among the rarer ones. */
  int frequent() {
    return frequent;
  }

  /** What those weigh together. */
  int frequentWeight() {
    return frequentWeight;
  }

  /** How many postings the rarer ones have. */
  long rareSentences() {
    return rareSentences;
  }

  int weight(int word) {
    return words.get(word).weight;
  }

  PostingsEnum postings(int word) {
    return words.get(word).postings;
  }

  /** The first sentence from this document on that has the word. */
  int advance(int word, int document) throws IOException {
    PostingsEnum postings = words.get(word).postings;
    int at = postings.docID();
    return at < document ? postings.advance(document) : at;
  }

  /** What the words of a document weigh, or something below {@link #least()}. */
  int weigh(int document) throws IOException {
    return without(document, words.size(), allWeight);
  }

  /**
   * What the words of a document weigh, or something below {@link #least()}.
   *
   * @param rare what the rarer ones that it has weigh
   */
  int weigh(int document, int rare) throws IOException {
    return without(document, frequent, rare + frequentWeight);
  }

  /** Takes off what it does not have of the first {@code end} words, the rarest first. */
  private int without(int document, int end, int all) throws IOException {
    int weight = all;
    for (int i = end - 1; i >= 0 && weight >= least; i--) {
      weight -= advance(i, document) == document ? 0 : weight(i);
    }
    return weight;
  }
}
