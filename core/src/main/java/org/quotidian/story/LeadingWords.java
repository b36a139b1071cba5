package org.quotidian.story;

import java.util.Arrays;

/** The leading words of articles with the articles that have them: counted first, then filled. */
final class LeadingWords {

  private final StemCounts counts = new StemCounts(1 << 10);

  /** For each slot its first place in the arrays below, and the next free one. */
  private int[] starts = new int[0];

  private int[] ends = new int[0];

  int[] articles = new int[0];
  float[] components = new float[0];

  void count(int stem) {
    counts.add(stem);
  }

  int slot(int stem) {
    return counts.slot(stem);
  }

  /** Makes room for what was counted. */
  void allocate() {
    starts = new int[counts.slots()];
    int total = 0;
    for (int slot = 0; slot < starts.length; slot++) {
      starts[slot] = total;
      total += counts.countAt(slot);
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
