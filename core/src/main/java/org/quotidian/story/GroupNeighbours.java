package org.quotidian.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quotidian.concurrent.Workers;

/**
 * Which groups each group is compared with: those with the strongest links to it, on average and in
 * all. An event of thousands of articles has thousands of groups that are all linked.
 */
final class GroupNeighbours {

  /** A group is compared with so many groups of the strongest links, by either measure. */
  static final int MOST = 12;

  private record Linked(int group, double sum, double average) {}

  private final int[] groups;
  private final LinkGraph graph;
  private final boolean[] isCrowded;
  private final int[] sizes;
  private final Workers workers;

  /**
   * The neighbours of each group that has some; each is a neighbour of its neighbours. Two groups
   * are neighbours only if one of them has an article that was not compared with all others, and an
   * article of the one is linked with one of the other.
   */
  final Map<Integer, TreeSet<Integer>> neighbours = new TreeMap<>();

  private boolean hasMore;

  /**
   * Chooses neighbours.
   *
   * @param groups the number of each article's group
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  GroupNeighbours(int[] groups, LinkGraph graph, Workers workers) {
    this.groups = groups;
    this.graph = graph;
    this.workers = workers;
    isCrowded = new boolean[groups.length];
    sizes = new int[groups.length];
    for (int article = 0; article < groups.length; article++) {
      isCrowded[groups[article]] |= graph.isCrowded[article];
      sizes[groups[article]]++;
    }
    sums()
        .forEach(
            (group, sums) -> {
              for (int other : strongest(group, sums)) {
                neighbours.computeIfAbsent(group, none -> new TreeSet<>()).add(other);
                neighbours.computeIfAbsent(other, none -> new TreeSet<>()).add(group);
              }
            });
  }

  /** Whether groups are linked with others that are not among their neighbours. */
  boolean hasMore() {
    return hasMore;
  }

  /** For each group the sum of its links with each other group. */
  private Map<Integer, LinkSums> sums() {
    Map<Integer, LinkSums> sums = new TreeMap<>();
    for (int article = 0; article < groups.length; article++) {
      workers.check();
      int group = groups[article];
      int[] later = graph.later[article];
      for (int k = 0; k < later.length; k++) {
        int other = groups[later[k]];
        if (group != other && (isCrowded[group] || isCrowded[other])) {
          double strength = graph.strengths[article][k];
          sums.computeIfAbsent(group, none -> new LinkSums()).add(other, strength);
          sums.computeIfAbsent(other, none -> new LinkSums()).add(group, strength);
        }
      }
    }
    return sums;
  }

  private Set<Integer> strongest(int group, LinkSums sums) {
    Linked[] linked = new Linked[sums.size()];
    int[] count = {0};
    sums.forEach(
        (other, sum) ->
            linked[count[0]++] =
                new Linked(other, sum, sum / ((double) sizes[group] * sizes[other])));
    Set<Integer> strongest = new HashSet<>();
    for (Comparator<Linked> weakestFirst :
        List.of(
            Comparator.comparingDouble(Linked::average), Comparator.comparingDouble(Linked::sum))) {
      Arrays.sort(linked, weakestFirst.reversed().thenComparingInt(Linked::group));
      Stream.of(linked).limit(MOST).map(Linked::group).forEach(strongest::add);
    }
    hasMore |= strongest.size() < linked.length;
    return strongest;
  }

  /** The articles of each of some groups, in ascending order. */
  static Map<Integer, int[]> members(int[] groups, Set<Integer> some) {
    Map<Integer, IntStream.Builder> members = new TreeMap<>();
    for (int article = 0; article < groups.length; article++) {
      if (some.contains(groups[article])) {
        members.computeIfAbsent(groups[article], none -> IntStream.builder()).add(article);
      }
    }
    Map<Integer, int[]> arrays = new TreeMap<>();
    members.forEach((group, its) -> arrays.put(group, its.build().toArray()));
    return arrays;
  }
}
