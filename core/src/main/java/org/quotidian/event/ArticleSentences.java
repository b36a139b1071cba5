package org.quotidian.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.similarity.SentenceSimilarity;
import org.quotidian.words.BagScorer;
import org.quotidian.words.WordBag;
import org.quotidian.words.WordWeights;

/**
 * The sentences of an article, to be compared with those of another article that reports the same
 * event: which say the same, in whatever words and order. Immutable and safe to share between
 * threads. Made for English.
 *
 * <p>Use this only for articles of one event ({@link ArticleProfile}): news is full of formulas
 * ("shares rose 3 percent on the New York Stock Exchange").
 *
 * <p>Words are matched as in {@link SentenceSimilarity}. The weight of a word is its rarity in the
 * sentences of the two articles, and in English where these are few: a word of every sentence of
 * both weighs little, however rare it is elsewhere. Two sentences are a pair if
 *
 * <ul>
 *   <li>the matched words weigh at least {@value #LEAST_SHARE} of the lighter sentence: so one
 *       sentence may contain another, or two may have been merged into one;
 *   <li>their common content is significant: its weight in nats, times its share of the two
 *       sentences (the geometric mean of the share of either, as A. Ochiai, 1957), is at least
 *       {@value #LEAST_COMMON}, or twice that if each has a number, and they have none in common;
 *   <li>they do not both have two numbers and more, all of them different; and
 *   <li>at least one of them has no better counterpart in the other article.
 * </ul>
 */
public final class ArticleSentences {

  /** See the class comment. */
  static final double LEAST_COMMON = 5.5;

  static final double LEAST_SHARE = 0.35;

  /**
   * The number of sentences of English that are added to those of the two articles, so that in
   * short articles a word weighs what it weighs elsewhere.
   */
  private static final double BACKGROUND = 20;

  /** The least weight of the stems in common for two sentences to be scored. */
  private static final float LEAST_SAME = 5;

  /** A stem of more sentences than this does not lead to candidates: the work must stay linear. */
  private static final int MOST_SENTENCES = 1000;

  /**
   * Two sentences that say the same.
   *
   * @param left the number of the one in its article, from 0
   * @param right the number of the other
   * @param score the weight in common as a share of the two, from 0 to 1 (Ochiai)
   */
  public record Pair(int left, int right, double score) {}

  private final ArticleProfile profile;
  private final WordBag[] bags;

  /** For each word of the bags the place of its stem in the profile. */
  private final int[][] numbers;

  /** For each stem the sentences that have it. */
  private final int[] postingStarts;

  private final int[] postings;

  /** Prepares the sentences of an article. */
  public ArticleSentences(ArticleProfile profile) {
    this.profile = profile;
    AnnotatedArticle article = profile.article();
    List<Sentence> sentences = article.sentences();
    bags = new WordBag[sentences.size()];
    numbers = new int[bags.length][];
    for (int s = 0; s < bags.length; s++) {
      Sentence sentence = sentences.get(s);
      bags[s] =
          WordBag.of(
              article.tokens(),
              sentence.firstToken(),
              sentence.endToken(),
              ArticleProfile.STEMS,
              WordWeights.english());
    }
    int stems = profile.size();
    postingStarts = new int[stems + 1];
    for (int s = 0; s < bags.length; s++) {
      numbers[s] = new int[bags[s].size];
      for (int k = 0; k < bags[s].size; k++) {
        numbers[s][k] = profile.indexOf(bags[s].stems[k]);
        postingStarts[numbers[s][k] + 1] += isFirst(s, k) ? 1 : 0;
      }
    }
    for (int i = 0; i < stems; i++) {
      postingStarts[i + 1] += postingStarts[i];
    }
    postings = new int[postingStarts[stems]];
    int[] next = Arrays.copyOf(postingStarts, stems);
    for (int s = 0; s < bags.length; s++) {
      for (int k = 0; k < bags[s].size; k++) {
        if (isFirst(s, k)) {
          postings[next[numbers[s][k]]++] = s;
        }
      }
    }
  }

  /** Whether it is the first word of its stem in the sentence; words of one stem are adjacent. */
  private boolean isFirst(int sentence, int word) {
    return word == 0 || numbers[sentence][word] != numbers[sentence][word - 1];
  }

  /** The sentences that say the same here (left) and there (right), ordered by both. */
  public List<Pair> pairsWith(ArticleSentences other) {
    List<Pair> pairs = new Comparison(this, other).pairs();
    double[] bestLeft = new double[bags.length];
    double[] bestRight = new double[other.bags.length];
    for (Pair pair : pairs) {
      bestLeft[pair.left] = Math.max(bestLeft[pair.left], pair.score);
      bestRight[pair.right] = Math.max(bestRight[pair.right], pair.score);
    }
    pairs.removeIf(pair -> pair.score < bestLeft[pair.left] && pair.score < bestRight[pair.right]);
    return pairs;
  }

  private static final class Comparison {
    private final ArticleSentences left;
    private final ArticleSentences right;
    private final float[] leftWeights;
    private final float[] rightWeights;

