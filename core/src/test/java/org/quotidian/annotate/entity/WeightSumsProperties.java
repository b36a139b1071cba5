package org.quotidian.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sums of eight weights at a time are those of one at a time. */
class WeightSumsProperties {

  private static final int BITS = 4;

  @Property(tries = 200)
  void sumsUpEachLabel(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = Features.LIMIT) int count) {
    byte[] weights = new byte[(1 << BITS) * Labels.COUNT];
    new Random(seed).nextBytes(weights);
    check(weights, new Random(seed).ints(count).toArray());
  }

  @Property(tries = 20)
  void holdsTheLargest(@ForAll boolean isNegative) {
    byte[] weights = new byte[(1 << BITS) * Labels.COUNT];
    Arrays.fill(weights, isNegative ? Byte.MIN_VALUE : Byte.MAX_VALUE);
    check(weights, new int[Features.LIMIT]);
  }

  private static void check(byte[] weights, int[] features) {
    int[] sums = new int[3 + Labels.COUNT];
    new EntityModel(weights, new int[Labels.COUNT * Labels.COUNT], 32 - BITS, 1)
        .sum(features, features.length, sums, 3);
    for (int label = 0; label < Labels.COUNT; label++) {
      int sum = 0;
      for (int feature : features) {
        sum += weights[(feature >>> 32 - BITS) * Labels.COUNT + label];
      }
      assertThat(sums[3 + label]).isEqualTo(sum);
    }
  }
}
