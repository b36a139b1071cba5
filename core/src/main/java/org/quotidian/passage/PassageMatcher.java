package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.pair.PairAligner;
import org.quotidian.passage.pair.QuotationRule;

/** Finds the passages that articles share. Immutable and safe to share between threads. */
public final class PassageMatcher {

  /** Which articles are compared. */
  public enum Across {
    /** Those of different sources; an article without a source is one of its own. */
    SOURCES,
    /** All. */
    ARTICLES
  }

  private final int minWords;
  private final int maxPlaces;
  private final double threshold;
  private final Across across;
  private final boolean rewritten;
  private final int boilerplateFrom;

  private PassageMatcher(Builder builder) {
    minWords = builder.minWords;
    maxPlaces = builder.maxPlaces;
    threshold = builder.threshold;
    across = builder.across;
    rewritten = builder.rewritten;
    boilerplateFrom = builder.boilerplateFrom;
  }

  /** Starts a matcher with the defaults that each setter tells. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same matcher, but for runs of the same words alone: {@link Builder#rewritten} is off. */
  public PassageMatcher verbatim() {
    return rewritten
        ? new PassageMatcher(
            new Builder()
                .minWords(minWords)
                .maxPlaces(maxPlaces)
                .threshold(threshold)
                .across(across)
                .boilerplateFrom(boilerplateFrom)
                .rewritten(false))
        : this;
  }

  /**
   * Compares each article with each other one. Articles that share a telling run are laid side by
   * side, and told what {@link #match(AnnotatedArticle, AnnotatedArticle)} tells of them. A run is
   * telling if it holds {@code minWords} words in a row that stand in at most 10 places, or has
   * three times as many words. Other runs, which are formulas for the most part, are told by
   * themselves. What is {@link Boilerplate} of a source is set aside, and counted.
   *
   * <p>If {@code minWords} is more than 6, shorter words that both articles put between quotation
   * marks are told too, from 6 on: if they are all that stands between the marks in both, or in one
   * and rare.
   *
   * @param sink is given each passage, ordered as {@link PassageCollection#match} says; articles in
   *     the order of {@code articles}
   * @throws IllegalArgumentException if the articles hold more than 2^31 - 1 words
   */
  public MatchStatistics match(Collection<AnnotatedArticle> articles, Consumer<Passage> sink) {
    return match(articles, sink, boilerplate -> {});
  }

  /**
   * The same, and tells what was set aside.
   *
   * @param boilerplate is given, at last, what the sources repeat, by where it first stands; the
   *     numbers of articles are those in {@code articles}, from 0
   */
  public MatchStatistics match(
      Collection<AnnotatedArticle> articles,
      Consumer<Passage> sink,
      Consumer<Boilerplate> boilerplate) {
    return match(List.copyOf(articles), collection(), sink, boilerplate);
  }

  /**
   * Compares two articles, whatever their sources: what one took from the other word for word,
   * edited, or in words of its own. Ordered by where the left side stands.
   *
   * <p>Every run of at least {@code minWords} words that both have is part of a passage on one of
   * its sides: what is repeated inside one article is told once, with its longest counterpart. If
   * {@link Builder#rewritten} is off, each run is told by itself, with each of its counterparts.
   *
   * <p>Shorter words that both put between quotation marks are told as they are of a collection.
   */
  public List<Passage> match(AnnotatedArticle left, AnnotatedArticle right) {
    return match(compared(left), compared(right), 0);
  }

  /** Makes an article ready to be compared with one after the other. */
  public ArticleComparison comparison(AnnotatedArticle left) {
    return new ArticleComparison(this, left);
  }

  /** Makes an article ready to be compared. */
  ComparedArticle compared(AnnotatedArticle article) {
    return new ComparedArticle(article, rewritten && new QuotationRule(minWords).isAsked());
  }

  /** Nothing if they share no run of {@code leastRun} words. */
  List<Passage> match(ComparedArticle left, ComparedArticle right, int leastRun) {
    if (rewritten) {
      return new TextPair(left, right).passages(aligner(), new QuotationRule(minWords), leastRun);
    }
    List<Passage> runs = new ArrayList<>();
    match(
        List.of(left.article, right.article),
        new PassageCollection(minWords, maxPlaces, false, 0, threshold, null),
        runs::add,
        boilerplate -> {});
    return runs.stream().anyMatch(run -> run.words() >= leastRun) ? runs : List.of();
  }

  /** What {@link Builder#minWords} says. */
  public int minWords() {
    return minWords;
  }

  /** What {@link Builder#maxPlaces} says. */
  public int maxPlaces() {
    return maxPlaces;
  }

