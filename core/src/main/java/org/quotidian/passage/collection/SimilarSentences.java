package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;
import org.quotidian.words.WordWeights;

/**
 * The pairs of sentences of a collection whose common words weigh enough: each that comparing every
 * sentence with every other one would find.
 *
 * <p>A sentence is the set of its words' stems, and {@link WordWeights} gives the weight of a stem
 * in this collection. The overlap of two sentences is the weight of what both hold, as a share of
 * the weight of the heavier one. A sentence that weighs less than {@value #LEAST_NATS} nats is
 * skipped: some four rare words, or a dozen common ones, say too little.
 *
 * <p>Pairs of a lower overlap are <em>seeds</em>: an edited stretch may be found around them. They
 * are all that have {@value #SEED_OVERLAP} of the least overlap, and whose two rarest common words
 * weigh as much as a word of one article.
 *
 * <p>Two sentences that are the same words in the same order are no pair here if they are as long
 * as a run: they are reported as one.
 */
public final class SimilarSentences {

  static final double LEAST_NATS = 20;

  /** The overlap of a seed, as a share of the least overlap. */
  private static final double SEED_OVERLAP = 0.714;

  private final long[] starts;
  private final long[] seeds;
  private final float[] weights;
  private final int articles;
  private final int tooFrequent;

  private SimilarSentences(
      long[] starts, long[] seeds, float[] weights, int articles, int tooFrequent) {
    this.starts = starts;
    this.seeds = seeds;
    this.weights = weights;
    this.articles = articles;
    this.tooFrequent = tooFrequent;
  }

  /**
   * Looks for them.
   *
   * @param stems the stem of each word of the vocabulary
   * @param copies sentences that a copy has from its original are skipped
   * @param crowds sentences that two further articles of a crowd share are skipped
   * @param facts the weights of the corpus that the store is a part of; null if it is all there is
   * @param threshold the least overlap, above 0, up to 1; none reach more, and none are looked for
   * @param minWords the length of a run
   * @param maxOccurrences where more sentences than this hold the same words, they are excluded,
   *     and counted
   */
  public static SimilarSentences of(
      TokenStore store,
      int[] stems,
      Copies copies,
      Crowds crowds,
      @Nullable CorpusFacts facts,
      double threshold,
      int minWords,
      int maxOccurrences,
      Workers workers,
      long memory) {
    if (threshold > 1) {
      return new SimilarSentences(new long[0], new long[0], new float[0], 0, 0);
    }
    int[] firsts = firsts(store);
    NumberedStems numbered = NumberedStems.of(stems);
    RankedSentences sentences =
        numbered.ranked(new Numbered(store, copies, facts, firsts, numbered), facts, workers);
    int articles = facts == null ? store.articleCount() : facts.articles();
    SentenceBags bags = SentenceBags.of(sentences, LEAST_NATS, workers);
    // In a part of a corpus, it is known which sentences are too many.
    int maxGroup = facts == null ? maxOccurrences : Integer.MAX_VALUE;
    ComparedPairs pairs = facts == null ? null : facts.pairs();
    SentenceJoin join = new SentenceJoin(bags, threshold, maxGroup, workers, memory);
    Pairs found = new Pairs(store, pairs, crowds, minWords, maxOccurrences, bags, firsts, workers);
    for (long pair : join.pairs()) {
      found.addBetween((int) (pair >>> 32), (int) pair);
    }
    found.addWithinClasses();
    SentenceJoin weaker = seeds(bags, threshold, articles, maxGroup, workers, memory);
    Pairs seeds = new Pairs(store, pairs, crowds, minWords, maxOccurrences, bags, firsts, workers);
    for (long pair : weaker.pairs()) {
      int lighter = (int) (pair >>> 32);
      int heavier = (int) pair;
      if (bags.overlap(lighter, heavier) < join.need(heavier)) {
        seeds.addBetween(lighter, heavier);
      }
    }
    return new SimilarSentences(
        found.sorted(),
        seeds.sorted(),
        numbered.weights(sentences),
        articles,
        Math.toIntExact(join.tooFrequent() + found.tooFrequent));
  }

  /**
   * Joins the sentences that may be seeds: those of a lower overlap, if their two rarest common
   * words are so rare that one article at most has both by chance.
   */
  static SentenceJoin seeds(
      SentenceBags bags,
      double threshold,
      int articles,
      int maxOccurrences,
      Workers workers,
      long memory) {
    return new SentenceJoin(
        bags,
        SEED_OVERLAP * threshold,
        Math.log(1000.0 + articles),
        maxOccurrences,
        workers,
        memory);
  }

  private static int[] firsts(TokenStore store) {
    int[] firsts = new int[store.sentenceCount()];
    int sentence = 0;
    for (int article = 0; article < store.articleCount(); article++) {
      int at = store.start(article);
      while (sentence < store.firstSentence(article + 1)) {
        firsts[sentence] = at;
        at = store.sentenceEnd(article, sentence++);
      }
    }
    return firsts;
  }

  /** The sentences of the store, their stems numbered. */
  private static final class Numbered implements RankedSentences.Source {
    private final TokenStore store;
    private final Copies copies;
    private final int[] firsts;
    private final NumberedStems numbered;

    /** The sentences that occur too often in the corpus that the store is a part of. */
    private final BitSet frequent = new BitSet();

