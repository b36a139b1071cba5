package org.quotidian.story;

import java.util.Arrays;

/** The two groups that average linkage merges last, of a few articles that are all compared. */
final class LastMerge {

  private LastMerge() {}

  /**
   * Whether each article is in the group of the first.
   *
   * @param links the strength of the link between each two articles; at least two articles
   */
  static boolean[] of(double[][] links) {
    int size = links.length;
    double[][] averages = new double[size][];
    int[] sizes = new int[size];
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      averages[i] = links[i].clone();
      sizes[i] = 1;
      groups[i] = i;
    }
    int[] nearest = new int[size];
    for (int i = 0; i < size; i++) {
      nearest[i] = nearest(averages, sizes, i);
    }
    for (int left = size; left > 2; left--) {
      int best = -1;
      for (int i = 0; i < size; i++) {
        if (sizes[i] > 0 && (best < 0 || averages[i][nearest[i]] > averages[best][nearest[best]])) {
          best = i;
        }
      }
      int group = Math.min(best, nearest[best]);
      int other = Math.max(best, nearest[best]);
      merge(averages, sizes, group, other, groups);
      for (int i = 0; i < size; i++) {
        if (sizes[i] == 0 || i != group && isStillNearest(averages[i], nearest[i], group, other)) {
          continue;
        }
        nearest[i] = nearest(averages, sizes, i);
      }
    }
    boolean[] isFirst = new boolean[size];
    for (int i = 0; i < size; i++) {
      isFirst[i] = groups[i] == groups[0];
    }
    return isFirst;
  }

  /** Whether no merged group was the nearest, nor is it now. */
  private static boolean isStillNearest(double[] averages, int nearest, int group, int other) {
    return nearest != group && nearest != other && averages[group] < averages[nearest];
  }

  private static int nearest(double[][] averages, int[] sizes, int group) {
    int nearest = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (i != group
          && sizes[i] > 0
          && (nearest < 0 || averages[group][i] > averages[group][nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static void merge(double[][] averages, int[] sizes, int group, int other, int[] groups) {
    for (int i = 0; i < sizes.length; i++) {
      double sum = averages[group][i] * sizes[group] + averages[other][i] * sizes[other];
      averages[group][i] = sum / (sizes[group] + sizes[other]);
      averages[i][group] = averages[group][i];
    }
    sizes[group] += sizes[other];
    sizes[other] = 0;
    Arrays.setAll(groups, i -> groups[i] == other ? group : groups[i]);
  }
}
