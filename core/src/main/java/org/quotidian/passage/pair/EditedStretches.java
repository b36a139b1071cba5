package org.quotidian.passage.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Finds stretches of two texts that have one origin, although so many words were changed that no
 * run and no similar sentences are left. Each is looked for around a seed: two sentences that have
 * something in common.
 *
 * <p>It is the best local alignment of the words around the seed (T. F. Smith and M. S. Waterman,
 * Identification of common molecular subsequences, 1981): a word that both texts have in the same
 * order gains its weight, and a word that is skipped on either side costs {@value #SKIPPED} nats.
 * So evidence from several sentences adds up, wherever these end, and words of one subject in
 * another order do not count.
 */
public final class EditedStretches {

  /** What a word without a counterpart costs, in nats. */
  private static final float SKIPPED = 0.6f;

  /** The alignment begins at most so many words before the seed, and ends as far behind it. */
  private static final int REACH = 40;

  /** So many words may have been inserted or omitted between the seed and a word around it. */
  private static final int DRIFT = 10;

  /** What an alignment gains at least, in nats, besides what its search space takes. */
  private static final double LEAST_GAIN = 10;

  /** The least share of the words in order in the weight of a seed, by the least overlap. */
  private static final double SEED_ALIKE = 5 / 7.0;

  /** The same for the whole stretch. */
  private static final double ALIKE = 6 / 7.0;

  /** A seed of longer sentences is skipped: lists and tables. */
  private static final int LONGEST_SEED = 256;

  /** Of more seeds of two texts, the first ones are tried: such texts repeat themselves. */
  private static final int MOST_SEEDS = 64;

  private final float[] weights;
  private final double leastGain;
  private final double seedAlike;
  private final double alike;
  private final int leastWords;
  private final LongAdder seedsSkipped = new LongAdder();

  /**
   * @param weights what each term weighs, in nats
   * @param articles how many articles are compared: the more pairs they make, the more an alignment
   *     must gain
   * @param overlap the least overlap of sentences that are reported by themselves
   * @param leastWords how many words a stretch has at least on either side
   */
  public EditedStretches(float[] weights, int articles, double overlap, int leastWords) {
    this.weights = weights;
    leastGain = LEAST_GAIN + 2 * Math.log(1000.0 + articles);
    seedAlike = SEED_ALIKE * overlap;
    alike = ALIKE * overlap;
    this.leastWords = leastWords;
  }

  /**
   * The stretches around some seeds.
   *
   * @param seeds pairs of sentences
   */
  public List<Match> around(ComparedText left, ComparedText right, List<Match> seeds) {
    List<Match> found = new ArrayList<>(1);
    for (int i = 0; i < seeds.size(); i++) {
      Match seed = seeds.get(i);
      if (found.stream().anyMatch(stretch -> stretch.holds(seed))) {
        continue;
      }
      if (i >= MOST_SEEDS || isTooLong(seed)) {
        seedsSkipped.increment();
        continue;
      }
      Match stretch = around(left, right, seed);
      if (stretch != null) {
        found.add(stretch);
      }
    }
    return found;
  }

  /** How many seeds were skipped so far: those of too long sentences, and those of too many. */
  public long seedsSkipped() {
    return seedsSkipped.sum();
  }

  private static boolean isTooLong(Match seed) {
    return Math.max(seed.leftEnd() - seed.leftFirst(), seed.rightEnd() - seed.rightFirst())
        > LONGEST_SEED;
  }

  private @Nullable Match around(ComparedText left, ComparedText right, Match seed) {
    if (!isAlike(left, right, seed, seedAlike)) {
      return null;
    }
    Match stretch = new Alignment(left, right, seed).best();
    return stretch != null && isLong(stretch) && isAlike(left, right, stretch, alike)
        ? stretch
        : null;
  }

  private boolean isLong(Match stretch) {
    return stretch.leftEnd() - stretch.leftFirst() >= leastWords
        && stretch.rightEnd() - stretch.rightFirst() >= leastWords;
  }

  /** Whether the words that both sides have in the same order are such a share of their weight. */
  private boolean isAlike(ComparedText left, ComparedText right, Match match, double least) {
    double total =
        weight(left, match.leftFirst(), match.leftEnd())
            + weight(right, match.rightFirst(), match.rightEnd());
    return 2 * inOrder(left, right, match) >= least * total;
  }

  private double weight(ComparedText text, int first, int end) {
    double weight = 0;
    for (int i = first; i < end; i++) {
      weight += weights[text.term(i)];
    }
    return weight;
  }

  /** The greatest weight of words that both sides have in the same order. */
  private double inOrder(ComparedText left, ComparedText right, Match match) {
    int[] stems = stems(right, match.rightFirst(), match.rightEnd());
    double[] best = new double[stems.length + 1];
    for (int i = match.leftFirst(); i < match.leftEnd(); i++) {
      int stem = left.stem(i);
      double weight = weights[left.term(i)];
      double diagonal = 0;
      for (int j = 0; j < stems.length; j++) {
        double above = best[j + 1];
        best[j + 1] = stems[j] == stem ? diagonal + weight : Math.max(above, best[j]);
        diagonal = above;
      }
    }
    return best[stems.length];
  }

  private static int[] stems(ComparedText text, int first, int end) {
    int[] stems = new int[end - first];
    for (int i = first; i < end; i++) {
      stems[i - first] = text.stem(i);
    }
    return stems;
  }

  /** The local alignment of the words around one seed. */
  private final class Alignment {
    private final ComparedText left;
    private final int leftFirst;
    private final int leftEnd;
    private final int rightFirst;
    private final int[] rightStems;

    /** A left word is compared with the right words that lie this far behind it. */
    private final int leastDistance;

    private final int mostDistance;

    // Of alignments that end at a right word: what they gain, and the words that they begin with.
    private final float[] gains;
    private final long[] begins;

    private float best;
    private @Nullable Match match;

    Alignment(ComparedText left, ComparedText right, Match seed) {
      this.left = left;
      leftFirst = Math.max(0, seed.leftFirst() - REACH);
      leftEnd = Math.min(left.wordCount(), seed.leftEnd() + REACH);
      rightFirst = Math.max(0, seed.rightFirst() - REACH);
      rightStems = stems(right, rightFirst, Math.min(right.wordCount(), seed.rightEnd() + REACH));
      int atFirst = seed.rightFirst() - seed.leftFirst();
      int atEnd = seed.rightEnd() - seed.leftEnd();
      leastDistance = Math.min(atFirst, atEnd) - DRIFT;
      mostDistance = Math.max(atFirst, atEnd) + DRIFT;
      gains = new float[rightStems.length + 1];
      begins = new long[rightStems.length + 1];
    }

    /** The words of the best alignment; null if it does not gain enough. */
    @Nullable Match best() {
      for (int i = leftFirst; i < leftEnd; i++) {
        int from = Math.max(0, i + leastDistance - rightFirst);
        int to = Math.min(rightStems.length, i + mostDistance + 1 - rightFirst);
        if (from < to) {
          row(i, from, to);
        }
      }
      return best >= leastGain ? match : null;
    }

    /** Aligns a left word with some of the right words. */
    private void row(int i, int from, int to) {
      int stem = left.stem(i);
      float weight = weights[left.term(i)];
      float diagonal = gains[from];
      long diagonalBegin = begins[from];
      // What lies outside is never aligned.
      gains[from] = 0;
      for (int j = from; j < to; j++) {
        float above = gains[j + 1];
        long aboveBegin = begins[j + 1];
        float gain = above - SKIPPED;
        long begin = aboveBegin;
        if (gains[j] - SKIPPED > gain) {
          gain = gains[j] - SKIPPED;
          begin = begins[j];
        }
        if (rightStems[j] == stem && diagonal + weight > gain) {
          gain = diagonal + weight;
          begin = diagonal > 0 ? diagonalBegin : (long) i << 32 | rightFirst + j;
          if (gain > best) {
            best = gain;
            match = new Match((int) (begin >>> 32), i + 1, (int) begin, rightFirst + j + 1);
          }
        }
        diagonal = above;
        diagonalBegin = aboveBegin;
        gains[j + 1] = Math.max(0, gain);
        begins[j + 1] = begin;
      }
    }
  }
}
