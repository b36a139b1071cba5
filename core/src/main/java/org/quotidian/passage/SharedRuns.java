package org.quotidian.passage;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Every maximal run of at least {@code minWords} words that two articles share, exactly.
 *
 * <p>Each window of {@code minWords} words is hashed (rolling, as M. O. Rabin and R. M. Karp,
 * 1987). A first pass over all windows marks the hashes that come up twice in a bit table, a second
 * gathers the places of those alone and sorts them; few windows of news ever repeat. Places of one
 * hash are paired where the words before them differ, so that each run is met once, at its start,
 * and then compared word by word: hashes only ever propose.
 */
final class SharedRuns {

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final WordSequence words;
  private final int minWords;
  private final int maxPlaces;

  /** Pairs of words that start a run: the left one in the high half, the right one in the low. */
  private long[] starts = new long[64];

  private int startCount;
  private long withinOneGroup;
  private long tooFrequent;

  SharedRuns(WordSequence words, int minWords, int maxPlaces) {
    this.words = words;
    this.minWords = minWords;
    this.maxPlaces = maxPlaces;
  }

  MatchStatistics report(Consumer<Passage> sink) {
    long[] places = repeatedWindows();
    pairPlaces(places);
    Arrays.sort(starts, 0, startCount);
    for (int i = 0; i < startCount; i++) {
      int left = (int) (starts[i] >>> 32);
      int right = (int) starts[i];
      int leftArticle = words.articleOf(left);
      int rightArticle = words.articleOf(right);
      int length = commonLength(leftArticle, left, rightArticle, right);
      sink.accept(
          new Passage(
              words.place(leftArticle, left, length),
              words.place(rightArticle, right, length),
              length));
    }
    return new MatchStatistics(
        words.articleCount(), words.size(), startCount, withinOneGroup, tooFrequent);
  }

  /** The windows whose hash comes up more than once: hash in the high half, place in the low. */
  private long[] repeatedWindows() {
    RepeatTable table = new RepeatTable(words.size());
    forEachWindow((hash, word) -> table.add(hash));
    Gathered gathered = new Gathered();
    forEachWindow(
        (hash, word) -> {
          if (table.isRepeated(hash)) {
            gathered.add((hash & 0xFFFFFFFF00000000L) | word);
          }
        });
    long[] places = Arrays.copyOf(gathered.values, gathered.count);
    Arrays.sort(places);
    return places;
  }

  private void forEachWindow(WindowVisitor visitor) {
    long dropOut = 1;
    for (int i = 1; i < minWords; i++) {
      dropOut *= BASE;
    }
    for (int article = 0; article < words.articleCount(); article++) {
      long hash = 0;
      int first = words.firstWord(article);
      for (int word = first; word < words.endWord(article); word++) {
        if (word - first >= minWords) {
          hash -= spread(words.term(word - minWords)) * dropOut;
        }
        hash = hash * BASE + spread(words.term(word));
        if (word - first >= minWords - 1) {
          visitor.visit(spread(hash), word - minWords + 1);
        }
      }
    }
  }

  /** The finaliser of MurmurHash3 (A. Appleby): neighbouring values end up far apart. */
  private static long spread(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  private void pairPlaces(long[] places) {
    int from = 0;
    while (from < places.length) {
      int to = from + 1;
      while (to < places.length && (places[to] >>> 32) == (places[from] >>> 32)) {
        to++;
      }
      pairPlaces(places, from, to);
      from = to;
    }
  }

  private void pairPlaces(long[] places, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int[] articles = new int[to - from];
    boolean oneGroup = true;
    for (int i = from; i < to; i++) {
      articles[i - from] = words.articleOf((int) places[i]);
      oneGroup &= words.group(articles[i - from]) == words.group(articles[0]);
    }
    if (oneGroup) {
      withinOneGroup++;
    } else if (to - from > maxPlaces) {
      tooFrequent++;
    } else {
      for (int i = from; i < to; i++) {
        for (int j = i + 1; j < to; j++) {
          pair(articles[i - from], (int) places[i], articles[j - from], (int) places[j]);
        }
      }
    }
  }

  private void pair(int leftArticle, int left, int rightArticle, int right) {
    if (words.group(leftArticle) == words.group(rightArticle)) {
      return;
    }
    boolean startsEarlier =
        left > words.firstWord(leftArticle)
            && right > words.firstWord(rightArticle)
            && words.same(leftArticle, left - 1, rightArticle, right - 1);
    if (startsEarlier || commonLength(leftArticle, left, rightArticle, right) < minWords) {
      return;
    }
    if (startCount == starts.length) {
      starts = Arrays.copyOf(starts, startCount * 2);
    }
    starts[startCount++] = (long) left << 32 | right;
  }

  private int commonLength(int leftArticle, int left, int rightArticle, int right) {
    int limit = Math.min(words.endWord(leftArticle) - left, words.endWord(rightArticle) - right);
    int length = 0;
    while (length < limit && words.same(leftArticle, left + length, rightArticle, right + length)) {
      length++;
    }
    return length;
  }

  private interface WindowVisitor {
    void visit(long hash, int firstWord);
  }

  private static final class Gathered {
    private long[] values = new long[1024];
    private int count;

    void add(long value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count + count / 2);
      }
      values[count++] = value;
    }
  }
}
