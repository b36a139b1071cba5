package org.quotidian.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
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

  /** Passages that one thread looks up at a time. */
  private static final int PIECE = 1 << 12;

  /** Passages looked up while the sink takes those before. */
  private static final int BATCH = PIECE << 4;

  private final int minWords;
  private final int maxPlaces;
  private final @Nullable PairAligner aligner;
  private final Columns columns;
  private final Vocabulary vocabulary = new Vocabulary();

  /**
   * @param aligner finds what the articles that share a run share; null if the runs are told alone
   */
  PassageCollection(int minWords, int maxPlaces, boolean bySource, @Nullable PairAligner aligner) {
    this.minWords = minWords;
    this.maxPlaces = maxPlaces;
    this.aligner = aligner;
    columns = new Columns(bySource);
  }

  /** Reads an article, and keeps of it what {@link #add} needs. */
  public Prepared prepare(Article article) {
    return aligner == null
        ? Prepared.of(article, Tokens.of(article.text()), List.of(), vocabulary)
        : prepare(Annotator.sentences().annotate(article));
  }

  Prepared prepare(AnnotatedArticle article) {
    return Prepared.of(article.article(), article.tokens(), article.sentences(), vocabulary);
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
   * @param sink is given each passage, ordered by the left article, then the right one, then where
   *     the left side stands; or, if the matcher tells runs of the same words alone, by where the
   *     left side stands, then the right
   * @param frequent is given, after that, what stands in too many places to be paired
   */
  public MatchStatistics match(
      Consumer<CollectionPassage> sink, Consumer<FrequentPassage> frequent) {
    int threads = columns.size() < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
    Workers workers = new Workers(threads);
    SharedRuns runs = new SharedRuns(columns, minWords, maxPlaces, workers, spareMemory());
    long passages =
        aligner == null ? runs(runs, workers, sink) : aligned(runs, aligner, workers, sink);
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

  private long runs(SharedRuns runs, Workers workers, Consumer<CollectionPassage> sink) {
    return runs.report(
        starts ->
            Workers.ahead(
                starts.length,
                BATCH,
                from -> passages(runs, workers, starts, from),
                passages -> {
                  for (CollectionPassage passage : passages) {
                    sink.accept(passage);
                  }
                }));
  }

  /** What the articles share that share a telling run, and the other runs. */
  private long aligned(
      SharedRuns runs, PairAligner aligner, Workers workers, Consumer<CollectionPassage> sink) {
    TextCache texts = new TextCache(columns, vocabulary.stems(workers), spareMemory());
    PairedArticles paired =
        new PairedArticles(columns, runs, minWords, texts, aligner, workers, sink);
    ArticleRuns whole = new ArticleRuns(columns, paired);
    runs.report(whole);
    whole.finish();
    return paired.passages();
  }

  private CollectionPassage[] passages(SharedRuns runs, Workers workers, long[] starts, int from) {
    int count = Math.min(BATCH, starts.length - from);
    CollectionPassage[] passages = new CollectionPassage[count];
    workers.run(
        (count + PIECE - 1) / PIECE,
        piece -> {
          int end = Math.min(count, (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            int left = (int) (starts[from + i] >>> 32);
            int right = (int) starts[from + i];
            int words = runs.commonLength(left, right);
            passages[i] = new CollectionPassage(side(left, words), side(right, words), words);
          }
        });
    return passages;
  }

  /** What the search may take: a part of what the columns leave of the memory. */
  private long spareMemory() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - 8L * columns.size()) / 4;
  }

  private CollectionPassage.Side side(int position, int words) {
    int article = columns.articleOf(position);
    return new CollectionPassage.Side(article, columns.span(article, position, words));
  }
}
