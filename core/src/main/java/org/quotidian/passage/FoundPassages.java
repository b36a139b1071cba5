package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quotidian.article.Span;
import org.quotidian.passage.collection.TokenStore;
import org.quotidian.passage.pair.Match;

/**
 * Passages of a collection as they are found, by positions in its {@link TokenStore}. For one
 * thread.
 */
final class FoundPassages {

  private final TokenStore store;

  // Two of each for a passage, the left side first.
  private int[] articles = new int[64];
  private int[] positions = new int[64];
  private int[] words = new int[64];
  private Passage.Kind[] kinds = new Passage.Kind[32];
  private double[] scores = new double[32];
  private int count;

  FoundPassages(TokenStore store) {
    this.store = store;
  }

  /** Adds a passage of two articles, the words counted from the first of each. */
  void add(int left, int right, Match match, Passage.Kind kind, double score) {
    if (count == scores.length) {
      articles = Arrays.copyOf(articles, count * 4);
      positions = Arrays.copyOf(positions, count * 4);
      words = Arrays.copyOf(words, count * 4);
      kinds = Arrays.copyOf(kinds, count * 2);
      scores = Arrays.copyOf(scores, count * 2);
    }
    articles[2 * count] = left;
    positions[2 * count] = store.start(left) + match.leftFirst();
    words[2 * count] = match.leftEnd() - match.leftFirst();
    articles[2 * count + 1] = right;
    positions[2 * count + 1] = store.start(right) + match.rightFirst();
    words[2 * count + 1] = match.rightEnd() - match.rightFirst();
    kinds[count] = kind;
    scores[count++] = score;
  }

  /** All of them, in the order that they were added. */
  List<Passage> passages() {
    Span[] spans = store.spans(articles, positions, words, 2 * count);
    List<Passage> passages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      passages.add(
          new Passage(
              side(2 * i, spans[2 * i]), side(2 * i + 1, spans[2 * i + 1]), kinds[i], scores[i]));
    }
    return passages;
  }

  private Passage.Side side(int i, Span span) {
    int first = positions[i] - store.start(articles[i]);
    return new Passage.Side(articles[i], span, first, first + words[i]);
  }
}
