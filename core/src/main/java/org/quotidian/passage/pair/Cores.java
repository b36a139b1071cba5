package org.quotidian.passage.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chains runs of the same words. A long chain is a core: a passage that was copied, whose ends are
 * known to the word. What is too short for that is left as it is.
 */
final class Cores {

  /** So many words may lie between two runs of a chain, on either side. */
  private static final int GAP = 40;

  /** A core has at least so many UTF-16 code units on both sides. */
  private static final int LEAST_LENGTH = 256;

  /** And this share of its words occurs in runs. */
  private static final double LEAST_COVERED = 0.5;

  /** Two runs of a chain may overlap by so many words: in between, one word was omitted. */
  private static final int OVERLAP = 7;

  final List<Match> cores = new ArrayList<>();

  /** Those that repeat a longer one: no passages, but what they cover is explained. */
  final List<Match> repeats = new ArrayList<>();

  /** Chains that are too short, and runs that are single. */
  final List<Match> shortRuns = new ArrayList<>();

  Cores(ComparedText left, ComparedText right, int[] runs) {
    int count = runs.length / 3;
    boolean[] used = new boolean[count];
    List<Match> chains = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (used[i]) {
        continue;
      }
      Match chain = run(runs, i);
      int covered = runs[3 * i + 2];
      for (int j = i + 1; j < count && runs[3 * j] - chain.leftEnd() <= GAP; j++) {
        Match next = run(runs, j);
        if (!used[j] && follows(chain, next)) {
          used[j] = true;
          covered += runs[3 * j + 2];
          chain = chain.and(next);
        }
      }
      int words =
          Math.max(chain.leftEnd() - chain.leftFirst(), chain.rightEnd() - chain.rightFirst());
      int length =
          Math.min(
              left.length(chain.leftFirst(), chain.leftEnd()),
              right.length(chain.rightFirst(), chain.rightEnd()));
      if (length >= LEAST_LENGTH && covered >= LEAST_COVERED * words) {
        chains.add(chain);
      } else {
        shortRuns.add(chain);
      }
    }
    // The longest first: what lies within it is a repetition.
    chains.sort(Comparator.comparingInt((Match m) -> m.leftFirst() - m.leftEnd()));
    IntervalSet lefts = new IntervalSet();
    IntervalSet rights = new IntervalSet();
    for (Match chain : chains) {
      if (!lefts.hold(chain.leftFirst(), chain.leftEnd())
          && !rights.hold(chain.rightFirst(), chain.rightEnd())) {
        lefts.add(chain.leftFirst(), chain.leftEnd());
        rights.add(chain.rightFirst(), chain.rightEnd());
        cores.add(chain);
      } else {
        repeats.add(chain);
      }
    }
  }

  private static boolean follows(Match chain, Match next) {
    return next.leftFirst() >= chain.leftEnd() - OVERLAP
        && next.rightFirst() >= chain.rightEnd() - OVERLAP
        && next.rightFirst() - chain.rightEnd() <= GAP
        && next.leftEnd() > chain.leftEnd()
        && next.rightEnd() > chain.rightEnd();
  }

  private static Match run(int[] runs, int i) {
    int left = runs[3 * i];
    int right = runs[3 * i + 1];
    int length = runs[3 * i + 2];
    return new Match(left, left + length, right, right + length);
  }
}
