package org.quotidian.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.quotidian.concurrent.Workers;

/**
 * Merges groups of articles that were not all compared with each other, because an event has too
 * many: see {@link LinkGraph#MOST}. Average linkage counts pairs that were not compared as 0, so it
 * leaves groups of one event apart.
 *
 * <p>The average link of two such groups is estimated from {@value #SAMPLE} articles of each,
 * evenly spaced in time. The two groups with the strongest average link are merged, and so on,
 * until no estimate reaches the minimum. A group is compared with its {@link GroupNeighbours} only,
 * and with those of the groups that were merged into it; if it has more, this is repeated until
 * nothing more is merged. A new sample is taken of a large group only when it has grown by some
 * quarter: so the work does not grow with the square of the number of groups.
 */
final class CrowdedGroups {

  /** So many articles of a group are compared with those of another one. */
  static final int SAMPLE = 24;

  /** A group has a new sample if it has grown by this part of what it has more than ... */
  private static final int GROWTH = 4;

  /** ... so many articles; a smaller one whenever it has grown. */
  private static final int SMALL = 100;

  /** Two groups, with the numbers of the samples that this was estimated from. */
  private record Candidate(double average, int left, int right, int leftSample, int rightSample)
      implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      int byAverage = Double.compare(other.average, average);
      int byLeft = byAverage != 0 ? byAverage : Integer.compare(left, other.left);
      return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
    }
  }

  /** The articles that a group is compared by. */
  private record Sample(int number, int size, int[] articles) {

    /** A sample of a group with these articles. */
    static Sample of(int number, int[] members) {
      int[] articles = new int[Math.min(SAMPLE, members.length)];
      for (int i = 0; i < articles.length; i++) {
        articles[i] = members[(int) ((long) i * members.length / articles.length)];
      }
      return new Sample(number, members.length, articles);
    }
  }

  private final List<StoryProfile> profiles;
  private final float[][] vectors;
  private final double minimum;

  /** The articles of each group, by its number, in ascending order. */
  private final Map<Integer, int[]> members;

  /** The sample of each group. */
  private final Map<Integer, Sample> samples = new HashMap<>();

  /** The groups that each group has to be compared with. */
  private final Map<Integer, TreeSet<Integer>> neighbours;

  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();
  private final Workers workers;
  private int samplesTaken;
  private boolean hasMerged;

  /** Whether groups have more linked groups than those that they are compared with. */
  private final boolean hasMore;

  private CrowdedGroups(
      int[] groups,
      LinkGraph graph,
      List<StoryProfile> profiles,
      float[][] vectors,
      double minimum,
      Workers workers) {
    this.profiles = profiles;
    this.vectors = vectors;
    this.minimum = minimum;
    this.workers = workers;
    GroupNeighbours chosen = new GroupNeighbours(groups, graph, workers);
    neighbours = chosen.neighbours;
    hasMore = chosen.hasMore();
    members = GroupNeighbours.members(groups, neighbours.keySet());
    members.keySet().forEach(this::takeSample);
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
    int[] merged = groups.clone();
    boolean hasMerged = true;
    while (hasMerged) {
      CrowdedGroups crowded = new CrowdedGroups(merged, graph, profiles, vectors, minimum, workers);
      crowded.merge();
      crowded.members.forEach(
          (group, its) -> {
            for (int article : its) {
              merged[article] = group;
            }
          });
      hasMerged = crowded.hasMerged && crowded.hasMore;
    }
    return merged;
  }

  private void merge() {
    neighbours.forEach(
        (group, others) -> others.tailSet(group).forEach(other -> offer(group, other)));
    for (Candidate best = queue.poll(); best != null; best = queue.poll()) {
      if (isSampledBy(best.left, best.leftSample) && isSampledBy(best.right, best.rightSample)) {
        merge(best.left, best.right);
      }
    }
  }

  private boolean isSampledBy(int group, int sample) {
    Sample current = samples.get(group);
    return current != null && current.number == sample;
  }

  private void merge(int group, int other) {
    hasMerged = true;
    int[] own = of(group);
    int[] all = Arrays.copyOf(own, own.length + of(other).length);
    System.arraycopy(of(other), 0, all, own.length, of(other).length);
    Arrays.sort(all);
    members.put(group, all);
    members.remove(other);
    samples.remove(other);
    int sampled = sampleOf(group).size;
    boolean isNewSample = all.length - sampled >= Math.max(1, (sampled - SMALL) / GROWTH);
    if (isNewSample) {
      takeSample(group);
    }
    TreeSet<Integer> its = Objects.requireNonNull(neighbours.get(group));
    its.remove(other);
    for (int third : Objects.requireNonNull(neighbours.remove(other))) {
      if (third != group) {
        TreeSet<Integer> thirds = Objects.requireNonNull(neighbours.get(third));
        thirds.remove(other);
        thirds.add(group);
        if (its.add(third) && !isNewSample) {
          offer(Math.min(group, third), Math.max(group, third));
        }
      }
    }
    if (isNewSample) {
      its.forEach(third -> offer(Math.min(group, third), Math.max(group, third)));
    }
  }

  private void takeSample(int group) {
    samples.put(group, Sample.of(samplesTaken++, of(group)));
  }

  private void offer(int left, int right) {
    workers.check();
    Sample one = sampleOf(left);
    Sample other = sampleOf(right);
    double average = average(one.articles, other.articles);
    if (average >= minimum) {
      queue.add(new Candidate(average, left, right, one.number, other.number));
    }
  }

  private int[] of(int group) {
    return Objects.requireNonNull(members.get(group));
  }

  private Sample sampleOf(int group) {
    return Objects.requireNonNull(samples.get(group));
  }

  private double average(int[] left, int[] right) {
    double sum = 0;
    for (int one : left) {
      for (int other : right) {
        sum +=
            LinkGraph.strength(
                profiles.get(one), vectors[one], profiles.get(other), vectors[other]);
      }
    }
    return sum / ((double) left.length * right.length);
  }
}
