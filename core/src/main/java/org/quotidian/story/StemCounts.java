package org.quotidian.story;

import java.util.stream.IntStream;
import org.quotidian.hash.Hashing;

/** How often each stem was added: an open hash table that is at most half full. */
final class StemCounts {

  private int[] stems;
  private int[] counts;
  private int size;

  /**
   * @param slots for half as many stems, until it grows; a power of two
   */
  StemCounts(int slots) {
    stems = new int[slots];
    counts = new int[slots];
  }

  void add(int stem) {
    int slot = slot(stem);
    if (counts[slot]++ == 0) {
      stems[slot] = stem;
      if (++size * 2 > stems.length) {
        grow();
      }
    }
  }

  int count(int stem) {
    return counts[slot(stem)];
  }

  /** The number of slots; it changes when stems are added. */
  int slots() {
    return stems.length;
  }

  /** The place of a stem, or the free one where it would be; valid until a stem is added. */
  int slot(int stem) {
    int slot = Hashing.spread(stem) & (stems.length - 1);
    while (counts[slot] != 0 && stems[slot] != stem) {
      slot = (slot + 1) & (stems.length - 1);
    }
    return slot;
  }

  /** How often the stem of a slot was added; 0 if the slot is free. */
  int countAt(int slot) {
    return counts[slot];
  }

  /** The different stems, ascending. */
  int[] stems() {
    return IntStream.range(0, stems.length)
        .filter(slot -> counts[slot] > 0)
        .map(slot -> stems[slot])
        .sorted()
        .toArray();
  }

  private void grow() {
    int[] oldStems = stems;
    int[] oldCounts = counts;
    stems = new int[2 * oldStems.length];
    counts = new int[stems.length];
    for (int i = 0; i < oldStems.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldStems[i]);
        stems[slot] = oldStems[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
