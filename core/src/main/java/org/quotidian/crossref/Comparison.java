package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Figure;
import org.quotidian.article.Span;
import org.quotidian.concurrent.Workers;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.CrossReference.ExclusiveItem;
import org.quotidian.crossref.FigureComparison.Agreement;
import org.quotidian.crossref.figure.FigureComparisons;
import org.quotidian.crossref.figure.FigurePair;
import org.quotidian.crossref.figure.NumberMention;
import org.quotidian.event.ArticleProfile;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;
import org.quotidian.text.Tokens;

/** One comparison of a set of articles; {@link CrossReferencer} says what is compared. */
final class Comparison {

  /**
   * The first or last words of a run are skipped if they are fewer, and from a sentence that has
   * more words.
   */
  private static final int MIN_SPLIT = 4;

  /** What two articles of one event have in common. */
  private record Shared(
      List<Parallel> sentences,
      List<SharedWords> quotations,
      List<QuotationThreads.Link> links,
      FigureComparisons.Found figures) {}

  private final List<AnnotatedArticle> articles;
  private final PassageMatcher matcher;
  private final Certainty leastCertainty;
  private final Workers workers;
  private final List<ComparedArticle> compared;
  private final PassageCollection collection;

  /** Articles that are compared with one other only, with that one, by number. */
  private final SortedMap<Integer, Integer> copies;

  private final EventIndex events;

  /** The parallels of each article that is asked for, by its number. */
  private final Map<Integer, ParallelsOfArticle> parallels = new TreeMap<>();

  /** The articles of one event with each article, by its number. */
  private final Map<Integer, List<AnnotatedArticle>> event = new HashMap<>();

  private List<QuotationThread> threads = List.of();
  private final Map<AnnotatedArticle, List<QuotationThread>> threadsOf = new IdentityHashMap<>();

  /** The words of each article that are in threads. */
  private final Map<AnnotatedArticle, List<Span>> quotedOf = new IdentityHashMap<>();

  private final List<FigureComparison> figures = new ArrayList<>();
  private final Map<AnnotatedArticle, List<FigureComparison>> figuresOf = new IdentityHashMap<>();

  /** The places of numbers of articles that were not compared with all numbers of the others. */
  private final Map<Integer, Set<Span>> numbersSkipped = new HashMap<>();

  private final List<Boilerplate> boilerplate = new ArrayList<>();

  /** The runs that say nothing of an event. */
  private long runsExcluded;

  Comparison(
      Collection<AnnotatedArticle> articles,
      PassageMatcher matcher,
      @Nullable Executor executor,
      Certainty leastCertainty) {
    this.leastCertainty = leastCertainty;
    workers = new Workers(Runtime.getRuntime().availableProcessors(), executor);
    this.articles = List.copyOf(articles);
    this.matcher = matcher;
    ComparedArticle[] made = new ComparedArticle[this.articles.size()];
    workers.run(made.length, i -> made[i] = new ComparedArticle(this.articles.get(i)));
    compared = Arrays.asList(made);
    List<ArticleProfile> profiles = compared.stream().map(ComparedArticle::profile).toList();
    collection = matcher.verbatim(CrossReferencer.MAX_PLACES).collection();
    for (AnnotatedArticle article : this.articles) {
      collection.add(collection.prepare(article));
    }
    copies = collection.copies();
    events = new EventIndex(profiles, copies, matcher.across(), workers);
  }

  CrossReferences all() {
    for (int article = 0; article < articles.size(); article++) {
      parallels.put(article, new ParallelsOfArticle(articles.get(article)));
    }
    EventPairs pairs = EventPairs.of(events, copies);
    MatchStatistics statistics = compare(pairs.pairs());
    Map<Integer, Integer> skipped = pairs.skipped();
    RepeatedSentences repeated = repeatedSentences();
    List<CrossReference> references = new ArrayList<>();
    parallels.forEach(
        (article, found) ->
            references.add(reference(article, found, repeated, skipped.getOrDefault(article, 0))));
    long runsSkipped = parallels.values().stream().mapToLong(ParallelsOfArticle::runsSkipped).sum();
    return new CrossReferences(references, threads, figures, statistics, runsSkipped, runsExcluded);
  }

  CrossReference one(int article) {
    ParallelsOfArticle found = new ParallelsOfArticle(articles.get(article));
    parallels.put(article, found);
    EventPairs pairs = EventPairs.of(events, copies, article);
    compare(pairs.pairs());
    return reference(article, found, repeatedSentences(), pairs.skipped().getOrDefault(article, 0));
  }

