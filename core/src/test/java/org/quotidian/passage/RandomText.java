package org.quotidian.passage;

import java.util.Random;

/** Text of made-up words, in which no run of words is likely to occur twice. */
final class RandomText {

  private RandomText() {}

  static String of(int words, int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(words * 6);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ")
          .append('w')
          .append(Integer.toString(random.nextInt(1_000_000) + 40_000, 36));
    }
    return text.toString();
  }
}
