package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.passage.collection.ArticleFacts;
import org.quotidian.passage.collection.ArticleRuns;
import org.quotidian.passage.collection.BoilerplateFinder;
import org.quotidian.passage.collection.BoilerplateMask;
import org.quotidian.passage.collection.Copies;
import org.quotidian.passage.collection.CorpusCounts;
import org.quotidian.passage.collection.CorpusFacts;
import org.quotidian.passage.collection.FrequentRuns;
import org.quotidian.passage.collection.MergedStarts;
import org.quotidian.passage.collection.PairStart;
import org.quotidian.passage.collection.PreparedArticle;
import org.quotidian.passage.collection.RepeatedPieces;
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
 * Articles to be compared with each other. Only numbers are kept of them, some seven bytes a word,
 * so that more articles can be compared than fit into memory. Made by {@link
 * PassageMatcher#collection}.
 *
 * <p>Each article is {@linkplain #prepare prepared}, then {@linkplain #add added}; {@link #match}
 * compares them all at the end.
 *
 * <p>{@link #prepare} may be called by many threads at once; nothing else may.
 */
public final class PassageCollection {

  /** Passages that one thread looks up at a time. */
  private static final int PIECE = 1 << 12;

  /** Passages that are looked up while the sink takes the previous ones. */
  private static final int BATCH = PIECE << 4;

  /** An article reduced to numbers, to be added to the collection that prepared it. */
  public static final class Prepared {
    private final PreparedArticle numbers;

    private Prepared(PreparedArticle numbers) {
      this.numbers = numbers;
    }
  }

  private final MatchSettings settings;
  private final TokenStore store;
  private final ShortQuotations quotations;
  private final Vocabulary vocabulary = new Vocabulary();
  private final @Nullable CorpusFacts facts;
  private long frequentSentences;
  private long seedsSkipped;
  private @Nullable Search search;

  /** What is found before articles are compared. */
  private record Search(
      int articles, Workers workers, BoilerplateMask mask, SharedRuns runs, Copies copies) {}

  PassageCollection(MatchSettings settings) {
    this.settings = settings;
    store = new TokenStore(settings.across() == PassageMatcher.Across.SOURCES);
    quotations = new ShortQuotations(store, settings.minWords());
    facts = null;
  }

  /**
   * Some articles of a corpus. Those of the pairs that are given are compared, as they would be in
   * a collection of all its articles.
   */
  PassageCollection(MatchSettings settings, CorpusCounts stems) {
    this.settings = settings;
    store = new TokenStore(false);
    quotations = new ShortQuotations(store, settings.minWords());
    facts = new CorpusFacts(store, stems);
  }

  /**
   * Adds an article of a corpus.
   *
   * @param number its number in the corpus, above those of the articles before
   * @param known what is known of it from the corpus
   * @param lefts the numbers of the articles before that it is compared with
   */
  void add(Prepared article, long number, ArticleFacts known, long[] lefts) {
    store.add(article.numbers);
    quotations.add(article.numbers.quotations);
    Objects.requireNonNull(facts).add(number, known, lefts);
  }

  /**
   * Reads an article, and keeps what {@link #add} needs.
   *
   * @param article the article
   * @return its words and sentences, without its text
   */
  public Prepared prepare(Article article) {
    return settings.includeRewrites()
        ? prepare(Annotator.sentences().annotate(article))
        : new Prepared(
            PreparedArticle.of(
                article, Tokens.of(article.text()), List.of(), new int[0], vocabulary));
  }

  /**
   * As {@link #prepare(Article)}, for an article that is annotated: its text is not read again.
   *
   * @param article the article
   * @return its words and sentences, without its text
   */
  public Prepared prepare(AnnotatedArticle article) {
    boolean areShortAsked =
        settings.includeRewrites() && new QuotationRule(settings.minWords()).isAsked();
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
   * @param article an article that this collection, or another one of the same matcher, has
   *     prepared
   * @throws IllegalArgumentException if the articles have more than 2^31 words; the articles added
   *     before stay
   */
  public void add(Prepared article) {
    store.add(article.numbers);
    quotations.add(article.numbers.quotations);
  }

  /**
   * Compares each article with each other one.
   *
   * @param sink receives the passages on the calling thread, ordered by the left article, the right
   *     article, and the position of the left side; without {@linkplain
   *     PassageMatcher.Builder#includeRewrites rewrites}, by the positions of the left side and the
   *     right side
   * @param frequent receives, after the passages, the runs that occur too often to be paired
   * @return what was found and what was excluded, in numbers
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public MatchStatistics match(Consumer<Passage> sink, Consumer<FrequentPassage> frequent) {
    return match(sink, frequent, boilerplate -> {});
  }

  /**
   * As {@link #match(Consumer, Consumer)}, and reports the excluded boilerplate.
   *
   * @param sink receives the passages
   * @param frequent receives the runs that occur too often to be paired
   * @param boilerplate receives the boilerplate after everything else, ordered by first occurrence
   * @return what was found and what was excluded, in numbers
   */
  public MatchStatistics match(
      Consumer<Passage> sink,
      Consumer<FrequentPassage> frequent,
      Consumer<Boilerplate> boilerplate) {
    Search found = search();
    search = null;
    Workers workers = found.workers;
    BoilerplateMask mask = found.mask;
    SharedRuns runs = found.runs;
    Copies copies = found.copies;
    long passages =
        settings.includeRewrites()
            ? aligned(runs, copies, mask, workers, sink)
            : runs(runs, copies, mask, workers, sink);
    long tooFrequent = 0;
    List<FrequentRuns.Run> inTooManyPlaces = new ArrayList<>(runs.frequent().runs());
    inTooManyPlaces.addAll(quotations.frequent());
    for (FrequentRuns.Run run : inTooManyPlaces) {
      workers.check();
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
        frequentSentences,
        copies.count(),
        runs.crowds().count(),
        seedsSkipped);
  }

  /**
   * The articles that are copies of another one and compared with it only, as far as they have
   * their words from it, with the number of that one; see {@link MatchStatistics#copies}.
   *
   * @return the number of the original by the number of the copy, both in the order of adding
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public SortedMap<Integer, Integer> copies() {
    Search found = search();
    search = found;
    return found.copies.originals();
  }

  private Search search() {
    Search known = search;
    if (known != null && known.articles == store.articleCount()) {
      return known;
    }
    // Parts of a corpus are compared on as many threads as there are parts at a time.
    Workers workers = facts == null ? settings.workers(store.size()) : new Workers(1);
    if (facts != null) {
      SharedRuns runs = sharedRuns(workers);
      return new Search(
          store.articleCount(), workers, facts.mask(settings.minWords()), runs, runs.use(facts));
    }
    BoilerplateMask mask =
        BoilerplateMask.of(
            store,
            vocabulary,
            settings.minBoilerplateArticles(),
            settings.minWords(),
            null,
            workers,
            spareMemory());
    SharedRuns runs = sharedRuns(workers);
    return new Search(store.articleCount(), workers, mask, runs, runs.findCopies(mask));
  }

  private SharedRuns sharedRuns(Workers workers) {
    return new SharedRuns(
        store, settings.minWords(), settings.maxOccurrences(), workers, spareMemory());
  }

  private long runs(
      SharedRuns runs,
      Copies copies,
      BoilerplateMask mask,
      Workers workers,
      Consumer<Passage> sink) {
    MergedStarts all =
        new MergedStarts(
            copies.starts(),
            starts ->
                workers.ahead(
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
    long found = runs.report(all);
    all.finish();
    return found + copies.starts().length - mask.passages();
  }

  /** Passages of the articles that share a distinctive run, and the other runs. */
  private long aligned(
      SharedRuns runs,
      Copies copies,
      BoilerplateMask mask,
      Workers workers,
      Consumer<Passage> sink) {
    int minWords = settings.minWords();
    int maxOccurrences = settings.maxOccurrences();
    quotations.find(vocabulary, copies, facts, maxOccurrences, workers, spareMemory());
    int[] stems = vocabulary.stems(workers);
    SimilarSentences similar =
        SimilarSentences.of(
            store,
            stems,
            copies,
            runs.crowds(),
            facts,
            settings.minSentenceOverlap(),
            minWords,
            maxOccurrences,
            workers,
            spareMemory());
    frequentSentences = similar.tooFrequent();
    TextCache texts = new TextCache(store, stems, spareMemory());
    PairAligner aligner = new PairAligner(minWords, workers);
    PairedArticles paired =
        new PairedArticles(
            store,
            runs,
            copies,
            quotations,
            mask,
            minWords,
            texts,
            aligner,
            similar,
            settings.minSentenceOverlap(),
            workers,
            sink);
    ArticleRuns whole = new ArticleRuns(store, paired);
    MergedStarts all =
        new MergedStarts(
            Stream.of(quotations.starts(), similar.starts(), similar.seeds(), copies.starts())
                .flatMapToLong(Arrays::stream)
                .toArray(),
            whole);
    runs.report(all);
    all.finish();
    whole.finish();
    seedsSkipped = paired.seedsSkipped();
    return paired.passages();
  }

  /** The passages of some starts; null for those that are excluded. */
  private @Nullable Passage[] passages(
      SharedRuns runs, BoilerplateMask mask, Workers workers, long[] starts, int from) {
    int count = Math.min(BATCH, starts.length - from);
    @Nullable Passage[] passages = new Passage[count];
    workers.run(
        (count + PIECE - 1) / PIECE,
        piece -> {
          int end = Math.min(count, (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            int left = PairStart.left(starts[from + i]);
            int right = PairStart.right(starts[from + i]);
            int words = runs.commonLength(left, right);
            if (!mask.holds(left, words, right, words)) {
              passages[i] =
                  new Passage(side(left, words), side(right, words), Passage.Kind.VERBATIM, 1);
            }
          }
        });
    return passages;
  }

  /** The memory that the search may take: a part of what the store leaves. */
  private long spareMemory() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - 8L * store.size()) / 4;
  }

  private List<Passage.Side> sides(int[] positions, int words) {
    List<Passage.Side> sides = new ArrayList<>(positions.length);
    for (int position : positions) {
      sides.add(side(position, words));
    }
    return sides;
  }

  private Passage.Side side(int position, int words) {
    int article = store.articleOf(position);
    int first = position - store.start(article);
    return new Passage.Side(article, store.span(article, position, words), first, first + words);
  }

  /**
   * A run of words that occurs more often than the matcher pairs: it is reported once, with all its
   * occurrences.
   *
   * @param words the number of words
   * @param places the occurrences, in the order of the articles
   */
  public record FrequentPassage(int words, List<Passage.Side> places) {

    /** Copies the list. */
    public FrequentPassage {
      places = List.copyOf(places);
    }
  }

  /**
   * A text that one source repeats in unrelated articles: a byline, an author's biography, "sign up
   * for our newsletter", a copyright line. It is no evidence of copying, so it is no passage.
   *
   * <p>Articles are cut into pieces at full stops and line breaks, so a piece is a sentence, a line
   * or a part of one. A piece of at least {@value RepeatedPieces#LEAST_WORDS} words is boilerplate
   * of its source if at least {@link PassageMatcher.Builder#minBoilerplateArticles} articles of the
   * source are witnesses of it. The articles that contain it are examined in order, up to the
   * {@value BoilerplateFinder#MOST_ASKED}th. An article is a witness if
   *
   * <ul>
   *   <li>the piece is unrelated to it: of the weight of the piece's words (the square of how rare
   *       they are), less than a fifth occurs in the rest of the article; and
   *   <li>the article is unrelated to each witness before: without the pieces that both have,
   *       either keeps at least a third of its words, and the cosine of the rest is less than a
   *       tenth.
   * </ul>
   *
   * <p>Background that follow-ups of one story repeat ("The war, which began in 2022, …") has no
   * such witnesses; nor has an article that is published again with a few words changed. Of longer
   * articles the first {@value BoilerplateFinder#MOST_WORDS} words are compared. Articles without a
   * source are no witnesses.
   *
   * @param source the source
   * @param words the number of words; pieces that follow each other in all places are one text
   * @param places the occurrences in articles of this source, in the order of the articles
   */
  public record Boilerplate(String source, int words, List<Passage.Side> places) {

    /** Copies the list. */
    public Boilerplate {
      places = List.copyOf(places);
    }

    /** {@return the number of articles that contain it} */
    public int articles() {
      return (int) places.stream().mapToInt(Passage.Side::article).distinct().count();
    }
  }
}
