package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.pair.PairRuns;

/**
 * Articles of which a collection has many copies: a wire report in a thousand papers. A thousand
 * copies are half a million pairs, which cost much and say little, so only the first {@value #KEPT}
 * articles of a group of copies are compared with everything. A further one is compared with the
 * first article of its group, its <em>original</em>. The words that it has from the original are
 * not compared with any other article; its own words are.
 *
 * <p>An article is a copy of an earlier one if a quarter of its windows of {@code minWords} words
 * occur there, and in more than {@value #KEPT} places altogether. Words between two such windows
 * are taken from the original too if they are at most twice {@code minWords} and replace about as
 * many, or if half of them occur between the same windows there.
 */
public final class Copies {

  /** So many articles of a group of copies are compared with all articles. */
  public static final int KEPT = 50;

  /** The least share of an article's windows that a copy has from the original, as 1 / this. */
  private static final int LEAST_SHARE = 4;

  static final int NONE = -1;

  static final Copies NO_COPIES = new Copies(new BitSet(), new int[0], new long[0]);

  /** Positions of words that further copies have from their originals. */
  private final BitSet taken;

  /**
   * For each article the one that it is compared with, or {@link #NONE}; empty if there is none.
   */
  private final int[] originals;

  private final long[] starts;

  private Copies(BitSet taken, int[] originals, long[] starts) {
    this.taken = taken;
    this.originals = originals;
    this.starts = starts;
  }

  /**
   * Finds them.
   *
   * @param groups the windows that occur more than once
   * @param mask windows of boilerplate do not count
   */
  static Copies of(
      TokenStore store,
      List<RepeatedWindows.Groups> groups,
      int minWords,
      BoilerplateMask mask,
      Workers workers) {
    boolean[] candidates = candidates(store, groups, minWords, mask);
    int count = 0;
    for (boolean each : candidates) {
      count += each ? 1 : 0;
    }
    if (count <= KEPT) {
      return NO_COPIES;
    }
    return of(
        store,
        new Originals(store, groups, Many.HERE, candidates, minWords, mask, workers).originals(),
        minWords,
        workers);
  }

  /** Whether an article has so many windows in many places that it may be a copy. */
  public static boolean isEnough(int windows, int words, int minWords) {
    return windows > 0 && LEAST_SHARE * windows >= words - minWords + 1;
  }

  /**
   * The copies of a corpus, where the store holds all its articles that {@linkplain #isEnough may
   * be copies}.
   *
   * @param many the positions of windows that occur in more than {@value #KEPT} places of the
   *     corpus, and not in articles of one source alone
   */
  public static Copies among(
      TokenStore store, BitSet many, BoilerplateMask mask, int minWords, Workers workers) {
    boolean[] candidates = new boolean[store.articleCount()];
    Arrays.fill(candidates, true);
    if (candidates.length <= KEPT) {
      return NO_COPIES;
    }
    List<RepeatedWindows.Groups> groups = new RepeatedWindows(store, minWords, workers, 0).find();
    Originals originals =
        new Originals(
            store,
            groups,
            (all, places) -> many.get(places.values[0]),
            candidates,
            minWords,
            mask,
            workers);
    return of(store, originals.originals(), minWords, workers);
  }

  /** The words of an article that it has from its original, counted from its first. */
  public BitSet taken(int start, int words) {
    return taken.get(start, start + words);
  }

  /**
   * The copies of a part of a corpus.
   *
   * @param originals for each article the one that it is compared with, if it is here
   * @param taken the words that copies have from their originals, wherever these are
   */
  static Copies known(
      TokenStore store, int[] originals, BitSet taken, int minWords, Workers workers) {
    Copies here = of(store, originals, minWords, workers);
    BitSet all = (BitSet) taken.clone();
    all.or(here.taken);
    return new Copies(all, originals, here.starts);
  }

  private static Copies of(TokenStore store, int[] originals, int minWords, Workers workers) {
    int[] copies = new int[originals.length];
    int size = 0;
    for (int article = 0; article < originals.length; article++) {
      if (originals[article] != NONE) {
        copies[size++] = article;
      }
    }
    return size == 0
        ? NO_COPIES
        : of(store, Arrays.copyOf(copies, size), originals, minWords, workers);
  }

