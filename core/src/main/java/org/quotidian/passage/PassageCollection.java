package org.quotidian.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Articles to be compared with each other, of which only numbers are kept, some seven bytes a word:
 * the way to compare more articles than fit into memory. From {@link PassageMatcher#collection}.
 *
 * <p>Each article is {@linkplain #prepare prepared}, then {@linkplain #add added}; {@link #match}
 * in the end compares them all.
 *
 * <p>{@link #prepare} may be called by many threads at once; nothing else may.
 */
public final class PassageCollection {

  /** Below that, more threads cost more than they bring. */
  private static final int SMALL = 1 << 17;

  /** Passages looked up at a time. */
  private static final int BATCH = 1 << 15;

  private final int minWords;
  private final int maxPlaces;
  private final Columns columns;
  private final Vocabulary vocabulary = new Vocabulary();

  PassageCollection(int minWords, int maxPlaces, boolean bySource) {
    this.minWords = minWords;
    this.maxPlaces = maxPlaces;
    columns = new Columns(bySource);
  }

  /** Reads an article, and keeps of it what {@link #add} needs. */
  public Prepared prepare(Article article) {
    return Prepared.of(article, Tokens.of(article.text()), vocabulary);
  }

  Prepared prepare(Article article, Tokens tokens) {
    return Prepared.of(article, tokens, vocabulary);
  }

  /**
   * Adds an article, which gets the next number.
   *
   * @throws IllegalArgumentException if the articles hold more than 2^31 words; what was added
   *     before stays
   */
  public void add(Prepared article) {
    columns.add(article);
  }

  /**
   * Compares each article with each other one.
   *
   * @param sink is given each passage, ordered by where its left side stands, then its right
   * @param frequent is given, after that, what stands in too many places to be paired
   */
  public MatchStatistics match(
      Consumer<CollectionPassage> sink, Consumer<FrequentPassage> frequent) {
    int threads = columns.size() < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
    SharedRuns runs =
        new SharedRuns(columns, minWords, maxPlaces, new Workers(threads), spareMemory());
    long passages = runs.report(starts -> give(runs, starts, sink));
    for (FrequentRuns.Run run : runs.frequent().runs()) {
      List<CollectionPassage.Side> places = new ArrayList<>(run.positions().length);
      for (int position : run.positions()) {
        places.add(side(position, run.words()));
      }
      frequent.accept(new FrequentPassage(run.words(), places));
    }
    return new MatchStatistics(
        columns.articleCount(),
        columns.wordCount(),
        passages,
        runs.withinOneGroup(),
        runs.frequent().runs().size());
  }

  /** One thread looks up the next passages, in memory far apart, while the sink takes the last. */
  private void give(SharedRuns runs, long[] starts, Consumer<CollectionPassage> sink) {
    List<CollectionPassage> next = passages(runs, starts, 0);
    for (int from = BATCH; from < starts.length; from += BATCH) {
      List<CollectionPassage> batch = next;
      int begin = from;
      FutureTask<List<CollectionPassage>> ahead =
          new FutureTask<>(() -> passages(runs, starts, begin));
      Thread thread = new Thread(ahead, "quotidian-passages");
      thread.setDaemon(true);
      thread.start();
      batch.forEach(sink);
      next = Workers.result(ahead);
    }
    next.forEach(sink);
  }

  private List<CollectionPassage> passages(SharedRuns runs, long[] starts, int from) {
    int end = Math.min(starts.length, from + BATCH);
    List<CollectionPassage> passages = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      int left = (int) (starts[i] >>> 32);
      int right = (int) starts[i];
      int words = runs.commonLength(left, right);
      passages.add(new CollectionPassage(side(left, words), side(right, words), words));
    }
    return passages;
  }

  /** What the search may take: a part of what the columns leave of the memory. */
  private long spareMemory() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - 8L * columns.size()) / 4;
  }

  private CollectionPassage.Side side(int position, int words) {
    int article = columns.articleOf(position);
    int begin = (int) (columns.offsetsOf(article, position) >>> 32);
    int end = (int) columns.offsetsOf(article, position + words - 1);
    return new CollectionPassage.Side(article, new Span(begin, end));
  }
}
