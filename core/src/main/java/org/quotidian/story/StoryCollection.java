package org.quotidian.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;

/**
 * Articles to be grouped into stories. Only the words of each are kept, as numbers, some nine bytes
 * a different word. Made by {@link StoryGrouper#collection}.
 *
 * <p>Each article is {@linkplain #prepare prepared}, then {@linkplain #add(Prepared) added}; {@link
 * #stories} groups them all. {@link #prepare} may be called by many threads at once; nothing else
 * may.
 */
public final class StoryCollection {

  /** An article reduced to what it is grouped by. */
  public static final class Prepared {
    private final StoryProfile profile;

    private Prepared(StoryProfile profile) {
      this.profile = profile;
    }
  }

  private final StoryGrouper grouper;
  private final List<StoryProfile> profiles = new ArrayList<>();

  /** How often the counted articles have each word; null if an article was added since. */
  private Vectors.@Nullable Frequencies frequencies;

  private long pairsSkipped;

  StoryCollection(StoryGrouper grouper) {
    this.grouper = grouper;
  }

  /** {@return the number of articles that were added} */
  public int size() {
    return profiles.size();
  }

  /**
   * Annotates an article as far as stories need it, which is quick, and keeps what {@link
   * #add(Prepared)} needs: its words, and the names at its beginning.
   *
   * @param article the article, not annotated
   * @return what {@link #add(Prepared)} takes; it can be made on any thread
   */
  public Prepared prepare(Article article) {
    return prepare(Lead.annotate(article));
  }

  /**
   * As {@link #prepare(Article)}, for an article that is annotated.
   *
   * @param article the annotated article
   * @return what {@link #add(Prepared)} takes
   */
  public Prepared prepare(AnnotatedArticle article) {
    return new Prepared(StoryProfile.of(article));
  }

  /**
   * Adds an article, which gets the next number.
   *
   * @param article what {@link #prepare(Article)} returned
   */
  public void add(Prepared article) {
    profiles.add(article.profile);
    frequencies = null;
  }

  /**
   * Adds an article, which gets the next number.
   *
   * @param article the annotated article
   */
  public void add(AnnotatedArticle article) {
    add(prepare(article));
  }

  /**
   * The stories, by their earliest dates, those without a date last, then by their first articles.
   * Each article is in one story, which may be its own. The order of adding makes no difference.
   *
   * <p>Of more than 1,000 later articles that may be linked to an article, those with the most of
   * its leading words are compared with it, and the others counted in {@link #pairsSkipped}. The
   * groups of such articles are then compared by a sample of their articles, and merged.
   *
   * @return the stories; empty if no article was added
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public List<Story> stories() {
    int[] order = order();
    List<StoryProfile> sorted = IntStream.of(order).mapToObj(profiles::get).toList();
    Workers workers = grouper.workers();
    Vectors.Frequencies rarities = frequencies(workers);
    float[][] vectors = new float[order.length][];
    workers.run(order.length, i -> vectors[i] = Vectors.of(sorted.get(i), rarities));
    LinkGraph graph = new LinkGraph(sorted, vectors, workers);
    pairsSkipped = graph.skipped();
    int[] linked =
        AverageLinkage.groups(graph.later, graph.strengths, StoryGrouper.ONE_STORY, workers);
    int[] groups =
        CrowdedGroups.merged(linked, graph, sorted, vectors, StoryGrouper.ONE_STORY, workers);
    List<int[]> parts = divided(members(groups), sorted, rarities, workers);
    parts.sort(Comparator.comparingInt(part -> part[0]));
    StoryBuilder builder = new StoryBuilder(sorted, order, graph);
    return parts.stream().map(builder::story).toList();
  }

  /**
   * Why two articles are in one story or not. A word is as rare as it is in English and in this
   * collection; the articles need not be in it.
   *
   * @param left one article
   * @param right the other
   * @return what they have in common, and how far they are apart in time
   */
  public Story.Link link(AnnotatedArticle left, AnnotatedArticle right) {
    return StoryLinks.of(left, right, frequencies(grouper.workers()));
  }

  /**
   * {@return the number of pairs of articles that {@link #stories} did not compare when it was last
   * called, because one of them may have links to more than 1,000 later articles}
   */
  public long pairsSkipped() {
    return pairsSkipped;
  }

  /** The numbers of the articles in the order that does not depend on that of adding. */
  private int[] order() {
    return IntStream.range(0, profiles.size())
        .boxed()
        .sorted(Comparator.comparing(profiles::get, StoryProfile.IN_ORDER))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Vectors.Frequencies frequencies(Workers workers) {
    Vectors.Frequencies made = frequencies;
    if (made == null) {
      List<StoryProfile> sorted = IntStream.of(order()).mapToObj(profiles::get).toList();
      made = Vectors.frequencies(CountedArticles.of(sorted, workers));
      frequencies = made;
    }
    return made;
  }

  private static List<int[]> members(int[] groups) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(groups[i], none -> new ArrayList<>()).add(i);
    }
    return members.values().stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static List<int[]> divided(
      List<int[]> stories,
      List<StoryProfile> profiles,
      Vectors.Frequencies frequencies,
      Workers workers) {
    LookAlikes lookAlikes = new LookAlikes(frequencies);
    List<List<int[]>> divided = new ArrayList<>(stories.stream().map(List::of).toList());
    workers.run(
        stories.size(),
        i -> {
          int[] story = stories.get(i);
          List<StoryProfile> its = IntStream.of(story).mapToObj(profiles::get).toList();
          divided.set(
              i,
              lookAlikes.divide(its).stream()
                  .map(part -> IntStream.of(part).map(place -> story[place]).toArray())
                  .toList());
        });
    List<int[]> parts = new ArrayList<>();
    divided.forEach(parts::addAll);
    return parts;
  }
}
