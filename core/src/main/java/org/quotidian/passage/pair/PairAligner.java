package org.quotidian.passage.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Cancellation;

/**
 * Finds what one text shares with another, copied, edited or paraphrased. Stateless.
 *
 * <p>Three kinds of evidence come together: runs of the same words, chained into cores, whose ends
 * are known to the word; pairs of sentences that share distinctive words, in whatever order,
 * grouped into fragments; and digests, where a short stretch sums up a long one. A run that none of
 * them takes in is reported by itself.
 */
public final class PairAligner {

  /** A pair of units from which a passage may grow is alike by both measures. */
  private static final float SEED_COSINE = 0.30f;

  private static final float SEED_DICE = 0.33f;

  /** What a digest is widened by is at least so much alike, by both. */
  private static final float LEAST_ALIKE = 0.16f;

  /** A fragment's sides, as wholes, are so much alike. */
  private static final double FRAGMENT_COSINE = 0.38;

  /** A fragment of fewer UTF-16 code units on either side must be the more alike. */
  private static final int LEAST_LENGTH = 150;

  /** What a shorter fragment must share, in nats. */
  private static final double SHORT_INFORMATION = 40;

  /** And what the sides share is so much of what both weigh (Dice's coefficient of the weights). */
  private static final double SHORT_ALIKE = 0.5;

  /** A fragment beside a core goes with it if it is so much alike; if not, it is a chance. */
  private static final double BESIDE_CORE = 0.5;

  private final int minWords;
  private final Cancellation cancellation;

  /**
   * @param minWords the length of a run that is always reported
   * @param cancellation is checked during long comparisons
   */
  public PairAligner(int minWords, Cancellation cancellation) {
    this.minWords = minWords;
    this.cancellation = cancellation;
  }

  /** The passages in text order on the left; none if no run has {@code leastRun} words. */
  public List<Match> align(
      ComparedText left, ComparedText right, PairRuns.SameWord same, int leastRun) {
    int[] runs = PairRuns.of(left.terms(), right.terms(), minWords, same, cancellation);
    return align(left, right, runs, leastRun);
  }

  /**
   * The same, the runs known.
   *
   * @param runs as {@link PairRuns} gives them
   */
  public List<Match> align(ComparedText left, ComparedText right, int[] runs, int leastRun) {
    if (left.unitCount() == 0 || right.unitCount() == 0 || longest(runs) < leastRun) {
      return List.of();
    }
    Cores cores = new Cores(left, right, runs);
    return isOneCopy(left, right, cores) ? cores.cores : new Run(left, right).align(cores);
  }

  /** Whether one core leaves nothing of a text to look at: copies of an article are many. */
  private static boolean isOneCopy(ComparedText left, ComparedText right, Cores chained) {
    if (chained.cores.size() != 1 || !chained.shortRuns.isEmpty()) {
      return false;
    }
    Match core = chained.cores.get(0);
    return areMostOfAll(left, core.leftFirst(), core.leftEnd())
        || areMostOfAll(right, core.rightFirst(), core.rightEnd());
  }

  /** Whether these words are at least half of each unit. */
  private static boolean areMostOfAll(ComparedText text, int first, int end) {
    int last = text.unitCount() - 1;
    return text.unitOf(first) == 0
        && text.unitOf(end - 1) == last
        && 2 * (Math.min(end, text.unitStart(1)) - first) >= text.unitStart(1)
        && 2 * (end - Math.max(first, text.unitStart(last)))
            >= text.unitStart(last + 1) - text.unitStart(last);
  }

  private static int longest(int[] runs) {
    int longest = 0;
    for (int i = 2; i < runs.length; i += 3) {
      longest = Math.max(longest, runs[i]);
    }
    return longest;
  }

  private final class Run {
    private final ComparedText left;
    private final ComparedText right;
    private final PairWeights weights;
    private final Likeness likeness;
    private @Nullable UnitPairs allPairs;

    Run(ComparedText left, ComparedText right) {
      this.left = left;
      this.right = right;
      weights = new PairWeights(left, right);
      likeness = new Likeness(left, right, weights);
    }

    /** All pairs that are alike at all, those in cores too. */
    private UnitPairs allPairs() {
      UnitPairs pairs = allPairs;
      if (pairs == null) {
        pairs =
            UnitPairs.of(
                left,
                right,
                weights,
                LEAST_ALIKE,
                LEAST_ALIKE,
                new boolean[left.unitCount()],
                new boolean[right.unitCount()],
                cancellation);
        allPairs = pairs;
      }
      return pairs;
    }

