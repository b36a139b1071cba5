package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.collection.ArticleRuns;
import org.quotidian.passage.collection.BoilerplateMask;
import org.quotidian.passage.collection.FrequentRuns;
import org.quotidian.passage.collection.MergedStarts;
import org.quotidian.passage.collection.PreparedArticle;
import org.quotidian.passage.collection.SharedRuns;
import org.quotidian.passage.collection.ShortQuotations;
import org.quotidian.passage.collection.SimilarSentences;
import org.quotidian.passage.collection.TextCache;
import org.quotidian.passage.collection.TokenStore;
import org.quotidian.passage.collection.Vocabulary;
import org.quotidian.passage.pair.PairAligner;
import org.quotidian.passage.pair.QuotationRule;
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

  /** An article reduced to numbers, to be added to the collection that prepared it. */
  public static final class Prepared {
    private final PreparedArticle numbers;

    private Prepared(PreparedArticle numbers) {
      this.numbers = numbers;
    }
  }

  private final int minWords;
  private final int maxPlaces;
  private final int boilerplateFrom;
  private final double threshold;
  private final @Nullable PairAligner aligner;
  private final TokenStore columns;
  private final ShortQuotations quotations;
  private final Vocabulary vocabulary = new Vocabulary();
  private long frequentSentences;

  /**
   * @param threshold the least overlap of sentences that are told as similar
   * @param aligner finds what the articles that share a run share; null if the runs are told alone
   */
  PassageCollection(
      int minWords,
      int maxPlaces,
      boolean bySource,
      int boilerplateFrom,
      double threshold,
      @Nullable PairAligner aligner) {
    this.minWords = minWords;
    this.maxPlaces = maxPlaces;
    this.boilerplateFrom = boilerplateFrom;
    this.threshold = threshold;
    this.aligner = aligner;
    columns = new TokenStore(bySource);
    quotations = new ShortQuotations(columns, minWords);
  }

  /** Reads an article, and keeps of it what {@link #add} needs. */
  public Prepared prepare(Article article) {
    return aligner == null
        ? new Prepared(
            PreparedArticle.of(
                article, Tokens.of(article.text()), List.of(), new int[0], vocabulary))
        : prepare(Annotator.sentences().annotate(article));
  }

  /** The same for an article that is annotated already: its text is not read again. */
  public Prepared prepare(AnnotatedArticle article) {
    boolean areShortAsked = aligner != null && new QuotationRule(minWords).isAsked();
    return new Prepared(
        PreparedArticle.of(
            article.article(),
            article.tokens(),
            article.sentences(),
            areShortAsked ? ShortQuotations.in(article) : new int[0],
            vocabulary));
  }

  /**
   * Adds an article, which gets the next number.
   *
   * @throws IllegalArgumentException if the articles hold more than 2^31 words; what was added
   *     before stays
   */
  public void add(Prepared article) {
    columns.add(article.numbers);
    quotations.add(article.numbers.quotations);
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
    return match(sink, frequent, boilerplate -> {});
  }

  /**
   * The same, and tells what was set aside.
   *
   * @param boilerplate is given, at last, what the sources repeat, by where it first stands
   */
  public MatchStatistics match(
      Consumer<CollectionPassage> sink,
      Consumer<FrequentPassage> frequent,
      Consumer<Boilerplate> boilerplate) {
    int threads = columns.size() < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
    Workers workers = new Workers(threads);
    BoilerplateMask aside =
        BoilerplateMask.of(columns, vocabulary, boilerplateFrom, minWords, workers, spareMemory());
    SharedRuns runs = new SharedRuns(columns, minWords, maxPlaces, workers, spareMemory());
    long passages =
        aligner == null
            ? runs(runs, aside, workers, sink)
            : aligned(runs, aside, aligner, workers, sink);
    long tooFrequent = 0;
    List<FrequentRuns.Run> inTooManyPlaces = new ArrayList<>(runs.frequent().runs());
    inTooManyPlaces.addAll(quotations.frequent());
    for (FrequentRuns.Run run : inTooManyPlaces) {
      int[] positions = aside.beyond(run.positions(), run.words());
      if (positions.length > 1) {
        frequent.accept(new FrequentPassage(run.words(), sides(positions, run.words())));
        tooFrequent++;
      }
    }
    for (BoilerplateMask.Run run : aside.runs()) {
      int source = columns.source(columns.articleOf(run.positions()[0]));
      boilerplate.accept(
          new Boilerplate(
              columns.sourceName(source), run.words(), sides(run.positions(), run.words())));
    }
    return new MatchStatistics(
        columns.articleCount(),
        columns.wordCount(),
        passages,
        runs.withinOneGroup(),
        aside.passages(),
        tooFrequent,
        frequentSentences);
  }

  private long runs(
      SharedRuns runs, BoilerplateMask aside, Workers workers, Consumer<CollectionPassage> sink) {
    long found =
        runs.report(
            starts ->
                Workers.ahead(
                    starts.length,
                    BATCH,
                    from -> passages(runs, aside, workers, starts, from),
                    passages -> {
                      for (CollectionPassage passage : passages) {
                        if (passage != null) {
                          sink.accept(passage);
                        }
                      }
                    }));
    return found - aside.passages();
  }

  /** What the articles share that share a telling run, and the other runs. */
  private long aligned(
      SharedRuns runs,
      BoilerplateMask aside,
      PairAligner aligner,
      Workers workers,
      Consumer<CollectionPassage> sink) {
    quotations.find(vocabulary, maxPlaces, workers, spareMemory());
    int[] stems = vocabulary.stems(workers);
    SimilarSentences similar =
        SimilarSentences.of(columns, stems, threshold, minWords, maxPlaces, workers, spareMemory());
    frequentSentences = similar.tooFrequent();
    TextCache texts = new TextCache(columns, stems, spareMemory());
    PairedArticles paired =
        new PairedArticles(
            columns, runs, quotations, aside, minWords, texts, aligner, workers, sink);
    ArticleRuns whole = new ArticleRuns(columns, paired);
    MergedStarts all =
        new MergedStarts(
            LongStream.concat(Arrays.stream(quotations.starts()), Arrays.stream(similar.starts()))
                .toArray(),
            whole);
    runs.report(all);
    all.finish();
    whole.finish();
    return paired.passages();
  }

  /** Those that are set aside are null. */
  private @Nullable CollectionPassage[] passages(
      SharedRuns runs, BoilerplateMask aside, Workers workers, long[] starts, int from) {
    int count = Math.min(BATCH, starts.length - from);
    @Nullable CollectionPassage[] passages = new CollectionPassage[count];
    workers.run(
        (count + PIECE - 1) / PIECE,
        piece -> {
          int end = Math.min(count, (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            int left = (int) (starts[from + i] >>> 32);
            int right = (int) starts[from + i];
            int words = runs.commonLength(left, right);
            if (!aside.holds(left, words, right, words)) {
              passages[i] = new CollectionPassage(side(left, words), side(right, words), words);
            }
          }
        });
    return passages;
  }

  /** What the search may take: a part of what the columns leave of the memory. */
  private long spareMemory() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - 8L * columns.size()) / 4;
  }

  private List<CollectionPassage.Side> sides(int[] positions, int words) {
    List<CollectionPassage.Side> sides = new ArrayList<>(positions.length);
    for (int position : positions) {
      sides.add(side(position, words));
    }
    return sides;
  }

  private CollectionPassage.Side side(int position, int words) {
    int article = columns.articleOf(position);
    return new CollectionPassage.Side(article, columns.span(article, position, words));
  }
}
