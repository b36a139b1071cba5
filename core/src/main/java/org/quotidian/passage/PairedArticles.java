package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.collection.BoilerplateMask;
import org.quotidian.passage.collection.Copies;
import org.quotidian.passage.collection.PairStart;
import org.quotidian.passage.collection.SharedRuns;
import org.quotidian.passage.collection.ShortQuotations;
import org.quotidian.passage.collection.SimilarSentences;
import org.quotidian.passage.collection.TextCache;
import org.quotidian.passage.collection.TokenStore;
import org.quotidian.passage.pair.ComparedText;
import org.quotidian.passage.pair.EditedStretches;
import org.quotidian.passage.pair.Match;
import org.quotidian.passage.pair.PairAligner;
import org.quotidian.passage.pair.PairMatches;
import org.quotidian.passage.pair.PairRuns;

/**
 * Compares articles of a collection that share a distinctive run, and reports other runs alone; on
 * all cores, in the order of the left article, then the right one.
 *
 * <p>A run is distinctive if it holds {@code minWords} words in a row that occur in few places, or
 * if it is long: copies of one wire report may be many. What is short and occurs in many articles
 * is a stock phrase ("did not immediately respond to a request for comment"), and says nothing
 * about the rest of these articles.
 */
final class PairedArticles implements SharedRuns.Sink {

  /** A distinctive run holds a window that occurs in at most so many places. */
  static final int FEW_PLACES = 10;

  /** Or it has so many times the least words. */
  static final int LONG = 3;

  /** An edited stretch has so many times the least words. */
  private static final int STRETCH = 4;

  /** Runs that one thread takes at a time, and the few more that make its last article whole. */
  private static final int PIECE = 1 << 8;

  /** Pieces that are worked on while the sink takes the passages of those before. */
  private static final int BATCH = 1 << 6;

  /** Equal numbers are equal words in the store. */
  private static final PairRuns.SameWord SAME = (left, right) -> true;

  private final TokenStore store;
  private final SharedRuns runs;
  private final Copies copies;
  private final ShortQuotations quotations;
  private final BoilerplateMask mask;
  private final int minWords;
  private final TextCache texts;
  private final PairAligner aligner;
  private final long[] seedStarts;
  private final EditedStretches stretches;
  private final Workers workers;
  private final Consumer<Passage> sink;
  private @Nullable BitSet rare;
  private long passages;

  /**
   * @param texts the articles of {@code store}
   * @param overlap the least overlap of similar sentences
   */
  PairedArticles(
      TokenStore store,
      SharedRuns runs,
      Copies copies,
      ShortQuotations quotations,
      BoilerplateMask mask,
      int minWords,
      TextCache texts,
      PairAligner aligner,
      SimilarSentences similar,
      double overlap,
      Workers workers,
      Consumer<Passage> sink) {
    this.store = store;
    this.runs = runs;
    this.copies = copies;
    this.quotations = quotations;
    this.mask = mask;
    this.minWords = minWords;
    this.texts = texts;
    this.aligner = aligner;
    seedStarts = similar.seeds();
    stretches =
        new EditedStretches(similar.weights(), similar.articles(), overlap, STRETCH * minWords);
    this.workers = workers;
    this.sink = sink;
  }

  /** How many passages there were so far. */
  long passages() {
    return passages;
  }

  /** How many pairs of sentences led to no edited stretch, since there are too many or too long. */
  long seedsSkipped() {
    return stretches.seedsSkipped();
  }

  /** Takes the runs of whole left articles. */
  @Override
  public void runs(long[] starts) {
    BitSet rareWindows = rare == null ? runs.rare(FEW_PLACES) : rare;
    rare = rareWindows;
    int[] cuts = cuts(starts);
    workers.ahead(
        cuts.length - 1, BATCH, from -> batch(starts, cuts, from, rareWindows), this::give);
  }

  /** Where the pieces begin, each at the first run of an article; and where the last one ends. */
  private int[] cuts(long[] starts) {
    int[] cuts = new int[starts.length / PIECE + 2];
    int count = 1;
    int end = 0;
    while (end < starts.length) {
      end = articleEnd(starts, Math.min(starts.length, end + PIECE) - 1);
      cuts[count++] = end;
    }
    return Arrays.copyOf(cuts, count);
  }