  private CrossReference reference(
      int article, ParallelsOfArticle found, RepeatedSentences repeated, int skipped) {
    AnnotatedArticle own = articles.get(article);
    List<Parallel> its = found.parallels(repeated::contain);
    List<BoilerplateSentence> itsBoilerplate = repeated.of(own);
    List<QuotationThread> itsThreads = threadsOf.getOrDefault(own, List.of());
    List<FigureComparison> itsFigures = figuresOf.getOrDefault(own, List.of());
    List<AnnotatedArticle> others = event.getOrDefault(article, List.of());
    Set<Span> skippedNumbers = numbersSkipped.getOrDefault(article, Set.of());
    List<ExclusiveItem> exclusive =
        ExclusiveItems.of(
            compared.get(article),
            others,
            its,
            itsBoilerplate,
            quotedOf.getOrDefault(own, List.of()),
            itsFigures,
            skippedNumbers);
    int figuresSkipped =
        (int) own.figures().stream().map(Figure::span).filter(skippedNumbers::contains).count();
    return new CrossReference(
        own,
        its,
        itsBoilerplate,
        itsThreads,
        itsFigures,
        exclusive,
        others,
        skipped,
        figuresSkipped);
  }

  private MatchStatistics compare(List<EventPairs.Pair> pairs) {
    for (EventPairs.Pair pair : pairs) {
      if (pair.isOneEvent()) {
        addToEvent(pair.left(), pair.right());
        addToEvent(pair.right(), pair.left());
      }
    }
    Shared[] shared = new Shared[pairs.size()];
    AtomicIntegerArray pairsLeft = new AtomicIntegerArray(compared.size());
    for (EventPairs.Pair pair : pairs) {
      pairsLeft.incrementAndGet(pair.left());
      pairsLeft.incrementAndGet(pair.right());
    }
    workers.run(
        shared.length,
        i -> {
          EventPairs.Pair pair = pairs.get(i);
          shared[i] = shared(pair);
          releaseAfterLast(pair.left(), pairsLeft);
          releaseAfterLast(pair.right(), pairsLeft);
        });
    for (int i = 0; i < shared.length; i++) {
      EventPairs.Pair pair = pairs.get(i);
      for (Parallel parallel : shared[i].sentences) {
        with(pair.left(), asked -> asked.add(parallel));
        with(pair.right(), asked -> asked.add(parallel.inverse()));
      }
    }
    List<QuotationThreads.Link> links = new ArrayList<>();
    for (Shared each : shared) {
      links.addAll(each.links);
    }
    for (int i = 0; i < shared.length; i++) {
      addFigures(pairs.get(i).left(), pairs.get(i).right(), shared[i].figures);
    }
    threads = QuotationThreads.of(articles, links, leastCertainty);
    index();
    int minSplit = Math.min(MIN_SPLIT, matcher.minWords());
    MatchStatistics statistics = findRuns(minSplit);
    for (int i = 0; i < shared.length; i++) {
      for (SharedWords quotation : shared[i].quotations) {
        add(pairs.get(i).left(), pairs.get(i).right(), quotation, 0);
      }
    }
    return statistics;
  }

  private void addFigures(int left, int right, FigureComparisons.Found found) {
    for (FigurePair pair : found.pairs()) {
      figures.add(
          new FigureComparison(
              side(articles.get(left), pair.left()),
              side(articles.get(right), pair.right()),
              pair.agree() ? Agreement.AGREE : Agreement.DIFFER));
    }
    noteSkipped(left, found.leftSkipped());
    noteSkipped(right, found.rightSkipped());
  }

  private static FigureComparison.Side side(AnnotatedArticle article, NumberMention number) {
    return new FigureComparison.Side(
        article, number.span(), number.low(), number.high(), number.unit(), number.qualifier());
  }

  private void noteSkipped(int article, BitSet skipped) {
    if (!skipped.isEmpty()) {
      Set<Span> known = numbersSkipped.computeIfAbsent(article, none -> new HashSet<>());
      compared.get(article).figures().spans(skipped).forEach(known::add);
    }
  }

