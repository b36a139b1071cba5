package org.quotidian.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * Assigns each article to a story as it arrives. An assignment is final: no article changes its
 * story later, so the result depends on the order, and is somewhat less exact than that of a {@link
 * StoryCollection}. A word is weighted by how rare it is in English and in the articles that came
 * before, of which those of an event that dominates are not all counted. Made by {@link
 * StoryGrouper#stream}; not safe to share between threads.
 */
public final class StoryStream {

  /** Of the articles with a word, only the latest are compared. */
  private static final int LATEST = 2000;

  /**
   * The story of an article.
   *
   * @param story its number, from 0 in the order of their first articles
   * @param isNew whether the article is the first of it
   * @param nearest the article of the story with the strongest link; null if the story is new
   * @param strength the strength of that link, from 0 to 1; 0 if the story is new
   */
  public record Placement(
      int story, boolean isNew, Story.@Nullable Member nearest, double strength) {}

  private final List<StoryProfile> profiles = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();
  private final List<Integer> storyOf = new ArrayList<>();
  private final List<List<Integer>> stories = new ArrayList<>();
  private final Vectors.Frequencies frequencies = new Vectors.Frequencies();
  private final Map<Integer, Latest> articlesWith = new HashMap<>();

  StoryStream() {}

  /**
   * Assigns an article, which gets the next number.
   *
   * @param article the annotated article
   * @return the story that it now belongs to, and what linked it
   */
  public Placement add(AnnotatedArticle article) {
    StoryProfile profile = StoryProfile.of(article);
    float[] vector = Vectors.of(profile, frequencies);
    int number = profiles.size();
    int[] leading = Vectors.greatest(vector, LinkGraph.LEADING);
    Placement placement = place(profile, vector, leading);
    profiles.add(profile);
    vectors.add(vector);
    storyOf.add(placement.story);
    if (placement.isNew) {
      stories.add(new ArrayList<>());
    }
    List<Integer> story = stories.get(placement.story);
    story.add(number);
    if (!CountedArticles.isDominant(story.size(), profiles.size())) {
      frequencies.add(profile);
    }
    for (int place : leading) {
      articlesWith
          .computeIfAbsent(profile.stems[place], none -> new Latest())
          .add(number, vector[place]);
    }
    return placement;
  }

  private Placement place(StoryProfile profile, float[] vector, int[] leading) {
    Map<Integer, Double> sums = new TreeMap<>();
    Map<Integer, Integer> nearest = new HashMap<>();
    Map<Integer, Double> strongest = new HashMap<>();
    for (int other : candidates(profile, vector, leading)) {
      double strength =
          LinkGraph.strength(profile, vector, profiles.get(other), vectors.get(other));
      if (strength >= LinkGraph.WEAKEST) {
        int story = storyOf.get(other);
        sums.merge(story, strength, Double::sum);
        if (strength > strongest.getOrDefault(story, 0.0)) {
          strongest.put(story, strength);
          nearest.put(story, other);
        }
      }
    }
    int best = -1;
    double average = StoryGrouper.ONE_STORY;
    for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
      double its = sum.getValue() / stories.get(sum.getKey()).size();
      if (its > average || its == average && best < 0) {
        best = sum.getKey();
        average = its;
      }
    }
    Integer to = nearest.get(best);
    return to == null
        ? new Placement(stories.size(), true, null, 0)
        : new Placement(
            best, false, profiles.get(to).member(to), strongest.getOrDefault(best, 0.0));
  }

  /** The earlier articles that share leading words with one, ascending. */
  private int[] candidates(StoryProfile profile, float[] vector, int[] leading) {
    Map<Integer, Float> sums = new HashMap<>();
    for (int place : leading) {
      Latest latest = articlesWith.get(profile.stems[place]);
      if (latest != null) {
        for (int i = 0; i < latest.size; i++) {
          sums.merge(latest.articles[i], vector[place] * latest.components[i], Float::sum);
        }
      }
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() >= LinkGraph.LEAST_LEADING)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /** {@return the stories so far, by number} The title of a story is that of its first article. */
  public List<Story> stories() {
    List<Story> all = new ArrayList<>();
    for (List<Integer> members : stories) {
      List<Integer> ordered =
          members.stream()
              .sorted((one, other) -> StoryProfile.IN_ORDER.compare(profile(one), profile(other)))
              .toList();
      all.add(
          StoryBuilder.of(
              ordered.stream().map(this::profile).toList(),
              ordered.stream().map(number -> profile(number).member(number)).toList(),
              profile(members.get(0)).heading));
    }
    return all;
  }

  private StoryProfile profile(int number) {
    return profiles.get(number);
  }

  /** The latest articles with a word. */
  private static final class Latest {
    private int[] articles = new int[2];
    private float[] components = new float[2];
    private int size;
    private int next;

    void add(int article, float component) {
      if (size == articles.length && size < LATEST) {
        int larger = Math.min(LATEST, 2 * size);
        articles = Arrays.copyOf(articles, larger);
        components = Arrays.copyOf(components, larger);
      }
      articles[next] = article;
      components[next] = component;
      next = (next + 1) % LATEST;
      size = Math.min(LATEST, size + 1);
    }
  }
}
