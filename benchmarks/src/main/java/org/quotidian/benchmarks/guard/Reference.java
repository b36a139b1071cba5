package org.quotidian.benchmarks.guard;

import java.util.Random;

/**
 * Work to measure other work by: numbers are mixed, and looked up in a table that fills a cache of
 * the second level. Allocates nothing.
 */
final class Reference {

  private static final int STEPS = 1 << 19;

  private final int[] table = new Random(1).ints(1 << 18).toArray();

  long run() {
    long sum = 0;
    long state = 1;
    for (int i = 0; i < STEPS; i++) {
      state = (state ^ (state >>> 29)) * 0xbf58476d1ce4e5b9L + i;
      int found = table[(int) (state >>> 40) & table.length - 1];
      sum += found > 0 ? found : state;
    }
    return sum;
  }
}
