package org.quotidian.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.similarity.SentenceSimilarity;
import org.quotidian.words.BagScorer;
import org.quotidian.words.StemCache;
import org.quotidian.words.WordBag;
import org.quotidian.words.WordWeights;

/**
 * The sentences of an article, to be compared one by one with those of others that tell of the same
 * event: which say the same, in whatever words and order. Immutable and safe to share between
 * threads. Made for English.
 *
 * <p>Two articles are taken to tell of one event if they are alike as wholes: the cosine of their
 * stems, by how often they stand there and how rare they are in English, is at least {@value
 * #ONE_EVENT}. Sentences of others are no pairs: news is full of formulas ("shares rose 3 percent
 * on the New York Stock Exchange").
 *
 * <p>Words go together as in {@link SentenceSimilarity}. What a word weighs is counted in the
 * sentences of the two articles, and in English where these are few: what both say in each sentence
 * tells nothing, however rare it is elsewhere. Two sentences are told as a pair if
 *
 * <ul>
 *   <li>the words that both have weigh at least {@value #LEAST_SHARE} of the lighter one: so one
 *       sentence may hold another, or two may have been made of one;
 *   <li>what they have in common is telling: its weight in nats, times its share of the two (the
 *       geometric mean of the share of either, as A. Ochiai, 1957), is at least {@value
 *       #LEAST_TELLING}, or twice that if each has a number, and they have none in common;
 *   <li>they do not both have two numbers and more, all of them different; and
 *   <li>one of them has no better counterpart in the other article.
 * </ul>
 */
public final class ArticleSentences {

  /** See the class comment. */
  static final double LEAST_TELLING = 5.5;

  static final double LEAST_SHARE = 0.35;

  /** How alike articles are that are taken to tell of one event; see the class comment. */
  public static final double ONE_EVENT = 0.25;

  /**
   * So many sentences of English are added to those of the two articles: in short articles a word
   * weighs what it weighs elsewhere.
   */
  private static final double BACKGROUND = 20;

  /** Sentences are looked at if the same stems in both weigh so much. */
  private static final float LEAST_SAME = 5;

  /** A stem that stands in more sentences leads to none: the work must stay linear. */
  private static final int MOST_SENTENCES = 1000;

  private static final StemCache STEMS = new StemCache();

  /**
   * Two sentences that say the same.
   *
   * @param left the number of the one in its article, from 0
   * @param right the number of the other
   * @param score what they have in common, as a share of the two, from 0 to 1
   */
  public record Pair(int left, int right, double score) {}

  private final AnnotatedArticle article;
  private final WordBag[] bags;

  /** The different stems, ascending, and for each of the words in the bags its stem's number. */
  private final int[] vocabulary;

  private final int[][] numbers;

  /** For each stem what it adds to the likeness of articles; the squares sum up to 1. */
  private final float[] parts;

  /** For each stem the sentences that it stands in. */
  private final int[] postingStarts;

  private final int[] postings;

  /** Makes an article's sentences ready. */
  public ArticleSentences(AnnotatedArticle article) {
    this.article = article;
    List<Sentence> sentences = article.sentences();
    bags = new WordBag[sentences.size()];
    numbers = new int[bags.length][];
    int words = 0;
    for (int s = 0; s < bags.length; s++) {
      Sentence sentence = sentences.get(s);
      bags[s] =
          WordBag.of(
              article.tokens(),
              sentence.firstToken(),
              sentence.endToken(),
              STEMS,
              WordWeights.english());
      words += bags[s].size;
    }
    int[] stems = new int[words];
    int count = 0;
    for (WordBag bag : bags) {
      System.arraycopy(bag.stems, 0, stems, count, bag.size);
      count += bag.size;
    }
    Arrays.sort(stems);
    vocabulary = Arrays.stream(stems).distinct().toArray();
    parts = parts(stems, vocabulary);
    postingStarts = new int[vocabulary.length + 1];
    for (int s = 0; s < bags.length; s++) {
      numbers[s] = new int[bags[s].size];
      for (int k = 0; k < bags[s].size; k++) {
        numbers[s][k] = Arrays.binarySearch(vocabulary, bags[s].stems[k]);
        postingStarts[numbers[s][k] + 1] += isFirst(s, k) ? 1 : 0;
      }
    }
    for (int i = 0; i < vocabulary.length; i++) {
      postingStarts[i + 1] += postingStarts[i];
    }
    postings = new int[postingStarts[vocabulary.length]];
    int[] next = Arrays.copyOf(postingStarts, vocabulary.length);
    for (int s = 0; s < bags.length; s++) {
      for (int k = 0; k < bags[s].size; k++) {
        if (isFirst(s, k)) {
          postings[next[numbers[s][k]]++] = s;
        }
      }
    }
  }

