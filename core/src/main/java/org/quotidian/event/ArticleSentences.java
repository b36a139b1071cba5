package org.quotidian.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
 * <p>Words are matched as in {@link SentenceSimilarity}. Two sentences are a pair if the evidence
 * that they say the same is at least {@value #LEAST_EVIDENCE}:
 *
 * <ul>
 *   <li>{@value #PER_AGREEMENT} times the share of words that agree (as L. R. Dice, 1945), where a
 *       word counts by the square root of its rarity in English,
 *   <li>the logarithm of how significant the common content is: its weight in nats, times its share
 *       of the two sentences (the geometric mean of the share of either, as A. Ochiai, 1957). The
 *       weight of a word is its rarity in the sentences of the two articles, and in English where
 *       these are few: a word of every sentence of both weighs little, however rare it is
 *       elsewhere,
 *   <li>more if both are near the beginnings of their articles, which report the same facts first,
 *   <li>less, the further apart they are in the order of their articles,
 *   <li>less where both have numbers, or days and months, and none of them in common, and
 *   <li>more for each number in common after the first: hardly two sentences of one event have
 *       several numbers in common and other content.
 * </ul>
 *
 * <p>They are no pair, whatever their evidence, if
 *
 * <ul>
 *   <li>they have other names, and other numbers, days or months too, or several numbers that are
 *       far apart: another event in the same words;
 *   <li>they have less than {@value #LEAST_SHARE} of the lighter in common, but for the words that
 *       only say who speaks, and where;
 *   <li>both of them have a better counterpart in the other article.
 * </ul>
 */
public final class ArticleSentences {

  /** See the class comment. */
  static final double LEAST_EVIDENCE = 5.6;

  static final double PER_AGREEMENT = 9;
  static final double LEAST_SHARE = 0.2;

  /** What two first sentences count more; by the fifth it is a third of it. */
  private static final double BOTH_LEADS = 1.4;

  private static final double LEAD = 5;

  /** What the first and the last sentence count less. */
  private static final double APART = 2;

  /** The order of sentences says half as much in articles of this length. */
  private static final double SHORT = 5;

  /** What other numbers, or days, count less. */
  private static final double OTHER_FACTS = 1;

  /** What each number in common after the first counts more. */
  private static final double SAME_NUMBER = 1;

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
  private final SentenceFacts[] facts;

  /** The tokens of the article that only say who speaks, and where. */
  private final BitSet attributions = new BitSet();

  /** For each word of the bags the place of its stem in the profile. */
  private final int[][] numbers;

  /** The square root of each stem's rarity in English, and its sum for each sentence. */
  private final float[] englishWeights;

  private final double[] englishTotals;

  /** For each stem the sentences that have it. */
  private final int[] postingStarts;

  private final int[] postings;

  /** Prepares the sentences of an article. */
  public ArticleSentences(ArticleProfile profile) {
    this.profile = profile;
    AnnotatedArticle article = profile.article();
    List<Sentence> sentences = article.sentences();
    bags = new WordBag[sentences.size()];
    facts = new SentenceFacts[bags.length];
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
      facts[s] = SentenceFacts.of(article.tokens(), bags[s]);
      AttributionWords.mark(
          article.tokens(), sentence.firstToken(), sentence.endToken(), attributions);
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
    englishWeights = new float[stems];
    for (int i = 0; i < stems; i++) {
      englishWeights[i] = (float) Math.sqrt(WordWeights.english().sentenceWeight(profile.stem(i)));
    }
    englishTotals = totals(englishWeights);
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
    List<Scored> found = new Comparison(this, other).pairs();
    double[] bestLeft = new double[bags.length];
    double[] bestRight = new double[other.bags.length];
    for (Scored each : found) {
      bestLeft[each.pair.left] = Math.max(bestLeft[each.pair.left], each.evidence);
      bestRight[each.pair.right] = Math.max(bestRight[each.pair.right], each.evidence);
    }
    return found.stream()
        .filter(
            each ->
                each.evidence >= bestLeft[each.pair.left]
                    || each.evidence >= bestRight[each.pair.right])
        .map(Scored::pair)
        .toList();
  }

  private record Scored(Pair pair, double evidence) {}

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

    List<Scored> pairs() {
      List<Scored> pairs = new ArrayList<>();
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
            scorer.score(left.bags[s], right.bags[t]);
            double shared = shared(s, t);
            double score = shared / Math.sqrt(leftTotals[s] * rightTotals[t]);
            double evidence = evidence(s, t, shared * score);
            if (evidence >= LEAST_EVIDENCE
                && !left.facts[s].areOfOtherEventThan(right.facts[t])
                && isSharedBesidesAttribution(s, t)) {
              pairs.add(new Scored(new Pair(s, t, Math.min(1, score)), evidence));
            }
          }
          same[t] = 0;
        }
      }
      pairs.sort(
          Comparator.<Scored>comparingInt(each -> each.pair.left)
              .thenComparingInt(each -> each.pair.right));
      return pairs;
    }

    private double evidence(int s, int t, double significance) {
      SentenceFacts one = left.facts[s];
      SentenceFacts other = right.facts[t];
      double length = Math.min(left.bags.length, right.bags.length);
      double here = (double) s / left.bags.length;
      double there = (double) t / right.bags.length;
      double leads = (Math.exp(-s / LEAD) + Math.exp(-t / LEAD)) / 2;
      double order = BOTH_LEADS * leads - APART * Math.abs(here - there);
      return PER_AGREEMENT * agreement(s, t)
          + Math.log(0.5 + significance)
          + order * length / (length + SHORT)
          + SAME_NUMBER * Math.max(0, one.numbersInCommonWith(other) - 1)
          - (one.hasOtherNumbersThan(other) ? OTHER_FACTS : 0)
          - (one.hasOtherDaysThan(other) ? OTHER_FACTS : 0);
    }

    /** The share of the two sentences' words that agree. */
    private double agreement(int s, int t) {
      double shared = 0;
      for (int pair = 0; pair < scorer.pairCount(); pair++) {
        float onLeft = left.englishWeights[left.numbers[s][scorer.one(pair)]];
        float onRight = right.englishWeights[right.numbers[t][scorer.other(pair)]];
        shared += scorer.likeness(pair) * Math.min(onLeft, onRight);
      }
      return 2 * shared / (left.englishTotals[s] + right.englishTotals[t]);
    }

    private boolean isSharedBesidesAttribution(int s, int t) {
      double shared = 0;
      for (int pair = 0; pair < scorer.pairCount(); pair++) {
        int k = scorer.one(pair);
        int m = scorer.other(pair);
        if (!left.isAttribution(s, k) && !right.isAttribution(t, m)) {
          float onLeft = leftWeights[left.numbers[s][k]];
          float onRight = rightWeights[right.numbers[t][m]];
          shared += scorer.likeness(pair) * Math.min(onLeft, onRight);
        }
      }
      double lighter =
          Math.min(
              left.besidesAttribution(s, leftWeights), right.besidesAttribution(t, rightWeights));
      return shared >= LEAST_SHARE * lighter;
    }

    /** The weight of the matched words. */
    private double shared(int s, int t) {
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

  /** Whether a token of the article only says who speaks, and where. */
  public boolean isAttribution(int token) {
    return attributions.get(token);
  }

  private boolean isAttribution(int sentence, int word) {
    return isAttribution(bags[sentence].tokens[word]);
  }

  /** The weight of the words that do not only say who speaks, and where. */
  private double besidesAttribution(int sentence, float[] weights) {
    double weight = 0;
    for (int k = 0; k < bags[sentence].size; k++) {
      weight += isAttribution(sentence, k) ? 0 : weights[numbers[sentence][k]];
    }
    return weight;
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
