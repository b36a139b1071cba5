package org.quotidian.passage;

import java.util.Arrays;
import org.quotidian.article.Span;
import org.quotidian.passage.collection.IntColumn;

/**
 * Places in articles, by number: spans of one article that are nearly the same are one place, the
 * one met first.
 */
final class ArticlePlaces {

  /** The least share of spans that are the same place. */
  private static final double SAME = 2 / 3.0;

  private final IntColumn articles = new IntColumn();
  private final IntColumn begins = new IntColumn();
  private final IntColumn ends = new IntColumn();
  private final IntColumn firstWords = new IntColumn();
  private final IntColumn endWords = new IntColumn();

  /** Of each article: begin and number of its places, packed, in order; and how many there are. */
  private long[][] byBegin = new long[16][];

  private int[] counts = new int[16];

  /** The place of a side: that which it has most in common with, or a new one. */
  int numberOf(Passage.Side side) {
    int article = side.article();
    int begin = side.span().begin();
    int end = side.span().end();
    room(article);
    long[] sorted = byBegin[article];
    int count = counts[article];
    // What is alike starts at most half a length away.
    int farthest = (end - begin) / 2;
    int at = firstFrom(sorted, count, begin - farthest);
    int best = -1;
    double bestShare = 0;
    for (; at < count && (int) (sorted[at] >>> 32) <= begin + farthest; at++) {
      int place = (int) sorted[at];
      double share = share(place, begin, end);
      if (share > bestShare || (share == bestShare && place < best)) {
        best = place;
        bestShare = share;
      }
    }
    return bestShare >= SAME ? best : add(side);
  }

  /**
   * What a place and a span of its article have in common, as a share of what they cover together
   * (P. Jaccard, 1901).
   */
  double share(int place, int begin, int end) {
    int common = Math.min(ends.get(place), end) - Math.max(begins.get(place), begin);
    int all = Math.max(ends.get(place), end) - Math.min(begins.get(place), begin);
    return all == 0 ? 1 : Math.max(0, common) / (double) all;
  }

  int article(int place) {
    return articles.get(place);
  }

  Passage.Side side(int place) {
    return new Passage.Side(
        articles.get(place),
        new Span(begins.get(place), ends.get(place)),
        firstWords.get(place),
        endWords.get(place));
  }

  private void room(int article) {
    if (article >= byBegin.length) {
      int size = Math.max(article + 1, byBegin.length + (byBegin.length >> 1));
      byBegin = Arrays.copyOf(byBegin, size);
      counts = Arrays.copyOf(counts, size);
    }
    long[] sorted = byBegin[article];
    if (sorted == null) {
      byBegin[article] = new long[4];
    } else if (counts[article] == sorted.length) {
      byBegin[article] = Arrays.copyOf(sorted, sorted.length + (sorted.length >> 1));
    }
  }

  private int add(Passage.Side side) {
    int place = articles.size();
    int article = side.article();
    int begin = side.span().begin();
    articles.add(article);
    begins.add(begin);
    ends.add(side.span().end());
    firstWords.add(side.firstWord());
    endWords.add(side.endWord());
    long[] sorted = byBegin[article];
    int at = firstFrom(sorted, counts[article], begin + 1);
    System.arraycopy(sorted, at, sorted, at + 1, counts[article] - at);
    sorted[at] = (long) begin << 32 | place;
    counts[article]++;
    return place;
  }

  /** The first of them that begins there or later. */
  private static int firstFrom(long[] sorted, int count, int begin) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((int) (sorted[middle] >> 32) < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
