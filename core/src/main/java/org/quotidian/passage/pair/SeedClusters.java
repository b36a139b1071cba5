package org.quotidian.passage.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.quotidian.passage.pair.Fragment.Side;

/**
 * Groups seeds that are near each other in both texts, and tightens a group until its two sides are
 * similar (the extension step of M. A. Sanchez-Perez et al., PAN 2014).
 */
final class SeedClusters {

  /** So many units without a seed may lie between two seeds of one group. */
  private static final int GAP = 4;

  private final Seeds seeds;
  private final Likeness likeness;
  private final double leastAlike;
  private final List<Fragment> found = new ArrayList<>();

  private SeedClusters(Seeds seeds, Likeness likeness, double leastAlike) {
    this.seeds = seeds;
    this.likeness = likeness;
    this.leastAlike = leastAlike;
  }

  static List<Fragment> of(Seeds seeds, Likeness likeness, double leastAlike) {
    SeedClusters clusters = new SeedClusters(seeds, likeness, leastAlike);
    if (seeds.count() > 0) {
      clusters.extend(seeds.all(), GAP);
    }
    return clusters.found;
  }

  private void extend(int[] members, int gap) {
    for (int[] group : split(members, gap)) {
      Fragment fragment = seeds.around(group);
      if (likeness.cosine(fragment) >= leastAlike) {
        found.add(fragment);
      } else if (gap > 0) {
        extend(group, gap - 1);
      }
    }
  }

  /** Splits at gaps on the one side and on the other in turn, until there are none. */
  private List<int[]> split(int[] members, int gap) {
    List<int[]> groups = new ArrayList<>();
    Deque<Part> open = new ArrayDeque<>();
    open.add(new Part(members, Side.LEFT, false));
    while (!open.isEmpty()) {
      Part part = open.remove();
      int[] sorted = sorted(part.members, part.side);
      int from = 0;
      for (int i = 1; i <= sorted.length; i++) {
        boolean isEnd = i == sorted.length;
        if (!isEnd
            && seeds.at(part.side, sorted[i]) - seeds.at(part.side, sorted[i - 1]) <= gap + 1) {
          continue;
        }
        boolean whole = from == 0 && isEnd;
        if (whole && part.otherIsWhole) {
          groups.add(part.members);
        } else {
          open.add(new Part(Arrays.copyOfRange(sorted, from, i), part.side.other(), whole));
        }
        from = i;
      }
    }
    return groups;
  }

  private int[] sorted(int[] members, Side side) {
    long[] keys = new long[members.length];
    for (int i = 0; i < members.length; i++) {
      keys[i] = (long) seeds.at(side, members[i]) << 32 | members[i];
    }
    Arrays.sort(keys);
    int[] sorted = new int[members.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = (int) keys[i];
    }
    return sorted;
  }

  private static final class Part {
    private final int[] members;
    private final Side side;
    private final boolean otherIsWhole;

    Part(int[] members, Side side, boolean otherIsWhole) {
      this.members = members;
      this.side = side;
      this.otherIsWhole = otherIsWhole;
    }
  }
}
