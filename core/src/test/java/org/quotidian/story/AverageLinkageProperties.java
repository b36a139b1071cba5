package org.quotidian.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Average linkage with hash tables and a queue, compared with the definition. */
class AverageLinkageProperties {

  private static final double MINIMUM = 0.15;

  @Property(tries = 200)
  void groupsAreThoseOfTheDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int size) {
    double[][] links = links(new Random(seed), size);
    int[][] later = new int[size][];
    float[][] strengths = new float[size][];
    for (int i = 0; i < size; i++) {
      List<Integer> others = new ArrayList<>();
      for (int j = i + 1; j < size; j++) {
        if (links[i][j] > 0) {
          others.add(j);
        }
      }
      later[i] = others.stream().mapToInt(Integer::intValue).toArray();
      strengths[i] = new float[later[i].length];
      for (int k = 0; k < strengths[i].length; k++) {
        strengths[i][k] = (float) links[i][later[i][k]];
      }
    }
    assertThat(AverageLinkage.groups(later, strengths, MINIMUM, () -> {}))
        .isEqualTo(byDefinition(links, MINIMUM));
  }

  @Example
  void aCancelledGroupingEnds() {
    int[][] later = {{1}, {}};
    float[][] strengths = {{1}, {}};
    List<String> checks = new ArrayList<>();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                AverageLinkage.groups(
                    later,
                    strengths,
                    MINIMUM,
                    () -> {
                      checks.add("checked");
                      // Twice while links are read; then pairs are merged.
                      if (checks.size() > 2) {
                        throw new CancellationException();
                      }
                    }));
  }

  @Property(tries = 100)
  void theLastMergeIsThatOfTheDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int size) {
    double[][] links = links(new Random(seed), size);
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      groups[i] = i;
    }
    while (distinct(groups) > 2) {
      merge(links, groups, Double.NEGATIVE_INFINITY);
    }
    boolean[] expected = new boolean[size];
    for (int i = 0; i < size; i++) {
      expected[i] = groups[i] == groups[0];
    }
    assertThat(LastMerge.of(links)).isEqualTo(expected);
  }

  /** Multiples of 1/256 in a narrow range, so that sums are exact and ties happen. */
  private static double[][] links(Random random, int size) {
    double[][] links = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        links[i][j] = random.nextInt(3) == 0 ? random.nextInt(100) / 256.0 : 0;
        links[j][i] = links[i][j];
      }
    }
    return links;
  }

  private static int[] byDefinition(double[][] links, double minimum) {
    int[] groups = new int[links.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
    }
    while (merge(links, groups, minimum)) {
      // Each merge is the best of all groups.
    }
    return groups;
  }

  private static boolean merge(double[][] links, int[] groups, double minimum) {
    int left = -1;
    int right = -1;
    double best = minimum;
    for (int i = 0; i < groups.length; i++) {
      for (int j = i + 1; j < groups.length; j++) {
        if (groups[i] == i && groups[j] == j) {
          double average = average(links, groups, i, j);
          if (average > best || average == best && left < 0) {
            best = average;
            left = i;
            right = j;
          }
        }
      }
    }
    for (int i = 0; i < groups.length && left >= 0; i++) {
      groups[i] = groups[i] == right ? left : groups[i];
    }
    return left >= 0;
  }

  private static double average(double[][] links, int[] groups, int left, int right) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < groups.length; j++) {
        if (groups[i] == left && groups[j] == right) {
          sum += links[i][j];
          count++;
        }
      }
    }
    return sum / count;
  }

  private static long distinct(int[] groups) {
    return java.util.Arrays.stream(groups).distinct().count();
  }
}