    List<Match> align(Cores chained) {
      Seeds seeds = seeds(chained);
      List<Fragment> fragments = withoutOverlaps(SeedClusters.of(seeds, likeness, FRAGMENT_COSINE));
      List<Fragment> coreFragments = new ArrayList<>();
      for (Match core : chained.cores) {
        coreFragments.add(units(core));
      }
      List<Fragment> runFragments = runFragments(chained.shortRuns, fragments, coreFragments);
      fragments.addAll(coreFragments);
      fragments.addAll(runFragments);
      fragments = new Summaries(left, right, this::allPairs, likeness).joined(fragments);
      List<Match> found = new ArrayList<>();
      for (int i = 0; i < coreFragments.size(); i++) {
        // Those that a digest took in are no longer among the fragments.
        if (fragments.contains(coreFragments.get(i))) {
          found.add(chained.cores.get(i));
        }
      }
      fragments.removeAll(coreFragments);
      // A run that became part of no digest is reported as it is, without the words around it.
      fragments.removeAll(runFragments);
      addFragments(fragments, found);
      addRuns(chained.shortRuns, found);
      found.sort(Comparator.comparingInt(Match::leftFirst).thenComparingInt(Match::rightFirst));
      // Two cores that a fragment lies between may have become one.
      return found.stream().distinct().toList();
    }

    /** The units of the runs that nothing else explains: a digest may be made of them too. */
    private List<Fragment> runFragments(
        List<Match> runs, List<Fragment> fragments, List<Fragment> coreFragments) {
      IntervalSet lefts = new IntervalSet();
      IntervalSet rights = new IntervalSet();
      for (Fragment fragment : fragments) {
        lefts.add(fragment.leftFirst, fragment.leftLast + 1);
      }
      for (Fragment core : coreFragments) {
        lefts.add(core.leftFirst, core.leftLast + 1);
        rights.add(core.rightFirst, core.rightLast + 1);
      }
      List<Fragment> found = new ArrayList<>();
      for (Match run : runs) {
        Fragment fragment = units(run);
        if (!lefts.meet(fragment.leftFirst, fragment.leftLast + 1)
            && !rights.meet(fragment.rightFirst, fragment.rightLast + 1)) {
          lefts.add(fragment.leftFirst, fragment.leftLast + 1);
          found.add(fragment);
        }
      }
      return found;
    }

    private Fragment units(Match match) {
      return new Fragment(
          left.unitOf(match.leftFirst()),
          left.unitOf(match.leftEnd() - 1),
          right.unitOf(match.rightFirst()),
          right.unitOf(match.rightEnd() - 1),
          information(match));
    }

    private float information(Match match) {
      return (float)
          likeness.shared(match.leftFirst(), match.leftEnd(), match.rightFirst(), match.rightEnd());
    }

    private Seeds seeds(Cores chained) {
      boolean[] inLeftCore = new boolean[left.unitCount()];
      boolean[] inRightCore = new boolean[right.unitCount()];
      for (List<Match> copied : List.of(chained.cores, chained.repeats)) {
        for (Match core : copied) {
          mark(left, core.leftFirst(), core.leftEnd(), inLeftCore);
          mark(right, core.rightFirst(), core.rightEnd(), inRightCore);
        }
      }
      Seeds seeds = new Seeds();
      UnitPairs pairs =
          UnitPairs.of(
              left, right, weights, SEED_COSINE, SEED_DICE, inLeftCore, inRightCore, cancellation);
      for (int unit = 0; unit < left.unitCount(); unit++) {
        for (int pair = pairs.rowStart(unit); pair < pairs.rowStart(unit + 1); pair++) {
          seeds.add(unit, pairs.right(pair), pairs.information(pair));
        }
      }
      for (Match run : chained.shortRuns) {
        addSeeds(run, inLeftCore, inRightCore, seeds);
      }
      return seeds;
    }

    /** A run is a seed in each pair of units that it passes through. */
    private void addSeeds(Match run, boolean[] inLeftCore, boolean[] inRightCore, Seeds seeds) {
      float information = information(run);
      int lastLeft = -1;
      int lastRight = -1;
      for (int word = 0; word < run.leftEnd() - run.leftFirst(); word++) {
        int inLeft = left.unitOf(run.leftFirst() + word);
        int inRight = right.unitOf(Math.min(run.rightFirst() + word, run.rightEnd() - 1));
        if (inLeft != lastLeft || inRight != lastRight) {
          if (!inLeftCore[inLeft] && !inRightCore[inRight]) {
            seeds.add(inLeft, inRight, information);
          }
          lastLeft = inLeft;
          lastRight = inRight;
        }
      }
    }

