package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.Fields;
import org.quotidian.query.Ranks.Ranked;

/**
 * Collects the sentences that match by the groups that their articles belong to. The sentences of
 * an article are documents one behind the other, so that each article is looked at once.
 */
final class Groups implements CollectorManager<Groups.Collected, List<Groups.Found>> {

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
    private final Ranked[] first;
    private int filled;
    private long total;

    /** Empty if there is one, which the name tells. */
    private List<String> articles = List.of();

    private Found(String name, int size) {
      this.name = name;
      this.first = new Ranked[size];
    }

    /**
     * @param hits its first sentences, in order
     * @param total how many it has
     */
    Found(String name, List<Ranked> hits, long total) {
      this.name = name;
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

    private void add(long rank, int document) {
      total++;
      if (filled < first.length || rank > first[filled - 1].rank()) {
        insert(new Ranked(rank, document));
      }
    }

    /** Adds what belongs to another group. */
    void add(Found other) {
      List<String> both = new ArrayList<>(articles());
      both.addAll(other.articles());
      articles = both;
      total += other.total;
      other.hits().forEach(this::insert);
    }

    private void insert(Ranked hit) {
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

  final class Collected implements Collector {
    private final Map<String, Found> groups = new HashMap<>();

    @Override
    public ScoreMode scoreMode() {
      return order == SearchRequest.Order.RELEVANCE
          ? ScoreMode.COMPLETE
          : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      BitSet ends = TitleQuery.ARTICLES.getBitSet(leaf);
      BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ARTICLE_ID);
      Ranks.Dates dates =
          order == SearchRequest.Order.RELEVANCE ? null : Ranks.dates(leaf.reader(), order);
      return new LeafCollector() {
        private int end = -1;
        private @Nullable Found group;
        private @Nullable Scorable scores;

        @Override
        public void setScorer(Scorable scorer) {
          scores = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
          Found found = group;
          if (found == null || document > end) {
            if (ends == null) {
              throw new IllegalStateException("sentences without articles");
            }
            end = ends.nextSetBit(document);
            if (!ids.advanceExact(end)) {
              throw new IllegalStateException("article without an id");
            }
            found = group(ids.binaryValue().utf8ToString());
            group = found;
          }
          long rank =
              dates != null
                  ? dates.rank(document)
                  : scores == null ? 0 : Ranks.ofScore(scores.score());
          found.add(rank, leaf.docBase + document);
        }
      };
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
