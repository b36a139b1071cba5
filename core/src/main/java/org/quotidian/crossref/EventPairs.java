package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of articles that report one event, or are related. Each article is paired with the
 * {@value CrossReferencer#MAX_ARTICLES} nearest at most, and only if it is among their nearest too:
 * otherwise the number of pairs would grow with the square for an event of thousands of articles,
 * or for thousands of copies.
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

  private static final Comparator<EventIndex.Neighbour> NEAREST_FIRST =
      Comparator.comparingDouble(EventIndex.Neighbour::likeness)
          .reversed()
          .thenComparingInt(EventIndex.Neighbour::article);

  /** All pairs. */
  static EventPairs of(EventIndex index) {
    List<List<EventIndex.Neighbour>> nearest = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<EventIndex.Neighbour> each : index.neighbours()) {
      counts.put(nearest.size(), count(each));
      nearest.add(nearest(each));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int left = 0; left < nearest.size(); left++) {
      for (EventIndex.Neighbour right : nearest.get(left)) {
        if (right.article() > left && contains(nearest.get(right.article()), left)) {
          pairs.add(new Pair(left, right.article(), right.isOfOneEvent()));
        }
      }
    }
    return new EventPairs(ordered(pairs), counts);
  }

  /** The pairs of one article. */
  static EventPairs of(EventIndex index, int article) {
    List<EventIndex.Neighbour> neighbours = index.neighbours(article);
    List<Pair> pairs = new ArrayList<>();
    for (EventIndex.Neighbour near : nearest(neighbours)) {
      int other = near.article();
      if (contains(nearest(index.neighbours(other)), article)) {
        pairs.add(
            new Pair(Math.min(article, other), Math.max(article, other), near.isOfOneEvent()));
      }
    }
    return new EventPairs(ordered(pairs), Map.of(article, count(neighbours)));
  }

  private static int count(List<EventIndex.Neighbour> neighbours) {
    return (int) neighbours.stream().filter(EventIndex.Neighbour::isOfOneEvent).count();
  }

  private static boolean contains(List<EventIndex.Neighbour> nearest, int article) {
    return nearest.stream().anyMatch(neighbour -> neighbour.article() == article);
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

  private static List<EventIndex.Neighbour> nearest(List<EventIndex.Neighbour> neighbours) {
    return neighbours.stream().sorted(NEAREST_FIRST).limit(CrossReferencer.MAX_ARTICLES).toList();
  }

  private static List<Pair> ordered(List<Pair> pairs) {
    pairs.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
    return pairs;
  }
}