    /** Marks the units of which at least half lies between these words. */
    private void mark(ComparedText text, int first, int end, boolean[] marked) {
      for (int unit = text.unitOf(first); unit <= text.unitOf(end - 1); unit++) {
        int from = Math.max(first, text.unitStart(unit));
        int to = Math.min(end, text.unitStart(unit + 1));
        marked[unit] |= 2 * (to - from) >= text.unitStart(unit + 1) - text.unitStart(unit);
      }
    }

    /** Of fragments that share a unit of the left text, the most alike stays. */
    private List<Fragment> withoutOverlaps(List<Fragment> fragments) {
      record Rated(Fragment fragment, double cosine) {}
      List<Rated> rated = new ArrayList<>();
      for (Fragment fragment : fragments) {
        rated.add(new Rated(fragment, likeness.cosine(fragment)));
      }
      rated.sort(Comparator.comparingDouble((Rated r) -> -r.cosine()));
      IntervalSet taken = new IntervalSet();
      List<Fragment> kept = new ArrayList<>();
      for (Rated r : rated) {
        if (!taken.meet(r.fragment().leftFirst, r.fragment().leftLast + 1)) {
          taken.add(r.fragment().leftFirst, r.fragment().leftLast + 1);
          kept.add(r.fragment());
        }
      }
      return kept;
    }

    private void addFragments(List<Fragment> fragments, List<Match> found) {
      int cores = found.size();
      for (Fragment fragment : fragments) {
        Match match =
            new Match(
                left.unitStart(fragment.leftFirst),
                left.unitStart(fragment.leftLast + 1),
                right.unitStart(fragment.rightFirst),
                right.unitStart(fragment.rightLast + 1));
        boolean isAlike = likeness.cosine(fragment) >= BESIDE_CORE;
        boolean taken = false;
        for (int i = 0; i < cores && !taken; i++) {
          if (areNeighbours(fragment, found.get(i))) {
            taken = true;
            if (isAlike) {
              found.set(i, found.get(i).and(match));
            }
          } else if (match.meetsLeft(found.get(i))) {
            taken = !isAlike || match.meetsRight(found.get(i));
          }
        }
        if (!taken && (isLong(match) || isDistinctive(match))) {
          found.add(match);
        }
      }
    }

    /** Whether at most one unit lies between them on both sides. */
    private boolean areNeighbours(Fragment fragment, Match core) {
      int onLeft =
          Math.max(
              fragment.leftFirst - left.unitOf(core.leftEnd() - 1),
              left.unitOf(core.leftFirst()) - fragment.leftLast);
      int onRight =
          Math.max(
              fragment.rightFirst - right.unitOf(core.rightEnd() - 1),
              right.unitOf(core.rightFirst()) - fragment.rightLast);
      return onLeft <= 2 && onRight <= 2;
    }

    private boolean isLong(Match match) {
      return left.length(match.leftFirst(), match.leftEnd()) >= LEAST_LENGTH
          && right.length(match.rightFirst(), match.rightEnd()) >= LEAST_LENGTH;
    }

    private boolean isDistinctive(Match match) {
      double shared = information(match);
      double total =
          likeness.total(match.leftFirst(), match.leftEnd(), match.rightFirst(), match.rightEnd());
      return shared >= SHORT_INFORMATION && 2 * shared >= SHORT_ALIKE * total;
    }

    /** The runs that are no part of anything found, longest first: a repetition adds nothing. */
    private void addRuns(List<Match> runs, List<Match> found) {
      List<Match> sorted = new ArrayList<>(runs);
      sorted.sort(Comparator.comparingInt((Match m) -> m.leftFirst() - m.leftEnd()));
      IntervalSet lefts = new IntervalSet();
      IntervalSet rights = new IntervalSet();
      for (Match match : found) {
        lefts.add(match.leftFirst(), match.leftEnd());
        rights.add(match.rightFirst(), match.rightEnd());
      }
      for (Match run : sorted) {
        if (!lefts.hold(run.leftFirst(), run.leftEnd())
            && !rights.hold(run.rightFirst(), run.rightEnd())) {
          lefts.add(run.leftFirst(), run.leftEnd());
          rights.add(run.rightFirst(), run.rightEnd());
          found.add(run);
        }
      }
    }
  }
}
