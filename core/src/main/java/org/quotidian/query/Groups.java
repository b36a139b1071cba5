package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.CollectorManager;
import org.jspecify.annotations.Nullable;
import org.quotidian.query.Ranks.Ranked;

/** Collects the sentences that match by the groups that their articles belong to. */
final class Groups implements CollectorManager<Groups.Collected, List<Groups.Found>> {

  /** There is room for so many sentences of a group, until more are found. */
  private static final int FEW = 16;

  private final SearchRequest.Order order;
  private final int size;
  private final @Nullable UnaryOperator<String> groupOfArticle;

  Groups(SearchRequest request) {
    order = request.order();
    size = request.groupSize();
    groupOfArticle = request.groupOfArticle();
  }

  /** A group, with the first of its sentences in order. */
  static final class Found {
    private final String name;
    private final int size;
    private Ranked[] first;
    private int filled;
    private long total;

    /** Empty if there is one, whose id is the name. */
    private List<String> articles = List.of();

    private Found(String name, int size) {
      this.name = name;
      this.size = size;
      this.first = new Ranked[Math.min(size, FEW)];
    }

    /**
     * @param hits its first sentences, in order
     * @param total how many it has
     */
    Found(String name, List<Ranked> hits, long total) {
      this.name = name;
      size = hits.size();
      first = hits.toArray(Ranked[]::new);
      filled = first.length;
      this.total = total;
    }

    String name() {
      return name;
    }

    long total() {
      return total;
    }

    List<Ranked> hits() {
      return Arrays.asList(first).subList(0, filled);
    }

    /** The ids of its articles. */
    List<String> articles() {
      return articles.isEmpty() ? List.of(name) : articles;
    }

    Ranked best() {
      return first[0];
    }

    private void add(long rank, int document, Ranks.Tie tie) {
      total++;
      if (filled < size || rank >= first[filled - 1].rank()) {
        insert(new Ranked(rank, document, -1, tie));
      }
    }

    /** Adds what belongs to the same group. */
    private void add(Found other) {
      List<String> both = new ArrayList<>(articles());
      both.addAll(other.articles());
      articles = both;
      total += other.total;
      other.hits().forEach(this::insert);
    }

    /**
     * One group of several. Its first sentences are the first of each of them, then the second and
     * so on, until there are enough: of an event not one article alone is to be seen.
     *
     * @param groups in the order of their first sentences
     */
    static Found of(List<Found> groups) {
      int size = groups.get(0).size;
      int most = groups.stream().mapToInt(group -> group.filled).max().orElse(0);
      List<Ranked> hits = new ArrayList<>();
      for (int place = 0; place < most; place++) {
        for (Found group : groups) {
          if (place < group.filled && hits.size() < size) {
            hits.add(group.first[place]);
          }
        }
      }
      hits.sort(null);
      Found all = new Found(groups.get(0).name, hits, 0);
      List<String> articles = new ArrayList<>();
      for (Found group : groups) {
        articles.addAll(group.articles());
        all.total += group.total;
      }
      all.articles = articles;
      return all;
    }

    private void insert(Ranked hit) {
      if (filled == first.length && filled < size) {
        first = Arrays.copyOf(first, Math.min(size, 2 * filled));
      }
      int at = filled;
      while (at > 0 && first[at - 1].compareTo(hit) > 0) {
        at--;
      }
      if (at < first.length) {
        filled = Math.min(filled + 1, first.length);
        System.arraycopy(first, at, first, at + 1, filled - at - 1);
        first[at] = hit;
      }
    }
  }

  @Override
  public Collected newCollector() {
    return new Collected();
  }

  @Override
  public List<Found> reduce(Collection<Collected> collected) {
    Map<String, Found> all = new HashMap<>();
    for (Collected part : collected) {
      for (Found group : part.groups.values()) {
        Found same = all.putIfAbsent(group.name, group);
        if (same != null) {
          same.add(group);
        }
      }
    }
    return List.copyOf(all.values());
  }

  final class Collected extends ArticleCollector {
    private final Map<String, Found> groups = new HashMap<>();

    private @Nullable Found group;
    private Ranks.@Nullable Tie tie;

    Collected() {
      super(order);
    }

    @Override
    void begin(Values values, int article) throws IOException {
      Ranks.Tie its = values.tie(article);
      tie = its;
      group = group(its.article());
    }

    @Override
    void add(long rank, int document) {
      Objects.requireNonNull(group).add(rank, document, Objects.requireNonNull(tie));
    }

    @Override
    void end() {
      group = null;
    }

    private Found group(String article) {
      if (groupOfArticle == null) {
        return groups.computeIfAbsent(article, unseen -> new Found(unseen, size));
      }
      Found group =
          groups.computeIfAbsent(groupOfArticle.apply(article), unseen -> new Found(unseen, size));
      if (group.articles.isEmpty()) {
        group.articles = new ArrayList<>();
      }
      group.articles.add(article);
      return group;
    }
  }
}
