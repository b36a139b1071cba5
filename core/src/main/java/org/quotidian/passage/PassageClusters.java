package org.quotidian.passage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.quotidian.passage.PassageCollection.FrequentPassage;
import org.quotidian.passage.collection.IntColumn;

/**
 * Puts the passages of a {@link PassageCollection} together: one paragraph of a wire report in 40
 * papers is one cluster, not 780 passages.
 *
 * <pre>{@code
 * PassageCollection collection = PassageMatcher.builder().build().collection();
 * for (AnnotatedArticle article : articles) {
 *   collection.add(collection.prepare(article.article()));
 * }
 * PassageClusters clusters = new PassageClusters();
 * collection.match(clusters::add, clusters::add);
 * clusters.forEach(cluster -> System.out.println(cluster.articles() + " articles"));
 * }</pre>
 *
 * <p>The spans of passages differ a little from pair to pair. Two spans of one article are the same
 * place if what they share is at least two thirds of what they cover together; the span met first
 * represents the place, so that it cannot drift.
 *
 * <p>Each cluster has a model: at first the left place of the passage that began it. Another place
 * belongs to it for one of two reasons: it shares a passage with the model; or it shares passages
 * with members that lead to the model, and so little is lost on the way that it must still agree
 * with the model by half. What a passage loses is what its two sides differ by (1 less its {@link
 * Passage#score score}) and what its spans differ by from those of the places; such losses, being
 * distances of sets, add up at most. So the same words in the same place lose nothing however many
 * papers they go through, while of three texts that are each a rewrite of the last, the first and
 * the third are in one cluster only if they share a passage. A place may be in several.
 *
 * <p>Clusters that come to agree so closely are joined. A passage between two that do not is
 * {@linkplain #apart counted} and changes nothing.
 *
 * <p>Passages may be added at any time, the newest article's behind all those before. Only numbers
 * are kept: some 40 bytes a place, and 20 for each cluster that it is in. Not safe for use by
 * several threads.
 */
public final class PassageClusters {

  private static final int NONE = Memberships.NONE;

  /** Losses are counted in millionths of what could be lost. */
  private static final int ALL = 1_000_000;

  /** What may be lost between the model and a member that shares no passage with it. */
  private static final int MOST_LOST = ALL / 2;

  private final ArticlePlaces places = new ArticlePlaces();
  private final Memberships memberships = new Memberships();

  /** Of each place: the cluster that it is the model of. */
  private final IntColumn modelOf = new IntColumn();

  /** Of each cluster: its model, or none if it went into another; and what its members lost. */
  private final IntColumn model = new IntColumn();

  private final IntColumn mostLost = new IntColumn();
  private int size;
  private long apart;

  /** No clusters yet. */
  public PassageClusters() {}

  /**
   * Adds a passage, best in the order that the collection gives them.
   *
   * @param passage a passage between two articles
   */
  public void add(Passage passage) {
    int left = place(passage.left());
    int right = place(passage.right());
    int lost = lost(passage.left(), left) + lost(passage.right(), right);
    link(left, right, lost + (int) (ALL * (1 - passage.score())));
  }

  /**
   * Adds a passage of many places.
   *
   * @param passage a run of words with all its places
   */
  public void add(FrequentPassage passage) {
    Passage.Side firstSide = passage.places().get(0);
    int first = place(firstSide);
    int lost = lost(firstSide, first);
    for (Passage.Side side : passage.places()) {
      int place = place(side);
      if (place != first) {
        link(first, place, lost + lost(side, place));
      }
    }
  }

  /** {@return how many clusters there are so far} */
  public int size() {
    return size;
  }

  /** {@return the passages so far that lie between two clusters, and changed nothing} */
  public long apart() {
    return apart;
  }