  /** Notes which threads and figures each article has. */
  private void index() {
    for (QuotationThread thread : threads) {
      thread.variants().stream()
          .map(QuotationThread.Variant::article)
          .distinct()
          .forEach(article -> put(threadsOf, article, thread));
      thread.variants().forEach(variant -> put(quotedOf, variant.article(), variant.span()));
    }
    for (FigureComparison each : figures) {
      put(figuresOf, each.left().article(), each);
      if (each.right().article() != each.left().article()) {
        put(figuresOf, each.right().article(), each);
      }
    }
  }

  private static <T> void put(
      Map<AnnotatedArticle, List<T>> map, AnnotatedArticle article, T value) {
    map.computeIfAbsent(article, none -> new ArrayList<>()).add(value);
  }

  private void addToEvent(int article, int other) {
    event.computeIfAbsent(article, none -> new ArrayList<>()).add(articles.get(other));
  }

  private Shared shared(EventPairs.Pair pair) {
    ComparedArticle left = compared.get(pair.left());
    ComparedArticle right = compared.get(pair.right());
    List<QuotationThreads.Link> links = links(left, right);
    FigureComparisons.Found same =
        FigureComparisons.of(left.figures(), right.figures(), !links.isEmpty());
    if (!pair.isOneEvent()) {
      return new Shared(List.of(), List.of(), links, same);
    }
    List<Parallel> sentences = new ArrayList<>();
    for (ArticleSentences.Pair each : left.sentences().pairsWith(right.sentences())) {
      sentences.add(SentenceParallels.of(left, right, each));
    }
    return new Shared(sentences, quotations(left, right), links, same);
  }

  /** Frees the memory of what is only needed to compare an article, after its last comparison. */
  private void releaseAfterLast(int article, AtomicIntegerArray pairsLeft) {
    if (pairsLeft.decrementAndGet(article) == 0) {
      compared.get(article).release();
    }
  }

  private static List<SharedWords> quotations(ComparedArticle left, ComparedArticle right) {
    List<SharedWords> all = new ArrayList<>(left.quotedWords().sharedWith(right.quotedWords()));
    all.addAll(left.quotedWords().narratedIn(right.quotedWords()));
    right.quotedWords().narratedIn(left.quotedWords()).stream()
        .map(SharedWords::inverse)
        .forEach(all::add);
    return all;
  }

  private static List<QuotationThreads.Link> links(ComparedArticle left, ComparedArticle right) {
    List<QuotationThreads.Link> links = new ArrayList<>();
    for (QuotedFragment one : left.fragments()) {
      for (QuotedFragment other : right.fragments()) {
        double evidence = SameUtterance.evidence(one, other);
        if (evidence > 0) {
          links.add(new QuotationThreads.Link(one, other, evidence));
        }
      }
    }
    return links;
  }

  private MatchStatistics findRuns(int minWords) {
    MatchStatistics statistics =
        collection.match(
            run -> {
              int left = run.left().article();
              int right = run.right().article();
              if (parallels.containsKey(left) || parallels.containsKey(right)) {
                SharedWords words = new SharedWords(side(run.left()), side(run.right()));
                if (words.saySomething(compared.get(left).runs(), compared.get(right).runs())) {
                  with(left, asked -> asked.addRun(words));
                  with(right, asked -> asked.addRun(words.inverse()));
                } else {
                  runsExcluded++;
                }
              }
            },
            frequent -> {},
            boilerplate::add);
    parallels.values().forEach(asked -> asked.endRuns(minWords));
    return statistics;
  }

  private Parallel.Side side(Passage.Side side) {
    AnnotatedArticle article = articles.get(side.article());
    Tokens tokens = article.tokens();
    return Parallel.Side.of(article, side.firstToken(tokens), side.endToken(tokens));
  }

  private void add(int left, int right, SharedWords shared, int minWords) {
    with(left, asked -> asked.add(shared, minWords));
    with(right, asked -> asked.add(shared.inverse(), minWords));
  }

  private void with(int article, Consumer<ParallelsOfArticle> action) {
    ParallelsOfArticle asked = parallels.get(article);
    if (asked != null) {
      action.accept(asked);
    }
  }

  private RepeatedSentences repeatedSentences() {
    SortedMap<Integer, List<RepeatedPlace>> places = new TreeMap<>();
    for (Boilerplate text : boilerplate) {
      for (Passage.Side place : text.places()) {
        Parallel.Side side = side(place);
        places
            .computeIfAbsent(place.article(), none -> new ArrayList<>())
            .add(new RepeatedPlace(side.firstToken(), side.endToken(), text.articles()));
      }
    }
    return new RepeatedSentences(articles, places);
  }
}
