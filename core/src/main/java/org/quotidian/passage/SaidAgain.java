package org.quotidian.passage;

import org.quotidian.text.Tokens;

/**
 * How much of a sentence another text says again: the weight of the words that both have, as a
 * share of the weight of the sentence's. Words agree and weigh as {@link SentenceSimilarity} says;
 * unlike there, it makes no difference what else the other text says. {@link
 * SentenceSimilarity#saidAgain} makes it. Immutable and safe to share between threads.
 */
public final class SaidAgain {

  private final SentenceSimilarity similarity;
  private final Tokens tokens;
  private final WordBag bag;

  SaidAgain(SentenceSimilarity similarity, String sentence) {
    this.similarity = similarity;
    tokens = Tokens.of(sentence);
    bag = similarity.bag(tokens);
  }

  /** The sentence's tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** What a token of the sentence weighs, as a share of all; 0 for a mark. */
  public double weight(int token) {
    for (int k = 0; k < bag.size; k++) {
      if (bag.tokens[k] == token) {
        return bag.weights[k] / bag.weight;
      }
    }
    return 0;
  }

  /** From 0 to 1; 0 if the sentence has no words. */
  public double in(String other) {
    WordBag otherBag = similarity.bag(Tokens.of(other));
    double score = new BagScorer().score(bag, otherBag);
    return bag.weight == 0
        ? 0
        : Math.min(1, score * Math.max(bag.weight, otherBag.weight) / bag.weight);
  }
}