  /** The end of the runs whose left side occurs in the same article as that of this one. */
  private int articleEnd(long[] starts, int run) {
    int article = store.articleOf(PairStart.left(starts[run]));
    long next = PairStart.least(store.start(article + 1));
    int end = run + 1;
    while (end < starts.length && starts[end] < next) {
      end++;
    }
    return end;
  }

  private void give(List<List<Passage>> batch) {
    for (List<Passage> piece : batch) {
      passages += piece.size();
      piece.forEach(sink);
    }
  }

  private List<List<Passage>> batch(long[] starts, int[] cuts, int first, BitSet rare) {
    int count = Math.min(BATCH, cuts.length - 1 - first);
    List<List<Passage>> all = new ArrayList<>(Collections.nCopies(count, List.of()));
    workers.run(
        count,
        piece -> {
          FoundPassages found = new FoundPassages(store);
          int end = cuts[first + piece + 1];
          int from = cuts[first + piece];
          while (from < end) {
            int articleEnd = articleEnd(starts, from);
            workers.check();
            new LeftArticle(starts, from, articleEnd, rare).report(found);
            from = articleEnd;
          }
          all.set(piece, found.passages());
        });
    return all;
  }

  /** What one left article shares with each of those behind it. */
  private final class LeftArticle {
    private final long[] starts;
    private final int from;
    private final int end;
    private final BitSet rare;
    private final int article;
    private final int articleStart;
    private @Nullable ComparedText text;

    LeftArticle(long[] starts, int from, int end, BitSet rare) {
      this.starts = starts;
      this.from = from;
      this.end = end;
      this.rare = rare;
      article = store.articleOf(PairStart.left(starts[from]));
      articleStart = store.start(article);
    }

    void report(FoundPassages found) {
      // By the right article, then in text order on the left.
      long[] byRight = new long[end - from];
      for (int i = from; i < end; i++) {
        byRight[i - from] = (long) store.articleOf(PairStart.right(starts[i])) << 32 | i;
      }
      Arrays.sort(byRight);
      KnownRuns known = new KnownRuns(byRight);
      for (int first = 0; first < byRight.length; ) {
        int right = (int) (byRight[first] >>> 32);
        int last = first;
        Shared shared = new Shared(right);
        while (last < byRight.length && (int) (byRight[last] >>> 32) == right) {
          shared.add(starts[(int) byRight[last]], known.words[last], known.isBeyond[last]);
          last++;
        }
        shared.report(found);
        first = last;
      }
    }

    /**
     * What is known of its runs: looked up for all of them one after the other, since the right
     * sides lie all over the memory, and so what one lookup waits for does not keep the next ones
     * waiting.
     */
    private final class KnownRuns {

      /** How many words each has; 0 for what is no run. */
      private final int[] words;

      /** Whether both sides go beyond boilerplate. */
      private final boolean[] isBeyond;

      KnownRuns(long[] byRight) {
        int[] lefts = new int[byRight.length];
        int[] rights = new int[byRight.length];
        int[] places = new int[byRight.length];
        int count = 0;
        for (int i = 0; i < byRight.length; i++) {
          long start = starts[(int) byRight[i]];
          if (!PairStart.isOfSentences(start) && quotations.words(start) == 0) {
            lefts[count] = PairStart.left(start);
            rights[count] = PairStart.right(start);
            places[count++] = i;
          }
        }
        words = new int[byRight.length];
        isBeyond = new boolean[byRight.length];
        int[] lengths = runs.commonLengths(lefts, rights, count);
        for (int i = 0; i < count; i++) {
          words[places[i]] = lengths[i];
          isBeyond[places[i]] =
              mask.isBeyond(rights[i], lengths[i]) && mask.isBeyond(lefts[i], lengths[i]);
        }
      }
    }

    /** What it shares with one of them. */
    private final class Shared {
      private final int right;
      private final int rightStart;
      private final PairMatches matches = new PairMatches();
      private @Nullable ComparedText rightText;
      private boolean isDistinctive;
      private List<Match> seeds = List.of();
      private int[] runs = new int[3];
      private int size;

