package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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

  /** There is room for so many sentences of an article, until more are found. */
  private static final int FEW = 16;

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
    private long[] ranks = new long[Math.min(sentences, FEW)];

    private int[] documents = new int[ranks.length];
    private int filled;
    private long ofArticle;

    private @Nullable Values values;
    private int article;

    Part() {
      super(order);
    }

    @Override
    void begin(Values values, int article) throws IOException {
      end();
      this.values = values;
      this.article = article;
    }

    @Override
    void add(long rank, int document) {
      ofArticle++;
      if (filled == sentences && rank <= ranks[filled - 1]) {
        return;
      }
      if (filled == ranks.length && filled < sentences) {
        ranks = Arrays.copyOf(ranks, Math.min(sentences, 2 * filled));
        documents = Arrays.copyOf(documents, ranks.length);
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
      if (ofArticle == 0 || values == null) {
        return;
      }
      if (best.size() < articles || ranks[0] >= best.element().best().rank()) {
        keep(values.tie(article));
      }
      total += ofArticle;
      ofArticle = 0;
      filled = 0;
    }

    private void keep(Ranks.Tie tie) {
      Ranked first = new Ranked(ranks[0], documents[0], -1, tie);
      boolean isBehind = after == null || first.compareTo(after) > 0;
      if (isBehind && (best.size() < articles || first.compareTo(best.element().best()) < 0)) {
        List<Ranked> hits = new ArrayList<>(filled);
        for (int i = 0; i < filled; i++) {
          hits.add(new Ranked(ranks[i], documents[i], -1, tie));
        }
        best.add(new Found(tie.article(), hits, ofArticle));
        if (best.size() > articles) {
          best.remove();
        }
      }
    }
  }
}
