package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.quotidian.concurrent.Workers;
import org.quotidian.event.ArticleProfile;
import org.quotidian.passage.PassageMatcher;

/**
 * The stems of a set of articles with the articles that have them: finds the articles that report
 * the same event as one of them, or may do so, without a look at the others. The likeness of two
 * articles is that of {@link ArticleProfile#likenessTo}, bit for bit. Immutable and safe to share
 * between threads.
 */
final class EventIndex {

  /**
   * An article that reports the same event as another one, or may do so.
   *
   * @param article its number
   */
  record Neighbour(int article, double likeness) {

    boolean isOfOneEvent() {
      return likeness >= ArticleProfile.ONE_EVENT;
    }
  }

  /**
   * The nearest neighbours of an article.
   *
   * @param neighbours the nearest first
   * @param ofOneEvent the number of articles that report the same event, with those that are not
   *     among the nearest
   */
  record Nearest(List<Neighbour> neighbours, int ofOneEvent) {

    boolean contains(int article) {
      return neighbours.stream().anyMatch(neighbour -> neighbour.article == article);
    }
  }

  private static final Comparator<Neighbour> NEAREST_FIRST =
      Comparator.comparingDouble(Neighbour::likeness)
          .reversed()
          .thenComparingInt(Neighbour::article);

  private final List<ArticleProfile> profiles;

  /** Copies by number, with their originals. */
  private final Map<Integer, Integer> copies;

  /** For each article the first one of its source; itself if all articles are compared. */
  private final int[] sources;

  private final Workers workers;

  /** The different stems, ascending. */
  private final int[] stems;

  /** For each article the places of its stems among these. */
  private final int[][] numbers;

  /** For each stem the articles that have it, ascending, and its component in each. */
  private final int[] starts;

  private final int[] articles;
  private final float[] components;

  EventIndex(
      List<ArticleProfile> profiles,
      Map<Integer, Integer> copies,
      PassageMatcher.Across across,
      Workers workers) {
    this.profiles = profiles;
    this.copies = copies;
    this.workers = workers;
    sources = sources(profiles, across);
    stems = stems(profiles);
    numbers = new int[profiles.size()][];
    workers.run(profiles.size(), article -> numbers[article] = numbers(profiles.get(article)));
    starts = new int[stems.length + 1];
    for (int[] own : numbers) {
      for (int stem : own) {
        starts[stem + 1]++;
      }
    }
    for (int i = 0; i < stems.length; i++) {
      starts[i + 1] += starts[i];
    }
    articles = new int[starts[stems.length]];
    components = new float[articles.length];
    int[] next = Arrays.copyOf(starts, stems.length);
    for (int article = 0; article < numbers.length; article++) {
      for (int i = 0; i < numbers[article].length; i++) {
        int at = next[numbers[article][i]]++;
        articles[at] = article;
        components[at] = profiles.get(article).component(i);
      }
    }
  }

  private static int[] sources(List<ArticleProfile> profiles, PassageMatcher.Across across) {
    int[] sources = new int[profiles.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int article = 0; article < sources.length; article++) {
      String source = profiles.get(article).article().article().source();
      sources[article] =
          source == null || across == PassageMatcher.Across.ARTICLES
              ? article
              : first.merge(source, article, (earlier, none) -> earlier);
    }
    return sources;
  }

  private static int[] stems(List<ArticleProfile> profiles) {
    int count = 0;
    int[] all = new int[profiles.stream().mapToInt(ArticleProfile::size).sum()];
    for (ArticleProfile profile : profiles) {
      for (int i = 0; i < profile.size(); i++) {
        all[count++] = profile.stem(i);
      }
    }
    Arrays.sort(all);
    return Arrays.stream(all).distinct().toArray();
  }

  private int[] numbers(ArticleProfile profile) {
    int[] own = new int[profile.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = Arrays.binarySearch(stems, profile.stem(i));
    }
    return own;
  }

  /** The nearest neighbours of each article, the nearest first. */
  List<Nearest> nearest() {
    Nearest[] all = new Nearest[numbers.length];
    workers.run(all.length, article -> all[article] = nearest(article));
    return Arrays.asList(all);
  }

  /**
   * The nearest neighbours of one article, the nearest first. A copy has its original for its only
   * neighbour, and is no neighbour of other articles.
   */
  Nearest nearest(int article) {
    int[] ofOneEvent = {0};
    // The farthest of those kept; of a large event, most articles are farther.
    double[] farthest = {0};
    PriorityQueue<Neighbour> kept = new PriorityQueue<>(NEAREST_FIRST.reversed());
    forEachNeighbour(
        article,
        (other, likeness) -> {
          ofOneEvent[0] += likeness >= ArticleProfile.ONE_EVENT ? 1 : 0;
          // Those come in ascending order, so one as near as the farthest comes after it.
          if (kept.size() < CrossReferencer.MAX_ARTICLES || likeness > farthest[0]) {
            kept.add(new Neighbour(other, likeness));
            if (kept.size() > CrossReferencer.MAX_ARTICLES) {
              kept.poll();
            }
            farthest[0] = kept.element().likeness;
          }
        });
    int most =
        ofOneEvent[0] > CrossReferencer.MAX_ARTICLES
            ? CrossReferencer.NEAREST
            : CrossReferencer.MAX_ARTICLES;
    return new Nearest(kept.stream().sorted(NEAREST_FIRST).limit(most).toList(), ofOneEvent[0]);
  }

  /** The neighbours of one article, in ascending order. */
  List<Neighbour> neighbours(int article) {
    List<Neighbour> neighbours = new ArrayList<>();
    forEachNeighbour(article, (other, likeness) -> neighbours.add(new Neighbour(other, likeness)));
    return neighbours;
  }

  /** Receives an article and how near it is. */
  private interface Visitor {
    void visit(int article, double likeness);
  }

  private void forEachNeighbour(int article, Visitor visitor) {
    Integer original = copies.get(article);
    if (original != null) {
      double likeness = profiles.get(article).likenessTo(profiles.get(original));
      if (likeness >= ArticleProfile.RELATED && areCompared(article, original)) {
        visitor.visit(original, likeness);
      }
      return;
    }
    double[] likenesses = new double[numbers.length];
    ArticleProfile profile = profiles.get(article);
    for (int i = 0; i < numbers[article].length; i++) {
      int stem = numbers[article][i];
      float component = profile.component(i);
      for (int at = starts[stem]; at < starts[stem + 1]; at++) {
        likenesses[articles[at]] += component * components[at];
      }
    }
    for (int other = 0; other < numbers.length; other++) {
      double likeness = Math.min(1, likenesses[other]);
      if (likeness >= ArticleProfile.RELATED
          && other != article
          && !copies.containsKey(other)
          && areCompared(article, other)) {
        visitor.visit(other, likeness);
      }
    }
  }

  private boolean areCompared(int left, int right) {
    return sources[left] != sources[right];
  }
}
