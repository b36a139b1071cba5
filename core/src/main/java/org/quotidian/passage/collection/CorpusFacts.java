package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.quotidian.concurrent.Workers;
import org.quotidian.words.WordWeights;

/**
 * What is known from a whole corpus where a store holds a part of it only: with these facts, two
 * articles are compared as they would be in a collection of all articles. By positions in the
 * store.
 */
public final class CorpusFacts {

  private final TokenStore store;
  private final CorpusCounts stems;
  private final BitSet rare = new BitSet();
  private final BitSet frequent = new BitSet();
  private final BitSet frequentQuoted = new BitSet();
  private final BitSet taken = new BitSet();
  private final BitSet closed = new BitSet();

  /** How many of the articles have closed windows. */
  private int further;

  private final BitSet boilerplate = new BitSet();
  private final ComparedPairs pairs = new ComparedPairs();

  /** Ascending. */
  private final List<Long> numbers = new ArrayList<>();

  private final List<Long> originals = new ArrayList<>();

  /**
   * @param stems how many articles of the corpus hold each stem
   */
  public CorpusFacts(TokenStore store, CorpusCounts stems) {
    this.store = store;
    this.stems = stems;
  }

  /**
   * Adds the facts of the article that was added to the store last.
   *
   * @param number its number in the corpus, above those of the articles before
   * @param lefts the numbers of the articles before that it is compared with
   * @throws IllegalArgumentException if the numbers do not ascend, or one of {@code lefts} is not
   *     among them
   */
  public void add(long number, ArticleFacts facts, long[] lefts) {
    int article = numbers.size();
    if (article > 0 && number <= numbers.get(article - 1)) {
      throw new IllegalArgumentException(
          "article " + number + " follows article " + numbers.get(article - 1));
    }
    for (long left : lefts) {
      int at = Collections.binarySearch(numbers, left);
      if (at < 0) {
        throw new IllegalArgumentException("no article " + left + " precedes article " + number);
      }
      pairs.add(at, article);
    }
    int start = store.start(store.articleCount() - 1);
    add(facts.rare(), start, rare);
    add(facts.frequent(), start, frequent);
    add(facts.frequentQuoted(), start, frequentQuoted);
    add(facts.taken(), start, taken);
    add(facts.closed(), start, closed);
    further += facts.closed().isEmpty() ? 0 : 1;
    add(facts.boilerplate(), start, boilerplate);
    numbers.add(number);
    originals.add(facts.original());
  }

  private static void add(BitSet from, int start, BitSet to) {
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      to.set(start + i);
    }
  }

  /** The boilerplate of the articles. */
  public BoilerplateMask mask(int minWords) {
    return BoilerplateMask.of(boilerplate, store.size(), minWords);
  }

  /** The copies among the articles. */
  Copies copies(int minWords, Workers workers) {
    int[] found = new int[numbers.size()];
    for (int i = 0; i < found.length; i++) {
      int original = Collections.binarySearch(numbers, originals.get(i));
      found[i] = original >= 0 && pairs.isPair(original, i) ? original : Copies.NONE;
    }
    boolean isCopy = Arrays.stream(found).anyMatch(original -> original != Copies.NONE);
    return isCopy || !taken.isEmpty()
        ? Copies.known(store, found, taken, minWords, workers)
        : Copies.NO_COPIES;
  }

  /** The articles that are compared. */
  ComparedPairs pairs() {
    return pairs;
  }

  /** The crowds that the articles belong to. */
  Crowds crowds() {
    return Crowds.known(closed, further);
  }

  /** Whether a sentence of these stems occurs too often to be paired. */
  boolean isFrequentSentence(int[] stemsInOrder) {
    return stems.isFrequentSentence(stemsInOrder);
  }

  /** Whether there are such sentences. */
  boolean isAnySentenceFrequent() {
    return stems.isAnySentenceFrequent();
  }

  /** The positions of windows that occur in few places. */
  BitSet rare() {
    return rare;
  }

  /** The windows that occur in too many places. */
  FrequentRuns frequent() {
    return new FrequentRuns(frequent);
  }

  /** Whether the window in marks that starts there occurs in too many places. */
  boolean isFrequentQuoted(int position) {
    return frequentQuoted.get(position);
  }

  /** How many articles the corpus has. */
  int articles() {
    return stems.articles();
  }

  /** How many articles of the corpus hold a stem. */
  int held(int stem) {
    return stems.held(stem);
  }

  /** What a stem weighs that so many of all articles hold. */
  static float weight(int stem, int held, int articles) {
    return WordWeights.english().weight(stem, held, articles);
  }
}
