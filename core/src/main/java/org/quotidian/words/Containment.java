package org.quotidian.words;

import org.quotidian.text.Tokens;

/**
 * How much of a sentence another text contains: the weight of the words that both have, as a share
 * of the weight of the sentence's words. Words agree and weigh as in {@code SentenceSimilarity},
 * but all inflections of a word agree, irregular ones too; and further words of the other text make
 * no difference. Immutable and safe to share between threads.
 */
public final class Containment {

  private static final StemCache STEMS = StemCache.ofBaseForms();

  private final Tokens tokens;
  private final WordBag bag;

  /** Prepares a sentence to be looked for in other texts. */
  public Containment(String sentence) {
    tokens = Tokens.of(sentence);
    bag = bag(tokens);
  }

  private static WordBag bag(Tokens tokens) {
    return WordBag.of(tokens, STEMS, WordWeights.english());
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
    WordBag otherBag = bag(Tokens.of(other));
    double score = new BagScorer().score(bag, otherBag);
    return bag.weight == 0
        ? 0
        : Math.min(1, score * Math.max(bag.weight, otherBag.weight) / bag.weight);
  }
}
