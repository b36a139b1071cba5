package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private final List<ArticleProfile> profiles;
  private final PassageMatcher.Across across;
  private final Workers workers;

  /** The different stems, ascending. */
  private final int[] stems;

  /** For each article the places of its stems among these. */
  private final int[][] numbers;

  /** For each stem the articles that have it, ascending, and its component in each. */
  private final int[] starts;

  private final int[] articles;
  private final float[] components;

  EventIndex(List<ArticleProfile> profiles, PassageMatcher.Across across, Workers workers) {
    this.profiles = profiles;
    this.across = across;
    this.workers = workers;
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

  /** The neighbours of each article, in no order. Each two articles are compared once. */
  List<List<Neighbour>> neighbours() {
    List<List<Neighbour>> later = new ArrayList<>();
    for (int article = 0; article < numbers.length; article++) {
      later.add(List.of());
    }
    workers.run(numbers.length, article -> later.set(article, neighbours(article, article + 1)));
    List<List<Neighbour>> all = new ArrayList<>();
    for (int article = 0; article < numbers.length; article++) {
      all.add(new ArrayList<>(later.get(article)));
      // The later ones are added to by the earlier ones.
    }
    for (int article = 0; article < numbers.length; article++) {
      for (Neighbour neighbour : later.get(article)) {
        all.get(neighbour.article).add(new Neighbour(article, neighbour.likeness));
      }
    }
    return all;
  }

  /** The neighbours of one article, in ascending order. */
  List<Neighbour> neighbours(int article) {
    return neighbours(article, 0);
  }

  private List<Neighbour> neighbours(int article, int from) {
    double[] likenesses = new double[numbers.length - from];
    ArticleProfile profile = profiles.get(article);
    for (int i = 0; i < numbers[article].length; i++) {
      int stem = numbers[article][i];
      float component = profile.component(i);
      int at = from == 0 ? starts[stem] : first(stem, from);
      for (; at < starts[stem + 1]; at++) {
        likenesses[articles[at] - from] += component * components[at];
      }
    }
    List<Neighbour> neighbours = new ArrayList<>();
    for (int other = from; other < numbers.length; other++) {
      double likeness = Math.min(1, likenesses[other - from]);
      if (likeness >= ArticleProfile.RELATED && other != article && areCompared(article, other)) {
        neighbours.add(new Neighbour(other, likeness));
      }
    }
    return neighbours;
  }

  /** The place of the first article with a stem that is not before {@code from}. */
  private int first(int stem, int from) {
    int at = Arrays.binarySearch(articles, starts[stem], starts[stem + 1], from);
    return at < 0 ? -at - 1 : at;
  }

  private boolean areCompared(int left, int right) {
    String source = profiles.get(left).article().article().source();
    return across == PassageMatcher.Across.ARTICLES
        || source == null
        || !source.equals(profiles.get(right).article().article().source());
  }
}