    Numbered(
        TokenStore store,
        Copies copies,
        @Nullable CorpusFacts facts,
        int[] firsts,
        NumberedStems numbered) {
      this.store = store;
      this.copies = copies;
      this.firsts = firsts;
      this.numbered = numbered;
      if (facts != null && facts.isAnySentenceFrequent()) {
        for (int sentence = 0; sentence < firsts.length; sentence++) {
          int[] words = new int[length(sentence)];
          for (int i = 0; i < words.length; i++) {
            words[i] = numbered.stems()[stem(sentence, i)];
          }
          frequent.set(
              sentence,
              facts.isFrequentSentence(Arrays.stream(words).sorted().distinct().toArray()));
        }
      }
    }

    @Override
    public int count() {
      return firsts.length;
    }

    @Override
    public int stems() {
      return numbered.stems().length;
    }

    @Override
    public int article(int sentence) {
      return store.articleOf(firsts[sentence]);
    }

    @Override
    public int length(int sentence) {
      if (frequent.get(sentence)) {
        return 0;
      }
      int words = store.sentenceEnd(article(sentence), sentence) - firsts[sentence];
      return copies.isMostlyTaken(firsts[sentence], words) ? 0 : words;
    }

    @Override
    public int stem(int sentence, int word) {
      return numbered.ofWord()[store.word(firsts[sentence] + word)];
    }
  }

  /** The {@link PairStart} of each pair, ascending. */
  public long[] starts() {
    return starts;
  }

  /**
   * The {@link PairStart} of each pair of sentences that are less similar, around which an edited
   * stretch may be found; ascending. Groups of too many sentences have no seeds, and are not
   * counted for that: {@link #tooFrequent} is about pairs.
   */
  public long[] seeds() {
    return seeds;
  }

  /** How many articles are compared, in the whole corpus. */
  public int articles() {
    return articles;
  }

  /** What each word of the vocabulary weighs in this collection, in nats. */
  public float[] weights() {
    return weights;
  }

  /**
   * How many groups of sentences have too many with the same words for their pairs to be reported.
   */
  public int tooFrequent() {
    return tooFrequent;
  }

  /** Makes pairs of sentences of pairs of classes. */
  private static final class Pairs {
    private final TokenStore store;
    private final @Nullable ComparedPairs pairs;
    private final Crowds crowds;
    private final int minWords;
    private final int maxOccurrences;
    private final SentenceBags bags;

    /** The position of each sentence's first word, by the sentence's number in the collection. */
    private final int[] firsts;

    private final Workers workers;
    private long[] starts = new long[64];
    private int count;
    private int tooFrequent;

    Pairs(
        TokenStore store,
        @Nullable ComparedPairs pairs,
        Crowds crowds,
        int minWords,
        int maxOccurrences,
        SentenceBags bags,
        int[] firsts,
        Workers workers) {
      this.workers = workers;
      this.store = store;
      this.pairs = pairs;
      this.crowds = crowds;
      this.minWords = minWords;
      this.maxOccurrences = maxOccurrences;
      this.bags = bags;
      this.firsts = firsts;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(starts, count);
      workers.sort(sorted);
      return sorted;
    }

    private void addWithinClasses() {
      for (int c = 0; c < bags.classCount; c++) {
        int members = bags.memberCount(c);
        if (members > maxOccurrences) {
          tooFrequent++;
        } else {
          for (int i = 0; i < members; i++) {
            for (int j = i + 1; j < members; j++) {
              add(bags.member(c, i), bags.member(c, j), true);
            }
          }
        }
      }
    }

    private void addBetween(int one, int other) {
      if (bags.memberCount(one) > maxOccurrences || bags.memberCount(other) > maxOccurrences) {
        return;
      }
      for (int i = 0; i < bags.memberCount(one); i++) {
        for (int j = 0; j < bags.memberCount(other); j++) {
          add(bags.member(one, i), bags.member(other, j), false);
        }
      }
    }

    private void add(int one, int other, boolean mayBeSame) {
      int left = firsts[Math.min(one, other)];
      int right = firsts[Math.max(one, other)];
      int leftArticle = store.articleOf(left);
      int rightArticle = store.articleOf(right);
      if (store.group(leftArticle) == store.group(rightArticle)
          || (pairs != null && !pairs.isPair(leftArticle, rightArticle))
          || (mayBeSame && areOneRun(left, leftArticle, right, rightArticle))
          || (isCrowded(left, leftArticle) && isCrowded(right, rightArticle))) {
        return;
      }
      if (count == starts.length) {
        workers.check();
        starts = Arrays.copyOf(starts, Math.addExact(count, count));
      }
      starts[count++] = PairStart.ofSentences(left, right);
    }

    private boolean isCrowded(int position, int article) {
      return !crowds.isEmpty()
          && crowds.isAnyClosed(position, store.endOfSentenceAt(article, position));
    }

    private boolean areOneRun(int left, int leftArticle, int right, int rightArticle) {
      int length = store.endOfSentenceAt(leftArticle, left) - left;
      if (length < minWords || store.endOfSentenceAt(rightArticle, right) - right != length) {
        return false;
      }
      int same = 0;
      while (same < length && store.word(left + same) == store.word(right + same)) {
        same++;
      }
      return same == length;
    }
  }
}