  /** What {@link Builder#across} says. */
  public Across across() {
    return across;
  }

  /** Starts a collection of articles, to be compared with each other without holding them. */
  public PassageCollection collection() {
    return new PassageCollection(
        minWords,
        maxPlaces,
        across == Across.SOURCES,
        boilerplateFrom,
        threshold,
        rewritten ? aligner() : null);
  }

  private PairAligner aligner() {
    return new PairAligner(minWords);
  }

  static MatchStatistics match(
      List<AnnotatedArticle> articles,
      PassageCollection collection,
      Consumer<Passage> sink,
      Consumer<Boilerplate> boilerplate) {
    for (AnnotatedArticle article : articles) {
      collection.add(collection.prepare(article));
    }
    return collection.match(
        passage ->
            sink.accept(
                new Passage(
                    place(articles, passage.left()),
                    place(articles, passage.right()),
                    passage.words(),
                    passage.kind(),
                    passage.score())),
        frequent -> {},
        boilerplate);
  }

  private static PassageSide place(List<AnnotatedArticle> articles, CollectionPassage.Side side) {
    AnnotatedArticle article = articles.get(side.article());
    return new PassageSide(
        article,
        article.tokens().indexAt(side.span().begin()),
        article.tokens().indexAt(side.span().end() - 1));
  }

  /** Settings of a matcher. */
  public static final class Builder {
    private int minWords = 8;
    private int maxPlaces = 1000;
    private double threshold = 0.7;
    private Across across = Across.SOURCES;
    private boolean rewritten = true;
    private int boilerplateFrom = 3;

    private Builder() {}

    /**
     * The length in words from which every shared run is reported; 8 if not set.
     *
     * @throws IllegalArgumentException if it is less than 3
     */
    public Builder minWords(int minWords) {
      if (minWords < 3) {
        throw new IllegalArgumentException("runs of " + minWords + " words say nothing");
      }
      this.minWords = minWords;
      return this;
    }

    /**
     * A run of {@link #minWords} words that stands in more places than this is no reason to report
     * a passage: pairs grow with the square. A longer run that holds it is reported, if any other
     * part of it stands in fewer. What stands in too many all along is told as a {@link
     * FrequentPassage}, and counted in {@link MatchStatistics#tooFrequent}; 1000 if not set.
     *
     * @throws IllegalArgumentException if it is less than 2
     */
    public Builder maxPlaces(int maxPlaces) {
      if (maxPlaces < 2) {
        throw new IllegalArgumentException("two places at least are needed for a pair");
      }
      this.maxPlaces = maxPlaces;
      return this;
    }

    /**
     * How alike two sentences of a collection must be to be told, though they share no run: the
     * weight of the words that both have, as a share of that of the heavier one, above 0 and up to
     * 1; 0.7 if not set. The rarer a word is, the more it weighs; stems count, and their order does
     * not. Sentences of less than 20 nats (four or five rare words) are not compared.
     *
     * <p>No such pair is missed: each is part of a passage on one of its sides at least, but for
     * those of which more than {@link #maxPlaces} hold the same words ({@link
     * MatchStatistics#frequentSentences}). Two articles compared by themselves are judged by other
     * evidence: see {@link PassageMatcher#match(AnnotatedArticle, AnnotatedArticle)}.
     *
     * @throws IllegalArgumentException if it is not above 0, or above 1
     */
    public Builder threshold(double threshold) {
      if (!(threshold > 0 && threshold <= 1)) {
        throw new IllegalArgumentException("threshold " + threshold);
      }
      this.threshold = threshold;
      return this;
    }

    /** Which articles are compared; {@link Across#SOURCES} if not set. */
    public Builder across(Across across) {
      this.across = across;
      return this;
    }

    /**
     * Whether to look for what was edited or told anew too, and not for runs of the same words
     * alone; true if not set.
     */
    public Builder rewritten(boolean rewritten) {
      this.rewritten = rewritten;
      return this;
    }

    /**
     * How many unrelated articles of one source have to hold a text for it to be {@link
     * Boilerplate} of that source, which is learned from a collection and set aside: 3 if not set;
     * with 0 none is. Two articles that are compared by themselves teach nothing.
     *
     * @throws IllegalArgumentException if it is less than 2, but for 0
     */
    public Builder boilerplateFrom(int articles) {
      if (articles < 2 && articles != 0) {
        throw new IllegalArgumentException("boilerplate from " + articles + " articles");
      }
      this.boilerplateFrom = articles;
      return this;
    }

    /** The matcher. */
    public PassageMatcher build() {
      return new PassageMatcher(this);
    }
  }
}
