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
  private final int maxOccurrences;
  private final int minBoilerplateArticles;
  private final double threshold;
  private final @Nullable PairAligner aligner;
  private final TokenStore store;
  private final ShortQuotations quotations;
  private final Vocabulary vocabulary = new Vocabulary();
  private long frequentSentences;

  /**
   * @param threshold the least overlap of sentences that are told as similar
   * @param aligner finds what the articles that share a run share; null if the runs are told alone
   */
  PassageCollection(
      int minWords,
      int maxOccurrences,
      boolean bySource,
      int minBoilerplateArticles,
      double threshold,
      @Nullable PairAligner aligner) {
    this.minWords = minWords;
    this.maxOccurrences = maxOccurrences;
    this.minBoilerplateArticles = minBoilerplateArticles;
    this.threshold = threshold;
    this.aligner = aligner;
    store = new TokenStore(bySource);
    quotations = new ShortQuotations(store, minWords);
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
    store.add(article.numbers);
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
  public MatchStatistics match(Consumer<Passage> sink, Consumer<FrequentPassage> frequent) {
    return match(sink, frequent, boilerplate -> {});
  }

  /**
   * The same, and tells what was set aside.
   *
   * @param boilerplate is given, at last, what the sources repeat, by where it first stands
   */
  public MatchStatistics match(
      Consumer<Passage> sink,
      Consumer<FrequentPassage> frequent,
      Consumer<Boilerplate> boilerplate) {
    int threads = store.size() < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
    Workers workers = new Workers(threads);
    BoilerplateMask mask =
        BoilerplateMask.of(
            store, vocabulary, minBoilerplateArticles, minWords, workers, spareMemory());
    SharedRuns runs = new SharedRuns(store, minWords, maxOccurrences, workers, spareMemory());
    long passages =
        aligner == null
            ? runs(runs, mask, workers, sink)
            : aligned(runs, mask, aligner, workers, sink);
    long tooFrequent = 0;
    List<FrequentRuns.Run> inTooManyPlaces = new ArrayList<>(runs.frequent().runs());
    inTooManyPlaces.addAll(quotations.frequent());
    for (FrequentRuns.Run run : inTooManyPlaces) {
      int[] positions = mask.beyond(run.positions(), run.words());
      if (positions.length > 1) {
        frequent.accept(new FrequentPassage(run.words(), sides(positions, run.words())));
        tooFrequent++;
      }
    }
    for (BoilerplateMask.Run run : mask.runs()) {
      int source = store.source(store.articleOf(run.positions()[0]));
      boilerplate.accept(
          new Boilerplate(
              store.sourceName(source), run.words(), sides(run.positions(), run.words())));
    }
    return new MatchStatistics(
        store.articleCount(),
        store.wordCount(),
        passages,
        runs.withinOneGroup(),
        mask.passages(),
        tooFrequent,
        frequentSentences);
  }

  private long runs(
      SharedRuns runs, BoilerplateMask mask, Workers workers, Consumer<Passage> sink) {
    long found =
        runs.report(
            starts ->
                Workers.ahead(
                    starts.length,
                    BATCH,
                    from -> passages(runs, mask, workers, starts, from),
                    passages -> {
                      for (Passage passage : passages) {
                        if (passage != null) {
                          sink.accept(passage);
                        }
                      }
                    }));
    return found - mask.passages();
  }

  /** What the articles share that share a telling run, and the other runs. */
  private long aligned(
      SharedRuns runs,
      BoilerplateMask mask,
      PairAligner aligner,
      Workers workers,
      Consumer<Passage> sink) {
    quotations.find(vocabulary, maxOccurrences, workers, spareMemory());
    int[] stems = vocabulary.stems(workers);
    SimilarSentences similar =
        SimilarSentences.of(
            store, stems, threshold, minWords, maxOccurrences, workers, spareMemory());
    frequentSentences = similar.tooFrequent();
    TextCache texts = new TextCache(store, stems, spareMemory());
    PairedArticles paired =
        new PairedArticles(store, runs, quotations, mask, minWords, texts, aligner, workers, sink);
    ArticleRuns whole = new ArticleRuns(store, paired);
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
  private @Nullable Passage[] passages(
      SharedRuns runs, BoilerplateMask mask, Workers workers, long[] starts, int from) {
    int count = Math.min(BATCH, starts.length - from);
    @Nullable Passage[] passages = new Passage[count];
    workers.run(
        (count + PIECE - 1) / PIECE,
        piece -> {
          int end = Math.min(count, (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            int left = (int) (starts[from + i] >>> 32);
            int right = (int) starts[from + i];
            int words = runs.commonLength(left, right);
            if (!mask.holds(left, words, right, words)) {
              passages[i] =
                  new Passage(side(left, words), side(right, words), Passage.Kind.VERBATIM, 1);
            }
          }
        });
    return passages;
  }

  /** What the search may take: a part of what the store leave of the memory. */
  private long spareMemory() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - 8L * store.size()) / 4;
  }

  private List<PassageSide> sides(int[] positions, int words) {
    List<PassageSide> sides = new ArrayList<>(positions.length);
    for (int position : positions) {
      sides.add(side(position, words));
    }
    return sides;
  }

  private PassageSide side(int position, int words) {
    int article = store.articleOf(position);
    int first = position - store.start(article);
    return new PassageSide(article, store.span(article, position, words), first, first + words);
  }
}