  private static float[] parts(int[] stems, int[] vocabulary) {
    float[] parts = new float[vocabulary.length];
    double squares = 0;
    int at = 0;
    for (int i = 0; i < vocabulary.length; i++) {
      int first = at;
      while (at < stems.length && stems[at] == vocabulary[i]) {
        at++;
      }
      double part = WordWeights.english().weight(vocabulary[i]) * (1 + Math.log(at - first));
      parts[i] = (float) part;
      squares += part * part;
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= (float) Math.sqrt(squares);
    }
    return parts;
  }

  /** How alike both articles are as wholes, from 0 to 1; see the class comment. */
  public double likenessTo(ArticleSentences other) {
    double cosine = 0;
    int i = 0;
    int j = 0;
    while (i < vocabulary.length && j < other.vocabulary.length) {
      if (vocabulary[i] == other.vocabulary[j]) {
        cosine += parts[i++] * other.parts[j++];
      } else if (vocabulary[i] < other.vocabulary[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Math.min(1, cosine);
  }

  /** Whether it is the first word of its stem in the sentence: those of one stand together. */
  private boolean isFirst(int sentence, int word) {
    return word == 0 || numbers[sentence][word] != numbers[sentence][word - 1];
  }

  /** The article. */
  public AnnotatedArticle article() {
    return article;
  }

  /**
   * The sentences that say the same here (left) and there (right), ordered by both; none if the
   * articles are not of one event.
   */
  public List<Pair> pairsWith(ArticleSentences other) {
    if (likenessTo(other) < ONE_EVENT) {
      return List.of();
    }
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

    /** For each stem of the left side its number on the right, or -1. */
    private final int[] counterparts;

    private final BagScorer scorer = new BagScorer();

    Comparison(ArticleSentences left, ArticleSentences right) {
      this.left = left;
      this.right = right;
      leftWeights = new float[left.vocabulary.length];
      rightWeights = new float[right.vocabulary.length];
      counterparts = new int[left.vocabulary.length];
      for (int i = 0; i < leftWeights.length; i++) {
        int j = Arrays.binarySearch(right.vocabulary, left.vocabulary[i]);
        counterparts[i] = j < 0 ? -1 : j;
        leftWeights[i] =
            weight(
                left.vocabulary[i], left.sentencesWith(i) + (j < 0 ? 0 : right.sentencesWith(j)));
        if (j >= 0) {
          rightWeights[j] = leftWeights[i];
        }
      }
      for (int j = 0; j < rightWeights.length; j++) {
        if (rightWeights[j] == 0) {
          rightWeights[j] = weight(right.vocabulary[j], right.sentencesWith(j));
        }
      }
    }

    /** In nats; more than 0. */
    private float weight(int stem, int sentences) {
      double background = BACKGROUND * Math.exp(-WordWeights.english().sentenceWeight(stem));
      int all = left.bags.length + right.bags.length;
      return (float) -Math.log((sentences + background) / (all + BACKGROUND));
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
            if (shared * score >= LEAST_TELLING * numbersFactor(s, t)
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

    /** The weight of the words that go together. */
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

  private int sentencesWith(int stem) {
    return postingStarts[stem + 1] - postingStarts[stem];
  }

  /** What the words of each sentence weigh. */
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
