package org.quotidian.story;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.concurrent.Cancellation;

/**
 * Groups articles by their links: the two groups with the strongest average link are merged, until
 * no average reaches the minimum (average linkage; R. Sokal and C. Michener, 1958). Two articles
 * without a link count as 0. Ties go to the groups with the earliest articles, so the result
 * depends on the order of articles alone.
 */
final class AverageLinkage {

  private final double minimum;

  /** For each group the sum of its links with each other group; null once merged into another. */
  private final List<LinkSums> sums = new ArrayList<>();

  private final int[] sizes;
  private final int[] ages;

  /** For each article the group that its group was merged into, or itself. */
  private final int[] parents;

  private final MergeQueue queue = new MergeQueue();

  private final Cancellation cancellation;

  private AverageLinkage(
      int[][] later, float[][] strengths, double minimum, Cancellation cancellation) {
    this.cancellation = cancellation;
    this.minimum = minimum;
    int size = later.length;
    sizes = new int[size];
    ages = new int[size];
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      sizes[i] = 1;
      parents[i] = i;
      sums.add(new LinkSums());
    }
    for (int i = 0; i < size; i++) {
      cancellation.check();
      for (int k = 0; k < later[i].length; k++) {
        int other = later[i][k];
        sums.get(i).add(other, strengths[i][k]);
        sums.get(other).add(i, strengths[i][k]);
        offer(i, other, strengths[i][k]);
      }
    }
  }

  /**
   * The number of each article's group: that of its earliest article.
   *
   * @param later for each article the later articles with a link
   * @param strengths the strengths of these links
   * @throws java.util.concurrent.CancellationException if the work is cancelled
   */
  static int[] groups(
      int[][] later, float[][] strengths, double minimum, Cancellation cancellation) {
    AverageLinkage linkage = new AverageLinkage(later, strengths, minimum, cancellation);
    linkage.run();
    int[] groups = new int[linkage.parents.length];
    for (int i = 0; i < groups.length; i++) {
      // A group is merged into an earlier one.
      groups[i] = linkage.parents[i] == i ? i : groups[linkage.parents[i]];
    }
    return groups;
  }

  private void run() {
    while (!queue.isEmpty()) {
      cancellation.check();
      int left = queue.left();
      int right = queue.right();
      // A group that was merged since has another average now, which was added then.
      boolean isCurrent = ages[left] == queue.leftAge() && ages[right] == queue.rightAge();
      queue.removeFirst();
      if (isCurrent) {
        merge(left, right);
      }
    }
  }

  private void merge(int group, int other) {
    LinkSums one = sums.get(group);
    LinkSums two = sums.get(other);
    one.remove(other);
    two.remove(group);
    LinkSums larger = one.size() >= two.size() ? one : two;
    LinkSums smaller = larger == one ? two : one;
    sums.set(group, larger);
    sums.set(other, LinkSums.NONE);
    parents[other] = group;
    sizes[group] += sizes[other];
    ages[group]++;
    ages[other] = -1;
    // Each group keeps the same sum for both directions.
    smaller.forEach(
        (third, sum) -> {
          sums.get(third).remove(group);
          sums.get(third).remove(other);
          larger.add(third, sum);
        });
    larger.forEach(
        (third, sum) -> {
          LinkSums its = sums.get(third);
          its.remove(group);
          its.remove(other);
          its.add(group, sum);
          offer(group, third, sum);
        });
  }

  private void offer(int group, int other, double sum) {
    double average = sum / ((double) sizes[group] * sizes[other]);
    if (average >= minimum) {
      int left = Math.min(group, other);
      int right = Math.max(group, other);
      queue.add(average, left, right, ages[left], ages[right]);
    }
  }
}