      Shared(int right) {
        this.right = right;
        rightStart = store.start(right);
        isDistinctive = copies.isCopy(right, article);
      }

      /**
       * @param words how many words the run has; 0 if it is none
       * @param isBeyond whether it goes beyond boilerplate on both sides
       */
      void add(long start, int words, boolean isBeyond) {
        int onLeft = PairStart.left(start);
        int onRight = PairStart.right(start);
        if (PairStart.isOfSentences(start)) {
          Match sentences =
              match(
                  onLeft,
                  store.endOfSentenceAt(article, onLeft) - onLeft,
                  onRight,
                  store.endOfSentenceAt(right, onRight) - onRight);
          if (Arrays.binarySearch(seedStarts, start) < 0) {
            matches.addSentences(sentences);
          } else {
            seeds = seeds.isEmpty() ? new ArrayList<>() : seeds;
            seeds.add(sentences);
          }
          return;
        }
        if (words == 0) {
          int quotedWords = quotations.words(start);
          matches.addQuotation(match(onLeft, quotedWords, onRight, quotedWords));
          return;
        }
        isDistinctive |= isBeyond && isDistinctive(onLeft, words);
        if (size == runs.length) {
          runs = Arrays.copyOf(runs, size * 2);
        }
        runs[size++] = onLeft - articleStart;
        runs[size++] = onRight - rightStart;
        runs[size++] = words;
      }

      private Match match(int onLeft, int leftWords, int onRight, int rightWords) {
        return new Match(
            onLeft - articleStart,
            onLeft - articleStart + leftWords,
            onRight - rightStart,
            onRight - rightStart + rightWords);
      }

      /** Whether a run that goes beyond boilerplate is distinctive. */
      private boolean isDistinctive(int position, int words) {
        if (words >= LONG * minWords) {
          return true;
        }
        int window = position;
        int last = position + words - minWords;
        while (window <= last && !rare.get(window)) {
          window++;
        }
        return window <= last;
      }

      void report(FoundPassages found) {
        workers.check();
        if (isDistinctive && areCopies()) {
          // Copies by the hundred need no aligning; what else they share is repetition.
          addRun(new Match(0, runs[2], 0, runs[2]), found);
          return;
        }
        if (isDistinctive) {
          matches.addAll(aligner.align(leftText(), rightText(), Arrays.copyOf(runs, size), 0));
        } else {
          for (int i = 0; i < size; i += 3) {
            matches.addRun(
                new Match(runs[i], runs[i] + runs[i + 2], runs[i + 1], runs[i + 1] + runs[i + 2]));
          }
          if (!seeds.isEmpty()) {
            stretches.around(leftText(), rightText(), seeds).forEach(matches::addStretch);
          }
        }
        for (PairMatches.Found one : matches.all()) {
          if (!isBoilerplate(one.match())) {
            if (one.isRun()) {
              addRun(one.match(), found);
            } else {
              Appraisal appraisal = Appraisal.of(one.match(), leftText(), rightText(), SAME);
              found.add(article, right, one.match(), appraisal.kind(), appraisal.score());
            }
          }
        }
      }

      /** Whether the first run is all of both articles. */
      private boolean areCopies() {
        return runs[0] == 0
            && runs[1] == 0
            && runs[2] == store.wordCount(article)
            && runs[2] == store.wordCount(right);
      }

      private boolean isBoilerplate(Match match) {
        return mask.holds(
            articleStart + match.leftFirst(),
            match.leftEnd() - match.leftFirst(),
            rightStart + match.rightFirst(),
            match.rightEnd() - match.rightFirst());
      }

      private ComparedText leftText() {
        ComparedText known = text == null ? texts.text(article) : text;
        text = known;
        return known;
      }

      private ComparedText rightText() {
        ComparedText known = rightText == null ? texts.text(right) : rightText;
        rightText = known;
        return known;
      }

      private void addRun(Match match, FoundPassages found) {
        found.add(article, right, match, Passage.Kind.VERBATIM, 1);
      }
    }
  }
}