  /**
   * Passes on the clusters, those in the most articles first, then as they began.
   *
   * @param sink receives each cluster once
   */
  public void forEach(Consumer<PassageCluster> sink) {
    long[] order = new long[size];
    int count = 0;
    for (int i = 0; i < model.size(); i++) {
      if (model.get(i) != NONE) {
        order[count++] = (long) (Integer.MAX_VALUE - articles(i)) << 32 | i;
      }
    }
    Arrays.sort(order);
    for (long each : order) {
      int number = (int) each;
      List<Passage.Side> sides =
          Arrays.stream(memberships.membersOf(number))
              .mapToObj(places::side)
              .sorted(PassageClusters::compare)
              .toList();
      sink.accept(new PassageCluster(places.side(model.get(number)), sides));
    }
  }

  private void link(int left, int right, int lost) {
    if (memberships.together(left, right)) {
      return;
    }
    int ofLeft = memberships.closest(left);
    int ofRight = memberships.closest(right);
    if (ofLeft != NONE && ofRight != NONE && join(ofLeft, ofRight, lost)) {
      return;
    }
    if (modelOf.get(left) != NONE) {
      add(modelOf.get(left), right, lost);
    } else if (modelOf.get(right) != NONE) {
      add(modelOf.get(right), left, lost);
    } else if (ofLeft != NONE && ofRight != NONE) {
      apart++;
    } else if (ofLeft != NONE && memberships.lost(ofLeft) + lost <= MOST_LOST) {
      add(memberships.cluster(ofLeft), right, memberships.lost(ofLeft) + lost);
    } else if (ofRight != NONE && memberships.lost(ofRight) + lost <= MOST_LOST) {
      add(memberships.cluster(ofRight), left, memberships.lost(ofRight) + lost);
    } else {
      add(begin(left), right, lost);
    }
  }

  /** Joins the clusters of two memberships, the smaller one to the larger, if all may follow. */
  private boolean join(int one, int other, int lost) {
    int between = memberships.lost(one) + lost + memberships.lost(other);
    int larger = memberships.cluster(one);
    int smaller = memberships.cluster(other);
    if (memberships.size(larger) < memberships.size(smaller)) {
      larger = smaller;
      smaller = memberships.cluster(one);
    }
    if (mostLost.get(smaller) + between > MOST_LOST) {
      return false;
    }
    memberships.move(smaller, larger, between);
    mostLost.set(larger, Math.max(mostLost.get(larger), mostLost.get(smaller) + between));
    modelOf.set(model.get(smaller), NONE);
    model.set(smaller, NONE);
    size--;
    return true;
  }

  private int begin(int place) {
    int cluster = model.size();
    model.add(place);
    mostLost.add(0);
    modelOf.set(place, cluster);
    memberships.begin();
    memberships.add(place, cluster, 0);
    size++;
    return cluster;
  }

  private void add(int cluster, int place, int lost) {
    memberships.add(place, cluster, lost);
    mostLost.set(cluster, Math.max(mostLost.get(cluster), lost));
  }

  private int place(Passage.Side side) {
    int place = places.numberOf(side);
    if (place == modelOf.size()) {
      modelOf.add(NONE);
      memberships.place();
    }
    return place;
  }

  private int lost(Passage.Side side, int place) {
    return (int) (ALL * (1 - places.share(place, side.span().begin(), side.span().end())));
  }

  private int articles(int cluster) {
    int[] articles = memberships.membersOf(cluster);
    for (int i = 0; i < articles.length; i++) {
      articles[i] = places.article(articles[i]);
    }
    return Memberships.distinct(articles).length;
  }

  private static int compare(Passage.Side one, Passage.Side other) {
    int byArticle = Integer.compare(one.article(), other.article());
    return byArticle != 0 ? byArticle : one.span().compareTo(other.span());
  }

  /**
   * The occurrences of one passage, in two articles or in many.
   *
   * @param model the occurrence that each other one agrees with
   * @param places all occurrences, the model among them, by article and position
   */
  public record PassageCluster(Passage.Side model, List<Passage.Side> places) {

    /** Copies the list. */
    public PassageCluster {
      places = List.copyOf(places);
    }

    /** {@return the number of articles with an occurrence} */
    public int articles() {
      return (int) places.stream().mapToInt(Passage.Side::article).distinct().count();
    }
  }
}
