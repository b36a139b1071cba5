package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of articles that report one event, or are related. Each article is paired with the
 * {@value CrossReferencer#MAX_ARTICLES} nearest at most, or the {@value CrossReferencer#NEAREST}
 * nearest if more than that report its event, and only if it is among their nearest too: otherwise
 * the number of pairs would grow with the square for an event of thousands of articles. A copy is
 * paired with its original only.
 *
 * @param pairs the numbers of two articles, the lower first; ordered
 * @param counts for each article that was asked for the number of articles of its event
 */
record EventPairs(List<Pair> pairs, Map<Integer, Integer> counts) {

  /**
   * Two articles.
   *
   * @param isOneEvent whether they report one event; else they are related
   */
  record Pair(int left, int right, boolean isOneEvent) {}

  /** All pairs. */
  static EventPairs of(EventIndex index, Map<Integer, Integer> copies) {
    List<EventIndex.Nearest> nearest = index.nearest();
    Map<Integer, Integer> counts = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int left = 0; left < nearest.size(); left++) {
      counts.put(left, nearest.get(left).ofOneEvent());
      boolean isCopy = copies.containsKey(left);
      for (EventIndex.Neighbour right : nearest.get(left).neighbours()) {
        int other = right.article();
        // A copy has one neighbour, its original, which does not have the copy for one.
        if (isCopy || (other > left && nearest.get(other).contains(left))) {
          pairs.add(new Pair(Math.min(left, other), Math.max(left, other), right.isOfOneEvent()));
        }
      }
    }
    copies.values().forEach(original -> counts.merge(original, 1, Integer::sum));
    return new EventPairs(ordered(pairs), counts);
  }

  /** The pairs of one article. */
  static EventPairs of(EventIndex index, Map<Integer, Integer> copies, int article) {
    EventIndex.Nearest nearest = index.nearest(article);
    int count = nearest.ofOneEvent();
    List<Pair> pairs = new ArrayList<>();
    for (EventIndex.Neighbour near : nearest.neighbours()) {
      int other = near.article();
      if (copies.containsKey(article) || index.nearest(other).contains(article)) {
        pairs.add(
            new Pair(Math.min(article, other), Math.max(article, other), near.isOfOneEvent()));
      }
    }
    for (Map.Entry<Integer, Integer> copy : copies.entrySet()) {
      if (copy.getValue() == article) {
        count++;
        for (EventIndex.Neighbour near : index.nearest(copy.getKey()).neighbours()) {
          pairs.add(new Pair(article, copy.getKey(), near.isOfOneEvent()));
        }
      }
    }
    return new EventPairs(ordered(pairs), Map.of(article, count));
  }

  /** The number of articles of an article's event that it is not paired with, for each. */
  Map<Integer, Integer> skipped() {
    Map<Integer, Integer> skipped = new HashMap<>(counts);
    for (Pair pair : pairs) {
      if (pair.isOneEvent) {
        skipped.computeIfPresent(pair.left, (article, count) -> count - 1);
        skipped.computeIfPresent(pair.right, (article, count) -> count - 1);
      }
    }
    return skipped;
  }

  private static List<Pair> ordered(List<Pair> pairs) {
    pairs.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
    return pairs;
  }
}
