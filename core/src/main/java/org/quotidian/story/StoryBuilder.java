package org.quotidian.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;

/** Makes stories of groups of articles. */
final class StoryBuilder {

  private final List<StoryProfile> profiles;
  private final int[] numbers;
  private final LinkGraph graph;

  /**
   * @param numbers the number of each article in the order of adding
   */
  StoryBuilder(List<StoryProfile> profiles, int[] numbers, LinkGraph graph) {
    this.profiles = profiles;
    this.numbers = numbers;
    this.graph = graph;
  }

  /** A story of the articles at these places, ascending. */
  Story story(int[] members) {
    List<StoryProfile> own = IntStream.of(members).mapToObj(profiles::get).toList();
    return of(
        own,
        IntStream.of(members).mapToObj(i -> profiles.get(i).member(numbers[i])).toList(),
        own.get(central(members)).heading);
  }

  /**
   * A story of these articles.
   *
   * @param own what is known of them
   * @param members the same, in the same order
   */
  static Story of(List<StoryProfile> own, List<Story.Member> members, String title) {
    PublicationDate from = null;
    PublicationDate until = null;
    for (StoryProfile profile : own) {
      PublicationDate date = profile.published;
      from = from == null || date != null && date.compareTo(from) < 0 ? date : from;
      until = later(until, date);
    }
    return new Story(members, title, from, until, entities(own));
  }

  private static @Nullable PublicationDate later(
      @Nullable PublicationDate one, @Nullable PublicationDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.until().isBefore(other.until()) ? other : one;
  }

  /** The place of the member with the strongest links to the others; the first if equal. */
  private int central(int[] members) {
    double[] sums = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      int[] later = graph.later[members[i]];
      for (int k = 0; k < later.length; k++) {
        int j = Arrays.binarySearch(members, later[k]);
        if (j >= 0) {
          sums[i] += graph.strengths[members[i]][k];
          sums[j] += graph.strengths[members[i]][k];
        }
      }
    }
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    return best;
  }

  /** Those that the most articles name; of a story of several articles, at least two. */
  private static List<String> entities(List<StoryProfile> articles) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> ranks = new HashMap<>();
    for (StoryProfile article : articles) {
      for (int rank = 0; rank < article.entities.length; rank++) {
        counts.merge(article.entities[rank], 1, Integer::sum);
        ranks.merge(article.entities[rank], rank, Math::min);
      }
    }
    int least = Math.min(2, articles.size());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                .thenComparing(entry -> ranks.getOrDefault(entry.getKey(), 0))
                .thenComparing(Map.Entry::getKey))
        .limit(Story.MAX_ENTITIES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
