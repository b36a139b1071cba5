package org.quotidian.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quotidian.concurrent.Workers;

/**
 * Which articles of a collection are counted when words are weighted by how rare they are in it.
 *
 * <p>If most articles report one event, then the words of that event are frequent in the collection
 * and lose their weight, and what is left are the words that each article has for itself. So an
 * article that is like more than {@value #DOMINANT} of the collection is counted with others of its
 * kind as {@value #MOST} articles. What an article is like is decided by how rare words are in
 * English alone, on a sample.
 */
final class CountedArticles {

  /** The share of a collection from which an event decides which words are frequent. */
  static final double DOMINANT = 0.1;

  /** So many articles of a dominant event are counted. */
  static final int MOST = 20;

  /** The cosine from which two articles are alike: copies, and reports of one event. */
  static final double ALIKE = 0.25;

  /** The articles that all are compared with. */
  private static final int SAMPLE = 200;

  private CountedArticles() {}

  /**
   * The counted ones.
   *
   * @param articles all articles, in an order that does not depend on that of adding
   */
  static List<StoryProfile> of(List<StoryProfile> articles, Workers workers) {
    if (articles.size() <= MOST) {
      return articles;
    }
    int size = Math.min(SAMPLE, articles.size());
    List<StoryProfile> sample =
        IntStream.range(0, size)
            .mapToObj(i -> articles.get((int) ((long) i * articles.size() / size)))
            .toList();
    Vectors.Frequencies english = new Vectors.Frequencies();
    float[][] vectors =
        sample.stream().map(its -> Vectors.of(its, english)).toArray(float[][]::new);
    double[] shares = new double[articles.size()];
    workers.run(size, i -> shares[i] = share(sample.get(i), vectors[i], sample, vectors));
    if (Arrays.stream(shares, 0, size).allMatch(share -> share <= DOMINANT)) {
      return articles;
    }
    workers.run(
        articles.size(),
        i -> {
          StoryProfile article = articles.get(i);
          shares[i] = share(article, Vectors.of(article, english), sample, vectors);
        });
    List<StoryProfile> counted = new ArrayList<>();
    double due = 0;
    for (int i = 0; i < shares.length; i++) {
      due += shares[i] <= DOMINANT ? 1 : Math.min(1, MOST / (shares[i] * shares.length));
      if (due >= 1) {
        counted.add(articles.get(i));
        due--;
      }
    }
    return counted;
  }

  /** Whether further articles of a story are not counted. */
  static boolean isDominant(int story, int articles) {
    return story > MOST && story > DOMINANT * articles;
  }

  /** The share of the sample that an article is like. */
  private static double share(
      StoryProfile article, float[] vector, List<StoryProfile> sample, float[][] vectors) {
    int alike = 0;
    for (int i = 0; i < vectors.length; i++) {
      double cosine = Vectors.cosine(article.stems, vector, sample.get(i).stems, vectors[i]);
      alike += cosine >= ALIKE ? 1 : 0;
    }
    return (double) alike / vectors.length;
  }
}