  private static Copies of(
      TokenStore store, int[] copies, int[] originals, int minWords, Workers workers) {
    int[][] runs = new int[copies.length][];
    workers.run(
        copies.length,
        i ->
            runs[i] =
                PairRuns.of(
                    words(store, originals[copies[i]]),
                    words(store, copies[i]),
                    minWords,
                    (left, right) -> true,
                    workers));
    BitSet taken = new BitSet(store.size());
    int total = 0;
    for (int[] some : runs) {
      total += some.length / 3;
    }
    long[] starts = new long[total];
    int count = 0;
    for (int i = 0; i < copies.length; i++) {
      int left = store.start(originals[copies[i]]);
      int right = store.start(copies[i]);
      for (int run = 0; run < runs[i].length; run += 3) {
        starts[count++] = PairStart.ofRun(left + runs[i][run], right + runs[i][run + 1]);
      }
      new TakenWords(store, left, right, runs[i], minWords, taken).mark();
    }
    return new Copies(taken, originals, starts);
  }

  private static int[] words(TokenStore store, int article) {
    int[] words = new int[store.wordCount(article)];
    for (int i = 0; i < words.length; i++) {
      words[i] = store.word(store.start(article) + i);
    }
    return words;
  }

  /** The articles that have enough windows in many places. */
  private static boolean[] candidates(
      TokenStore store, List<RepeatedWindows.Groups> groups, int minWords, BoilerplateMask mask) {
    int[] counts = new int[store.articleCount()];
    forEachOfMany(
        store,
        groups,
        Many.HERE,
        (number, position, article) -> {
          counts[article] += mask.isBeyond(position, minWords) ? 1 : 0;
        });
    boolean[] candidates = new boolean[counts.length];
    for (int article = 0; article < counts.length; article++) {
      candidates[article] = isEnough(store, article, counts[article], minWords);
    }
    return candidates;
  }

  static boolean isEnough(TokenStore store, int article, int windows, int minWords) {
    return isEnough(windows, store.wordCount(article), minWords);
  }

  interface Visitor {
    void visit(int group, int position, int article);
  }

  /** Decides whether a window occurs in many places, and not in articles of one source alone. */
  interface Many {
    boolean test(TokenStore store, RepeatedWindows.Positions places);

    /** With more places than the copies of an article that are compared; all are known. */
    Many HERE = moreThan(KEPT);

    /** With more places than this. */
    static Many moreThan(int most) {
      return (store, places) -> places.count > most && FrequentRuns.ofSeveralGroups(store, places);
    }
  }

  static void forEachOfMany(
      TokenStore store, List<RepeatedWindows.Groups> groups, Many many, Visitor visitor) {
    RepeatedWindows.Positions places = new RepeatedWindows.Positions();
    int number = 0;
    for (RepeatedWindows.Groups some : groups) {
      for (int from = 0; from < some.size(); ) {
        from = some.copy(from, places);
        if (many.test(store, places)) {
          for (int i = 0; i < places.count; i++) {
            visitor.visit(number, places.values[i], store.articleOf(places.values[i]));
          }
          number++;
        }
      }
    }
  }

  /** How many articles are compared with their originals alone, as far as these go. */
  public int count() {
    int count = 0;
    for (int original : originals) {
      count += original != NONE ? 1 : 0;
    }
    return count;
  }

  /** The articles that are compared with their originals alone, with these. */
  public SortedMap<Integer, Integer> originals() {
    SortedMap<Integer, Integer> found = new TreeMap<>();
    for (int article = 0; article < originals.length; article++) {
      if (originals[article] != NONE) {
        found.put(article, originals[article]);
      }
    }
    return found;
  }

  boolean isEmpty() {
    return originals.length == 0;
  }

  /** Whether an article is compared with this original alone, as far as it goes. */
  public boolean isCopy(int article, int original) {
    return originals.length > 0 && originals[article] == original;
  }

  /** The {@link PairStart} of each run that a copy has from its original, in no order. */
  public long[] starts() {
    return starts;
  }

  /** Whether a copy has all of these words from its original. */
  boolean isTaken(int position, int words) {
    return taken.get(position) && taken.nextClearBit(position) >= position + words;
  }

  /** Whether a copy has at least half of these words from its original. */
  boolean isMostlyTaken(int position, int words) {
    if (originals.length == 0) {
      return false;
    }
    int count = 0;
    for (int i = position; i < position + words; i++) {
      count += taken.get(i) ? 1 : 0;
    }
    return count > 0 && 2 * count >= words;
  }
}
