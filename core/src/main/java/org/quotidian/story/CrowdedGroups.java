package org.quotidian.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quotidian.concurrent.Workers;

/**
 * Merges groups of articles that were not all compared with each other, because an event has too
 * many: see {@link LinkGraph#MOST}. Average linkage counts pairs that were not compared as 0, so it
 * leaves groups of one event apart.
 *
 * <p>The average link of two such groups is estimated from {@value #SAMPLE} articles of each,
 * evenly spaced in time. The two groups with the strongest average link are merged, and so on,
 * until no estimate reaches the minimum. Groups without a single link between them are not
 * compared.
 */
final class CrowdedGroups {

  /** So many articles of a group are compared with those of another one. */
  static final int SAMPLE = 24;

  /** Two groups, with the sizes that they had when this was made. */
  private record Candidate(double average, int left, int right, int leftSize, int rightSize)
      implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      int byAverage = Double.compare(other.average, average);
      int byLeft = byAverage != 0 ? byAverage : Integer.compare(left, other.left);
      return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
    }
  }

  private final List<StoryProfile> profiles;
  private final float[][] vectors;
  private final double minimum;

  /** The articles of each group, by its number, in ascending order. */
  private final Map<Integer, int[]> members = new TreeMap<>();

  /** The groups that each crowded group, or one with a link to it, has to be compared with. */
  private final Map<Integer, TreeSet<Integer>> neighbours = new TreeMap<>();

  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

  private final Workers workers;

  private CrowdedGroups(
      List<StoryProfile> profiles, float[][] vectors, double minimum, Workers workers) {
    this.profiles = profiles;
    this.vectors = vectors;
    this.minimum = minimum;
    this.workers = workers;
  }

  /**
   * The number of each article's group.
   *
   * @param groups the groups of average linkage
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  static int[] merged(
      int[] groups,
      LinkGraph graph,
      List<StoryProfile> profiles,
      float[][] vectors,
      double minimum,
      Workers workers) {
    if (graph.skipped() == 0) {
      return groups;
    }
    CrowdedGroups crowded = new CrowdedGroups(profiles, vectors, minimum, workers);
    crowded.find(groups, graph);
    crowded.merge();
    int[] merged = groups.clone();
    crowded.members.forEach(
        (group, its) -> {
          for (int article : its) {
            merged[article] = group;
          }
        });
    return merged;
  }

  private void find(int[] groups, LinkGraph graph) {
    boolean[] isCrowded = new boolean[groups.length];
    for (int article = 0; article < groups.length; article++) {
      isCrowded[groups[article]] |= graph.isCrowded[article];
    }
    for (int article = 0; article < groups.length; article++) {
      int group = groups[article];
      for (int later : graph.later[article]) {
        int other = groups[later];
        if (group != other && (isCrowded[group] || isCrowded[other])) {
          neighbours.computeIfAbsent(group, none -> new TreeSet<>()).add(other);
          neighbours.computeIfAbsent(other, none -> new TreeSet<>()).add(group);
        }
      }
    }
    Map<Integer, List<Integer>> lists = new TreeMap<>();
    for (int article = 0; article < groups.length; article++) {
      if (neighbours.containsKey(groups[article])) {
        lists.computeIfAbsent(groups[article], none -> new ArrayList<>()).add(article);
      }
    }
    lists.forEach((group, its) -> members.put(group, its.stream().mapToInt(i -> i).toArray()));
  }

  private void merge() {
    neighbours.forEach(
        (group, others) -> others.tailSet(group).forEach(other -> offer(group, other)));
    for (Candidate best = queue.poll(); best != null; best = queue.poll()) {
      if (size(best.left) == best.leftSize && size(best.right) == best.rightSize) {
        merge(best.left, best.right);
      }
    }
  }

  private int size(int group) {
    int[] its = members.get(group);
    return its == null ? 0 : its.length;
  }

  private void merge(int group, int other) {
    int[] all = Arrays.copyOf(of(group), size(group) + size(other));
    System.arraycopy(of(other), 0, all, size(group), size(other));
    Arrays.sort(all);
    members.put(group, all);
    members.remove(other);
    TreeSet<Integer> its = Objects.requireNonNull(neighbours.get(group));
    its.addAll(Objects.requireNonNull(neighbours.remove(other)));
    its.remove(group);
    its.remove(other);
    for (int third : its) {
      TreeSet<Integer> thirds = Objects.requireNonNull(neighbours.get(third));
      thirds.remove(other);
      thirds.add(group);
      offer(Math.min(group, third), Math.max(group, third));
    }
  }

  private void offer(int left, int right) {
    workers.check();
    double average = average(of(left), of(right));
    if (average >= minimum) {
      queue.add(new Candidate(average, left, right, size(left), size(right)));
    }
  }

  private int[] of(int group) {
    return Objects.requireNonNull(members.get(group));
  }

  private double average(int[] left, int[] right) {
    int lefts = Math.min(SAMPLE, left.length);
    int rights = Math.min(SAMPLE, right.length);
    double sum = 0;
    for (int i = 0; i < lefts; i++) {
      int one = left[(int) ((long) i * left.length / lefts)];
      for (int j = 0; j < rights; j++) {
        int other = right[(int) ((long) j * right.length / rights)];
        sum +=
            LinkGraph.strength(
                profiles.get(one), vectors[one], profiles.get(other), vectors[other]);
      }
    }
    return sum / (lefts * rights);
  }
}
