package org.quotidian.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a story that is two: reports of events of one kind (two earthquakes, two trials) share
 * the words of the kind, so that they are linked. What distinguishes them are names and numbers
 * that all reports of the one have and none of the other.
 *
 * <p>The articles are compared again, with words weighted by how rare they are among these articles
 * alone; names count more. They are divided into the two parts that average linkage merges last.
 * The parts are two stories if both hold for them:
 *
 * <ul>
 *   <li>links between the parts are on average weaker than {@value #LEAST_RATIO} of the links
 *       within either part;
 *   <li>each part has names or numbers of its own: over the {@value #NAMES} best, the shares of
 *       articles that have them, less the shares of the other part's, add up to more than {@value
 *       #LEAST_CONTRAST}.
 * </ul>
 */
final class LookAlikes {

  /** A part of fewer articles is no evidence of another event. */
  static final int LEAST_PART = 3;

  static final double LEAST_RATIO = 0.42;
  static final double LEAST_CONTRAST = 1;
  static final int NAMES = 3;

  /** Larger stories are not divided: the work grows with the square. */
  static final int MOST = 1000;

  private static final float NAME_WEIGHT = 1.5f;

  /**
   * A word of one article only is no tie; it weighs less, but still makes the article different.
   */
  private static final float OWN_WEIGHT = 0.5f;

  /** Articles that are added to the count, so that a word of all articles keeps a weight. */
  private static final int PRIOR = 2;

  private final Vectors.Frequencies frequencies;

  LookAlikes(Vectors.Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** The stories that the articles of one are, as places in the list; one if it is not divided. */
  List<int[]> divide(List<StoryProfile> articles) {
    int[] all = new int[articles.size()];
    Arrays.setAll(all, i -> i);
    List<int[]> parts = new ArrayList<>();
    divide(articles, all, parts);
    return parts;
  }

  private void divide(List<StoryProfile> articles, int[] members, List<int[]> parts) {
    if (members.length < 2 * LEAST_PART || members.length > MOST) {
      parts.add(members);
      return;
    }
    List<StoryProfile> own = Arrays.stream(members).mapToObj(articles::get).toList();
    double[][] links = links(own);
    boolean[] isLeft = LastMerge.of(links);
    int[] left = places(isLeft, true);
    int[] right = places(isLeft, false);
    if (Math.min(left.length, right.length) < LEAST_PART
        || !areApart(links, left, right)
        || Math.min(contrast(own, left, right), contrast(own, right, left)) <= LEAST_CONTRAST) {
      parts.add(members);
      return;
    }
    divide(articles, Arrays.stream(left).map(i -> members[i]).toArray(), parts);
    divide(articles, Arrays.stream(right).map(i -> members[i]).toArray(), parts);
  }

  private static int[] places(boolean[] isLeft, boolean side) {
    return IntStream.range(0, isLeft.length).filter(i -> isLeft[i] == side).toArray();
  }

  private double[][] links(List<StoryProfile> articles) {
    Vectors.Frequencies here = Vectors.frequencies(articles);
    float[][] vectors = new float[articles.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = vector(articles.get(i), here, vectors.length);
    }
    double[][] links = new double[vectors.length][vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < i; j++) {
        links[i][j] =
            Vectors.cosine(articles.get(i).stems, vectors[i], articles.get(j).stems, vectors[j]);
        links[j][i] = links[i][j];
      }
    }
    return links;
  }

  private float[] vector(StoryProfile article, Vectors.Frequencies here, int articles) {
    float[] components = new float[article.stems.length];
    double squares = 0;
    for (int i = 0; i < components.length; i++) {
      int stem = article.stems[i];
      float rarity = frequencies.rarity(stem);
      int count = here.count(stem);
      float weight =
          count < 2
              ? OWN_WEIGHT * rarity
              : Math.min(rarity, (float) Math.log((double) (articles + PRIOR) / count));
      components[i] = article.saturated[i] * weight * (article.isName[i] ? NAME_WEIGHT : 1);
      squares += (double) components[i] * components[i];
    }
    return Vectors.scaled(components, squares);
  }

  private static boolean areApart(double[][] links, int[] left, int[] right) {
    double between = 0;
    for (int i : left) {
      for (int j : right) {
        between += links[i][j];
      }
    }
    between /= (double) left.length * right.length;
    return between < LEAST_RATIO * Math.min(within(links, left), within(links, right));
  }

  private static double within(double[][] links, int[] part) {
    double sum = 0;
    for (int i : part) {
      for (int j : part) {
        sum += i == j ? 0 : links[i][j];
      }
    }
    return sum / ((double) part.length * (part.length - 1));
  }

  /** What names and numbers the one part has and the other has not, from 0 to {@link #NAMES}. */
  private static double contrast(List<StoryProfile> articles, int[] part, int[] other) {
    Vectors.Frequencies here = new Vectors.Frequencies();
    Vectors.Frequencies names = new Vectors.Frequencies();
    for (int i : part) {
      here.add(articles.get(i));
      names.addNames(articles.get(i));
    }
    Vectors.Frequencies there = new Vectors.Frequencies();
    for (int i : other) {
      there.add(articles.get(i));
    }
    return Arrays.stream(here.stems())
        .filter(stem -> 2 * names.count(stem) >= here.count(stem))
        .mapToDouble(
            stem ->
                (double) here.count(stem) / part.length - (double) there.count(stem) / other.length)
        .map(share -> -share)
        .sorted()
        .limit(NAMES)
        .map(share -> -share)
        .sum();
  }
}
