package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.CollectorManager;
import org.jspecify.annotations.Nullable;
import org.quotidian.query.Groups.Found;
import org.quotidian.query.Ranks.Ranked;

/**
 * Collects the articles whose best sentences come first, each with its first sentences, and counts
 * all that match. A word may occur in every second article, so data are kept only for the best so
 * far.
 */
final class BestArticles implements CollectorManager<BestArticles.Part, BestArticles.Result> {

  private static final Comparator<Found> BY_BEST = Comparator.comparing(Found::best);

  private final SearchRequest.Order order;
  private final int sentences;
  private final int articles;
  private final @Nullable Ranked after;

  /**
   * What was found.
   *
   * @param total how many sentences match
   * @param articles the first articles, in order
   */
  record Result(long total, List<Found> articles) {}

  /**
   * @param articles how many articles are wanted
   * @param after those whose best sentence comes behind this one, if it is not {@code null}
   */
  BestArticles(SearchRequest request, int articles, @Nullable Ranked after) {
    order = request.order();
    sentences = request.groupSize();
    this.articles = articles;
    this.after = after;
  }

  @Override
  public Part newCollector() {
    return new Part();
  }

  @Override
  public Result reduce(Collection<Part> parts) {
    long total = 0;
    List<Found> all = new ArrayList<>();
    for (Part part : parts) {
      total += part.total;
      all.addAll(part.best);
    }
    all.sort(BY_BEST);
    return new Result(total, all.subList(0, Math.min(articles, all.size())));
  }

  final class Part extends ArticleCollector {

    /** The last of them is on top. */
    private final PriorityQueue<Found> best =
        new PriorityQueue<>(Collections.reverseOrder(BY_BEST));

    private long total;

    /** The first sentences of the article at hand: their ranks, falling, and their documents. */
    private final long[] ranks = new long[sentences];

    private final int[] documents = new int[sentences];
    private int filled;
    private long ofArticle;

    private @Nullable BinaryDocValues ids;
    private int article;

    Part() {
      super(order);
    }

    @Override
    void begin(BinaryDocValues ids, int article) throws IOException {
      end();
      this.ids = ids;
      this.article = article;
    }

    @Override
    void add(long rank, int document) {
      ofArticle++;
      if (filled == ranks.length && rank <= ranks[filled - 1]) {
        return;
      }
      int at = filled < ranks.length ? filled++ : filled - 1;
      while (at > 0 && ranks[at - 1] < rank) {
        ranks[at] = ranks[at - 1];
        documents[at] = documents[at - 1];
        at--;
      }
      ranks[at] = rank;
      documents[at] = document;
    }

    /** Keeps the article at hand if it is among the best. */
    @Override
    void end() throws IOException {
      if (ofArticle == 0 || ids == null) {
        return;
      }
      Ranked first = new Ranked(ranks[0], documents[0]);
      boolean isBehind = after == null || first.compareTo(after) > 0;
      if (isBehind && (best.size() < articles || first.compareTo(best.element().best()) < 0)) {
        List<Ranked> hits = new ArrayList<>(filled);
        for (int i = 0; i < filled; i++) {
          hits.add(new Ranked(ranks[i], documents[i]));
        }
        best.add(new Found(id(ids, article), hits, ofArticle));
        if (best.size() > articles) {
          best.remove();
        }
      }
      total += ofArticle;
      ofArticle = 0;
      filled = 0;
    }
  }
}
