package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quotidian.concurrent.Workers;

/** Puts copies into groups, and finds their originals. */
final class Originals {

  /** The number of originals that one window leads to. */
  private static final int MOST_ORIGINALS = 4;

  private final TokenStore store;
  private final int minWords;

  /** The windows in many places of the candidates: position and window, in order. */
  private final long[] windows;

  /** For each window the groups whose first article has it, and how many there are. */
  private final int[] groupsOfWindow;

  private final byte[] groupCounts;
  private final List<Group> groups = new ArrayList<>();

  /** Copies of one article. */
  private static final class Group {
    private final int first;

    /** The first article of another source, which copies of the first one's are compared with. */
    private int second = Copies.NONE;

    private int size = 1;

    Group(int first) {
      this.first = first;
    }
  }

  Originals(
      TokenStore store,
      List<RepeatedWindows.Groups> repeated,
      Copies.Many many,
      boolean[] candidates,
      int minWords,
      BoilerplateMask mask,
      Workers workers) {
    this.store = store;
    this.minWords = minWords;
    int[] count = {0, 0};
    Copies.forEachOfMany(
        store,
        repeated,
        many,
        (number, position, article) -> {
          count[0] += candidates[article] && mask.isBeyond(position, minWords) ? 1 : 0;
          count[1] = number + 1;
        });
    windows = new long[count[0]];
    groupsOfWindow = new int[count[1] * MOST_ORIGINALS];
    groupCounts = new byte[count[1]];
    count[0] = 0;
    Copies.forEachOfMany(
        store,
        repeated,
        many,
        (number, position, article) -> {
          if (candidates[article] && mask.isBeyond(position, minWords)) {
            windows[count[0]++] = (long) position << 32 | number;
          }
        });
    workers.sort(windows);
  }

  /** For each article the one that it is compared with, or {@link Copies#NONE}. */
  int[] originals() {
    int[] originals = new int[store.articleCount()];
    Arrays.fill(originals, Copies.NONE);
    for (int from = 0; from < windows.length; ) {
      int article = store.articleOf((int) (windows[from] >>> 32));
      int end = from + 1;
      while (end < windows.length && windows[end] >>> 32 < store.start(article + 1)) {
        end++;
      }
      originals[article] = originalOf(article, from, end);
      from = end;
    }
    return originals;
  }

  private int originalOf(int article, int from, int end) {
    int best = mostCommon(from, end);
    if (best == Copies.NONE
        || !Copies.isEnough(store, article, common(from, end, best), minWords)) {
      begin(article, from, end);
      return Copies.NONE;
    }
    Group group = groups.get(best);
    boolean isOfFirst = store.group(article) == store.group(group.first);
    int original = isOfFirst ? group.second : group.first;
    if (!isOfFirst && group.second == Copies.NONE) {
      group.second = article;
    }
    return group.size++ < Copies.KEPT || original == Copies.NONE ? Copies.NONE : original;
  }

  private void begin(int article, int from, int end) {
    for (int i = from; i < end; i++) {
      int window = (int) windows[i];
      if (groupCounts[window] < MOST_ORIGINALS) {
        groupsOfWindow[window * MOST_ORIGINALS + groupCounts[window]++] = groups.size();
      }
    }
    groups.add(new Group(article));
  }

  /** The group whose first article has the most of these windows. */
  private int mostCommon(int from, int end) {
    int[] found = new int[(end - from) * MOST_ORIGINALS];
    int count = 0;
    for (int i = from; i < end; i++) {
      int window = (int) windows[i];
      for (int k = 0; k < groupCounts[window]; k++) {
        found[count++] = groupsOfWindow[window * MOST_ORIGINALS + k];
      }
    }
    Arrays.sort(found, 0, count);
    int best = Copies.NONE;
    int most = 0;
    for (int begin = 0; begin < count; ) {
      int next = begin + 1;
      while (next < count && found[next] == found[begin]) {
        next++;
      }
      if (next - begin > most) {
        most = next - begin;
        best = found[begin];
      }
      begin = next;
    }
    return best;
  }

  /** The number of these windows that a group's first article has. */
  private int common(int from, int end, int group) {
    int common = 0;
    for (int i = from; i < end; i++) {
      int window = (int) windows[i];
      for (int k = 0; k < groupCounts[window]; k++) {
        common += groupsOfWindow[window * MOST_ORIGINALS + k] == group ? 1 : 0;
      }
    }
    return common;
  }
}
