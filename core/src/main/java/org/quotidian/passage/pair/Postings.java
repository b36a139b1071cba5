package org.quotidian.passage.pair;

import java.util.Arrays;

/** For each stem of a text the units that it occurs in, ascending, and how often. */
final class Postings {

  private final int[] starts;
  private final int[] units;
  private final int[] counts;

  Postings(ComparedText text) {
    int stems = text.vocabularySize();
    starts = new int[stems + 1];
    for (int i = 0; i < stems; i++) {
      starts[i + 1] = starts[i] + text.unitsWith(i);
    }
    units = new int[starts[stems]];
    counts = new int[units.length];
    int[] next = Arrays.copyOf(starts, stems);
    for (int unit = 0; unit < text.unitCount(); unit++) {
      for (int i = text.unitStemStart(unit); i < text.unitStemStart(unit + 1); i++) {
        int at = next[text.unitStem(i)]++;
        units[at] = unit;
        counts[at] = text.unitStemCount(i);
      }
    }
  }

  /** Where the postings of a stem start; they end where those of the next one do. */
  int start(int stem) {
    return starts[stem];
  }

  int unit(int posting) {
    return units[posting];
  }

  int count(int posting) {
    return counts[posting];
  }
}
