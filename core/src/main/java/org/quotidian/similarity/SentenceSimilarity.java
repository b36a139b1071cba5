package org.quotidian.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;
import org.quotidian.words.BagScorer;
import org.quotidian.words.StemCache;
import org.quotidian.words.WordBag;
import org.quotidian.words.WordWeights;

/**
 * The similarity of two sentences, or other short texts, from 0 to 1. Immutable and safe to share
 * between threads. Made for English.
 *
 * <p>The score is the weight of the words that both have, as a share of the weight of the heavier
 * text:
 *
 * <ul>
 *   <li>Words are the same if their stems are ({@code guarantees}, {@code guaranteed}), or if they
 *       are one number ({@code eighteen}, {@code 18}). Their order makes no difference.
 *   <li>What is left then is paired by the beginning that two words share, the most alike first:
 *       {@code safety} and {@code safer} count by the share that {@code safe} has of their letters,
 *       if it is at least 0.6. Names must be more alike: {@code Zelenskyy} and {@code Zelensky}
 *       are, {@code Iran} and {@code Iraq} are not.
 *   <li>A word weighs the more, the rarer it is in English, though far less so than by the usual
 *       inverse document frequency: the fourth root of it. Among sentences that share rare words,
 *       and only these are worth comparing, the common words make the difference.
 *   <li>Where each has a number that the other lacks, the score is taken times 0.95.
 * </ul>
 *
 * <p>Equal texts score 1, texts without a common word 0. Time is linear in the length of the texts
 * but for their sorting; of texts that leave more than 200 words over, these are not paired.
 */
public final class SentenceSimilarity {

  private static final class English {
    static final SentenceSimilarity SIMILARITY = new SentenceSimilarity();
  }

  private final WordWeights weights = WordWeights.english();
  private final StemCache stems = new StemCache();

  private SentenceSimilarity() {}

  /** {@return the measure for English} The first call reads the table of word weights. */
  public static SentenceSimilarity english() {
    return English.SIMILARITY;
  }

  /**
   * From 0 to 1; the same in both directions.
   *
   * @param one a sentence, or any other text
   * @param other the text that it is compared with
   * @return the similarity, 1 for the same words and 0 for none in common
   */
  public double score(String one, String other) {
    return score(new BagScorer(), bag(Tokens.of(one)), bag(Tokens.of(other)), one.equals(other));
  }

  /**
   * The same score, with the words that it is made of.
   *
   * @param one a sentence, or any other text
   * @param other the text that it is compared with
   * @return the score, and the pairs of words that contribute to it
   */
  public Comparison compare(String one, String other) {
    Tokens tokens = Tokens.of(one);
    Tokens otherTokens = Tokens.of(other);
    WordBag bag = bag(tokens);
    WordBag otherBag = bag(otherTokens);
    BagScorer scorer = new BagScorer();
    double score = score(scorer, bag, otherBag, one.equals(other));
    List<WordPair> words = new ArrayList<>(scorer.pairCount());
    for (int pair = 0; pair < scorer.pairCount(); pair++) {
      int token = bag.tokens[scorer.one(pair)];
      int otherToken = otherBag.tokens[scorer.other(pair)];
      words.add(
          new WordPair(
              new Span(tokens.begin(token), tokens.end(token)),
              new Span(otherTokens.begin(otherToken), otherTokens.end(otherToken)),
              scorer.likeness(pair)));
    }
    words.sort(Comparator.comparingInt(pair -> pair.one().begin()));
    return new Comparison(score, words);
  }

  /**
   * {@return a text's words, to be compared with many others by a {@link BagScorer}}
   *
   * @param tokens the tokens of the text
   */
  public WordBag bag(Tokens tokens) {
    return WordBag.of(tokens, stems, weights);
  }

  private static double score(BagScorer scorer, WordBag bag, WordBag other, boolean isSame) {
    double score = scorer.score(bag, other);
    return isSame ? 1 : score;
  }

  /**
   * How similar two texts are.
   *
   * @param score how far they say the same, from 0 to 1
   * @param words the words that correspond, in the order of the first text
   */
  public record Comparison(double score, List<WordPair> words) {

    /** Copies the list. */
    public Comparison {
      words = List.copyOf(words);
    }
  }

  /**
   * A word of one text and its counterpart in another. Offsets are UTF-16 code units.
   *
   * @param one the place of the word
   * @param other the place of its counterpart
   * @param likeness how similar they are: 1 if their stems are the same, else the share of the
   *     beginning that they have in common
   */
  public record WordPair(Span one, Span other, double likeness) {}
}