    /** For each stem of the left side its place in the right profile, or -1. */
    private final int[] counterparts;

    private final BagScorer scorer = new BagScorer();

    Comparison(ArticleSentences left, ArticleSentences right) {
      this.left = left;
      this.right = right;
      leftWeights = new float[left.profile.size()];
      rightWeights = new float[right.profile.size()];
      counterparts = new int[left.profile.size()];
      for (int i = 0; i < leftWeights.length; i++) {
        int j = right.profile.indexOf(left.profile.stem(i));
        counterparts[i] = j < 0 ? -1 : j;
        leftWeights[i] =
            weight(
                left.profile.stem(i), left.sentencesWith(i) + (j < 0 ? 0 : right.sentencesWith(j)));
        if (j >= 0) {
          rightWeights[j] = leftWeights[i];
        }
      }
      for (int j = 0; j < rightWeights.length; j++) {
        if (rightWeights[j] == 0) {
          rightWeights[j] = weight(right.profile.stem(j), right.sentencesWith(j));
        }
      }
    }

    /** In nats; more than 0. */
    private float weight(int stem, int sentences) {
      int all = left.bags.length + right.bags.length;
      return (float) ArticleSentences.weight(stem, sentences, all);
    }

    List<Pair> pairs() {
      List<Pair> pairs = new ArrayList<>();
      double[] leftTotals = left.totals(leftWeights);
      double[] rightTotals = right.totals(rightWeights);
      float[] same = new float[right.bags.length];
      int[] touched = new int[right.bags.length];
      for (int s = 0; s < left.bags.length; s++) {
        int count = 0;
        for (int k = 0; k < left.bags[s].size; k++) {
          int stem = left.numbers[s][k];
          int there = counterparts[stem];
          if (there < 0 || !left.isFirst(s, k) || right.sentencesWith(there) > MOST_SENTENCES) {
            continue;
          }
          for (int p = right.postingStarts[there]; p < right.postingStarts[there + 1]; p++) {
            int t = right.postings[p];
            if (same[t] == 0) {
              touched[count++] = t;
            }
            same[t] += leftWeights[stem];
          }
        }
        for (int i = 0; i < count; i++) {
          int t = touched[i];
          if (same[t] >= LEAST_SAME) {
            double shared = shared(s, t);
            double score = shared / Math.sqrt(leftTotals[s] * rightTotals[t]);
            if (shared * score >= LEAST_COMMON * numbersFactor(s, t)
                && shared >= LEAST_SHARE * Math.min(leftTotals[s], rightTotals[t])) {
              pairs.add(new Pair(s, t, Math.min(1, score)));
            }
          }
          same[t] = 0;
        }
      }
      pairs.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
      return pairs;
    }

    /** How much more two sentences must have in common that disagree on numbers. */
    private double numbersFactor(int s, int t) {
      WordBag bag = left.bags[s];
      WordBag other = right.bags[t];
      int numbers = 0;
      for (int k = 0; k < bag.size; k++) {
        if (bag.isNumber(k)) {
          numbers++;
          if (Arrays.binarySearch(other.stems, bag.stems[k]) >= 0) {
            return 1;
          }
        }
      }
      int otherNumbers = 0;
      for (int k = 0; k < other.size; k++) {
        otherNumbers += other.isNumber(k) ? 1 : 0;
      }
      int fewer = Math.min(numbers, otherNumbers);
      return fewer == 0 ? 1 : fewer == 1 ? 2 : Double.POSITIVE_INFINITY;
    }

    /** The weight of the matched words. */
    private double shared(int s, int t) {
      scorer.score(left.bags[s], right.bags[t]);
      double shared = 0;
      for (int pair = 0; pair < scorer.pairCount(); pair++) {
        float onLeft = leftWeights[left.numbers[s][scorer.one(pair)]];
        float onRight = rightWeights[right.numbers[t][scorer.other(pair)]];
        shared += scorer.likeness(pair) * Math.min(onLeft, onRight);
      }
      return shared;
    }
  }

  /**
   * The weight of a stem in the sentences of this article and another one, in nats: the more
   * sentences have it, the less it weighs.
   */
  public double weight(int stem, ArticleSentences other) {
    int here = profile.indexOf(stem);
    int there = other.profile.indexOf(stem);
    int sentences =
        (here < 0 ? 0 : sentencesWith(here)) + (there < 0 ? 0 : other.sentencesWith(there));
    return weight(stem, sentences, bags.length + other.bags.length);
  }

  private static double weight(int stem, int sentences, int all) {
    double background = BACKGROUND * Math.exp(-WordWeights.english().sentenceWeight(stem));
    return -Math.log((sentences + background) / (all + BACKGROUND));
  }

  private int sentencesWith(int stem) {
    return postingStarts[stem + 1] - postingStarts[stem];
  }

  /** The weight of each sentence's words. */
  private double[] totals(float[] weights) {
    double[] totals = new double[bags.length];
    for (int s = 0; s < totals.length; s++) {
      for (int number : numbers[s]) {
        totals[s] += weights[number];
      }
    }
    return totals;
  }
}
