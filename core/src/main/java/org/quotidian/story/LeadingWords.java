package org.quotidian.story;

import java.util.Arrays;
import org.quotidian.hash.Hashing;

/** The leading words of articles with the articles that have them: counted first, then filled. */
final class LeadingWords {

  private int[] stems = new int[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size;

  /** For each slot its first place in the arrays below, and the next free one. */
  private int[] starts = new int[0];

  private int[] ends = new int[0];

  int[] articles = new int[0];
  float[] components = new float[0];

  void count(int stem) {
    int slot = slot(stem);
    if (counts[slot]++ == 0) {
      stems[slot] = stem;
      if (++size * 2 > stems.length) {
        grow();
      }
    }
  }

  int slot(int stem) {
    int slot = Hashing.spread(stem) & (stems.length - 1);
    while (counts[slot] != 0 && stems[slot] != stem) {
      slot = (slot + 1) & (stems.length - 1);
    }
    return slot;
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

  /** Makes room for what was counted. */
  void allocate() {
    starts = new int[stems.length];
    int total = 0;
    for (int slot = 0; slot < stems.length; slot++) {
      starts[slot] = total;
      total += counts[slot];
    }
    ends = starts.clone();
    articles = new int[total];
    components = new float[total];
  }

  /** Adds an article to a word that was counted; articles come in ascending order. */
  void add(int stem, int article, float component) {
    int place = ends[slot(stem)]++;
    articles[place] = article;
    components[place] = component;
  }

  int end(int slot) {
    return ends[slot];
  }

  /** The first place of the word with a later article than this. */
  int firstAfter(int slot, int article) {
    int place = Arrays.binarySearch(articles, starts[slot], ends[slot], article);
    return place < 0 ? -place - 1 : place + 1;
  }
}
