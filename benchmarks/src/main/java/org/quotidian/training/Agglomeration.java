package org.quotidian.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws clusters together, two at a time, so that the squared distances within grow least (Ward,
 * 1963), and keeps the levels asked for.
 */
final class Agglomeration {

  private Agglomeration() {}

  /**
   * For each of {@code levels} (how many clusters remain, falling), which cluster from 1 each of
   * the first ones has come to lie in; place 0 is 0.
   */
  static char[][] levels(float[][] centres, int[] sizes, int... levels) {
    int n = centres.length;
    float[][] sums = new float[n][];
    int[] weights = sizes.clone();
    int[] parent = new int[n];
    for (int i = 0; i < n; i++) {
      weights[i] = Math.max(1, weights[i]);
      sums[i] = centres[i].clone();
      parent[i] = i;
    }
    int[] partner = new int[n];
    double[] cost = new double[n];
    for (int i = 0; i < n; i++) {
      seek(i, sums, weights, parent, partner, cost);
    }
    List<char[]> result = new ArrayList<>();
    for (int left = n; result.size() < levels.length; left--) {
      if (left == levels[result.size()]) {
        result.add(numbered(parent));
        if (result.size() == levels.length) {
          break;
        }
      }
      int best = -1;
      for (int i = 0; i < n; i++) {
        if (parent[i] == i && (best < 0 || cost[i] < cost[best])) {
          best = i;
        }
      }
      merge(best, partner[best], sums, weights, parent);
      for (int i = 0; i < n; i++) {
        if (parent[i] == i
            && (i == best || parent[partner[i]] != partner[i] || partner[i] == best)) {
          seek(i, sums, weights, parent, partner, cost);
        }
      }
    }
    return result.toArray(char[][]::new);
  }

  private static void merge(int a, int b, float[][] sums, int[] weights, int[] parent) {
    for (int d = 0; d < sums[a].length; d++) {
      sums[a][d] = (sums[a][d] * weights[a] + sums[b][d] * weights[b]) / (weights[a] + weights[b]);
    }
    weights[a] += weights[b];
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] == b) {
        parent[i] = a;
      }
    }
  }

  private static void seek(
      int i, float[][] sums, int[] weights, int[] parent, int[] partner, double[] cost) {
    cost[i] = Double.MAX_VALUE;
    for (int j = 0; j < sums.length; j++) {
      if (j != i && parent[j] == j) {
        float square = 0;
        for (int d = 0; d < Vectors.SIZE; d++) {
          float difference = sums[i][d] - sums[j][d];
          square += difference * difference;
        }
        double now = square * ((double) weights[i] * weights[j] / (weights[i] + weights[j]));
        if (now < cost[i]) {
          cost[i] = now;
          partner[i] = j;
        }
      }
    }
  }

  private static char[] numbered(int[] parent) {
    char[] numbers = new char[parent.length + 1];
    int next = 0;
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] == i) {
        numbers[i + 1] = (char) ++next;
      }
    }
    for (int i = 0; i < parent.length; i++) {
      numbers[i + 1] = numbers[parent[i] + 1];
    }
    return numbers;
  }
}
