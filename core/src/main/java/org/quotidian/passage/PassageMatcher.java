package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.concurrent.Cancellation;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.PassageCollection.FrequentPassage;
import org.quotidian.passage.collection.Copies;
import org.quotidian.passage.pair.PairAligner;
import org.quotidian.passage.pair.QuotationRule;

/**
 * Finds the passages that articles share. Immutable and safe to share between threads.
 *
 * <p>A comparison ends early if the calling thread is interrupted: it throws a {@link
 * java.util.concurrent.CancellationException}, and the interrupt stays set. If a sink throws, the
 * comparison ends with that exception. In both cases no other thread is at work any more when the
 * method throws.
 */
public final class PassageMatcher {

  /** Which articles are compared. */
  public enum Across {
    /** Those of different sources; an article without a source is a source of its own. */
    SOURCES,
    /** All. */
    ARTICLES
  }

  private final MatchSettings settings;

  private PassageMatcher(MatchSettings settings) {
    this.settings = settings;
  }

  /** {@return a builder with the defaults that its setters state} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the same matcher with {@link Builder#includeRewrites} off: it reports verbatim runs
   * only}
   */
  public PassageMatcher verbatim() {
    return settings.includeRewrites() ? new PassageMatcher(settings.verbatim()) : this;
  }

  /**
   * The same matcher with {@link Builder#includeRewrites} off and {@link Builder#maxOccurrences} at
   * most as given.
   *
   * @param maxOccurrences the largest number of places of a run
   * @return a matcher with this setting
   */
  public PassageMatcher verbatim(int maxOccurrences) {
    return new PassageMatcher(settings.verbatim(Math.min(maxOccurrences, maxOccurrences())));
  }

  /**
   * Compares each article with each other one. Two articles that share a distinctive run are
   * compared as a whole, as {@link #match(AnnotatedArticle, AnnotatedArticle)} does. A run is
   * distinctive if it contains {@code minWords} consecutive words that occur in at most 10 places,
   * or has three times as many words. Other runs, most of them stock phrases, are reported on their
   * own. {@link Boilerplate} of a source is excluded, and counted.
   *
   * <p>Of more than {@value Copies#KEPT} articles that are copies, edited or not, the further ones
   * are compared with the first one only, as far as they have their words from it; what they add is
   * compared with all articles. They are counted in {@link MatchStatistics#copies}.
   *
   * <p>Of articles of one event, most of them in the same words, the further ones are not compared
   * with each other by runs of {@code minWords} words in more than 60 places, but with the first 10
   * and more that have these words. So each such run of an article is part of a passage with some
   * other article, but not with each. They are counted in {@link MatchStatistics#crowded}.
   *
   * <p>If {@code minWords} is more than 6, shorter runs of 6 words and more are reported too if
   * both articles have them in quotation marks, and they are the complete quotation in both
   * articles, or in one of them and rare.
   *
   * @param articles the articles, in the order of their numbers
   * @param sink receives the passages, ordered as {@link PassageCollection#match} says; article
   *     numbers are positions in {@code articles}
   * @return what was found and what was excluded, in numbers
   * @throws IllegalArgumentException if the articles have more than 2^31 - 1 words
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public MatchStatistics match(Collection<AnnotatedArticle> articles, Consumer<Passage> sink) {
    return match(articles, sink, boilerplate -> {});
  }

  /**
   * As {@link #match(Collection, Consumer)}, and reports the excluded boilerplate.
   *
   * @param articles the articles, in the order of their numbers
   * @param sink receives the passages
   * @param boilerplate receives the boilerplate after all passages, ordered by first occurrence;
   *     article numbers are positions in {@code articles}
   * @return what was found and what was excluded, in numbers
   */
  public MatchStatistics match(
      Collection<AnnotatedArticle> articles,
      Consumer<Passage> sink,
      Consumer<Boilerplate> boilerplate) {
    PassageCollection collection = collection();
    for (AnnotatedArticle article : articles) {
      collection.add(collection.prepare(article));
    }
    return collection.match(sink, frequent -> {}, boilerplate);
  }

  /**
   * Compares two articles, of whatever sources: what one has from the other verbatim, edited or
   * paraphrased, ordered by position in the left article. Article 0 is the left one, article 1 the
   * right one.
   *
   * <p>Every shared run of at least {@code minWords} words is part of a passage on one of its sides
   * at least: a run that one article repeats is reported once, with its longest counterpart. If
   * {@link Builder#includeRewrites} is off, each run is reported with each of its counterparts.
   *
   * <p>Shorter quotations are reported as in a collection.
   *
   * @param left article 0
   * @param right article 1
   * @return the passages; empty if nothing is shared
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public List<Passage> match(AnnotatedArticle left, AnnotatedArticle right) {
    return match(compared(left), compared(right), 0);
  }

  /**
   * Prepares an article to be compared with many others, one after the other.
   *
   * @param left the article on the left of each comparison
   * @return gives the result of {@link #match(AnnotatedArticle, AnnotatedArticle)} for the article
   *     on the right if the two share a run of at least 8 words, or of {@code minWords} if that is
   *     more; otherwise an empty list, which takes little time. So a quotation of six or seven
   *     words is reported only beside such a run. Safe to share between threads
   */
  public Function<AnnotatedArticle, List<Passage>> comparison(AnnotatedArticle left) {
    return new ArticleComparison(this, left);
  }

  /** Prepares an article for a comparison. */
  ComparedArticle compared(AnnotatedArticle article) {
    return new ComparedArticle(
        article, settings.includeRewrites() && new QuotationRule(minWords()).isAsked());
  }

  /** None if the articles share no run of {@code leastRun} words. */
  List<Passage> match(ComparedArticle left, ComparedArticle right, int leastRun) {
    if (settings.includeRewrites()) {
      PairAligner aligner = new PairAligner(minWords(), Cancellation.onInterrupt());
      return new TextPair(left, right).passages(aligner, new QuotationRule(minWords()), leastRun);
    }
    PassageCollection pair = new PassageCollection(settings.forTwoArticles());
    pair.add(pair.prepare(left.article));
    pair.add(pair.prepare(right.article));
    List<Passage> runs = new ArrayList<>();
    pair.match(runs::add, frequent -> {});
    return runs.stream().anyMatch(run -> run.words() >= leastRun) ? runs : List.of();
  }

  /** {@return what the builder set} */
  MatchSettings settings() {
    return settings;
  }

  /** {@return the minimum length of a run; see {@link Builder#minWords}} */
  public int minWords() {
    return settings.minWords();
  }

  /** {@return the maximum number of places; see {@link Builder#maxOccurrences}} */
  public int maxOccurrences() {
    return settings.maxOccurrences();
  }

  /** {@return which articles are compared; see {@link Builder#across}} */
  public Across across() {
    return settings.across();
  }

  /**
   * {@return a new collection, which compares articles with each other without keeping them in
   * memory as they are}
   */
  public PassageCollection collection() {
    return new PassageCollection(settings);
  }

  /** Settings of a matcher. */
  public static final class Builder {
    private int minWords = 8;
    private int maxOccurrences = 1000;
    private double minSentenceOverlap = 0.7;
    private Across across = Across.SOURCES;
    private boolean includeRewrites = true;
    private int minBoilerplateArticles = 3;
    private @Nullable Executor executor;

    private Builder() {}

    /**
     * The minimum length, in words, of a shared run that is reported; default 8.
     *
     * @param minWords a number of words
     * @return this builder
     * @throws IllegalArgumentException if it is less than 3
     */
    public Builder minWords(int minWords) {
      if (minWords < 3) {
        throw new IllegalArgumentException("minWords must be at least 3, was " + minWords);
      }
      this.minWords = minWords;
      return this;
    }

    /**
     * The maximum number of occurrences of a run of {@link #minWords} words that is paired; default
     * 1000. The number of pairs grows with the square of the occurrences. A longer run is paired if
     * any part of it of that length occurs less often. Runs that occur too often in every part are
     * reported as {@link FrequentPassage} and counted in {@link MatchStatistics#tooFrequent}.
     *
     * @param maxOccurrences a number of places
     * @return this builder
     * @throws IllegalArgumentException if it is less than 2
     */
    public Builder maxOccurrences(int maxOccurrences) {
      if (maxOccurrences < 2) {
        throw new IllegalArgumentException(
            "maxOccurrences must be at least 2, was " + maxOccurrences);
      }
      this.maxOccurrences = maxOccurrences;
      return this;
    }

    /**
     * The minimum similarity of two sentences of a collection that are reported although they share
     * no run: the weight of the words in common, as a share of the weight of the heavier sentence,
     * above 0 and up to 1; default 0.7. Rarer words weigh more. Words are compared by their stems,
     * in any order. Sentences that weigh less than 20 nats (four or five rare words) are not
     * compared.
     *
     * <p>Sentences of a lower similarity are part of a passage if evidence adds up: a stretch of at
     * least four times {@link #minWords} words on both sides, around two sentences that reach five
     * sevenths of this setting, with enough rare words in the same order. So an edited copy is
     * found in which no run of words is left.
     *
     * <p>No pair that reaches the minimum is missed: each is part of a passage on one of its sides
     * at least. The exception is groups of more than {@link #maxOccurrences} sentences with the
     * same words ({@link MatchStatistics#frequentSentences}). The setting has no effect on a
     * comparison of two articles, which uses other evidence: see {@link
     * PassageMatcher#match(AnnotatedArticle, AnnotatedArticle)}.
     *
     * @param minSentenceOverlap a share of the weight
     * @return this builder
     * @throws IllegalArgumentException if it is not above 0, or above 1
     */
    public Builder minSentenceOverlap(double minSentenceOverlap) {
      if (!(minSentenceOverlap > 0 && minSentenceOverlap <= 1)) {
        throw new IllegalArgumentException(
            "minSentenceOverlap must be above 0 and at most 1, was " + minSentenceOverlap);
      }
      this.minSentenceOverlap = minSentenceOverlap;
      return this;
    }

    /**
     * Which articles are compared; default {@link Across#SOURCES}.
     *
     * @param across the pairs of articles to compare
     * @return this builder
     */
    public Builder across(Across across) {
      this.across = across;
      return this;
    }

    /**
     * Whether edited and paraphrased passages are reported besides verbatim runs; default true.
     *
     * @param includeRewrites {@code false} for verbatim runs only
     * @return this builder
     */
    public Builder includeRewrites(boolean includeRewrites) {
      this.includeRewrites = includeRewrites;
      return this;
    }

    /**
     * The minimum number of unrelated articles of one source that contain a text for it to be
     * {@link Boilerplate} of that source; default 3; 0 turns boilerplate detection off. Boilerplate
     * is learned from a collection and excluded. A comparison of two articles learns none.
     *
     * @param minBoilerplateArticles a number of articles, or 0
     * @return this builder
     * @throws IllegalArgumentException if it is 1 or negative
     */
    public Builder minBoilerplateArticles(int minBoilerplateArticles) {
      if (minBoilerplateArticles < 2 && minBoilerplateArticles != 0) {
        throw new IllegalArgumentException(
            "minBoilerplateArticles must be 0 or at least 2, was " + minBoilerplateArticles);
      }
      this.minBoilerplateArticles = minBoilerplateArticles;
      return this;
    }

    /**
     * Runs the tasks of comparisons of many articles; by default threads that exist only during a
     * comparison. The calling thread takes part in the work, and waits for no task that the
     * executor has not begun, so any executor will do. At most one task for each processor is
     * submitted at a time. Two articles, and small collections, are compared on the calling thread
     * alone.
     *
     * @param executor runs the tasks; is not shut down
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = executor;
      return this;
    }

    /**
     * The matcher.
     *
     * @return a matcher with these settings; later changes of the builder do not affect it
     */
    public PassageMatcher build() {
      return new PassageMatcher(
          new MatchSettings(
              minWords,
              maxOccurrences,
              minSentenceOverlap,
              across,
              includeRewrites,
              minBoilerplateArticles,
              executor));
    }
  }

  /**
   * What a comparison processed, and what it excluded.
   *
   * @param articles the number of articles
   * @param words the number of their words
   * @param passages the number of passages reported
   * @param withinOneSource the number of runs of the minimum length that occur more than once, but
   *     in one source or article only
   * @param boilerplate the number of passages that were excluded because fewer words than the
   *     minimum length of a run are outside of {@link Boilerplate} on one of their sides
   * @param tooFrequent the number of runs that occur more often than the matcher's {@code
   *     maxOccurrences}; they are not paired, but reported as {@link FrequentPassage}
   * @param frequentSentences the number of groups of more than {@code maxOccurrences} sentences
   *     that have the same words, or nearly; they are not paired with each other or with other
   *     sentences
   * @param copies the number of articles that are copies of an earlier one, behind the first 50;
   *     what they have from it is compared with it alone
   * @param crowded the number of articles of which at least an eighth occurs in more than 60 places
   *     and in 10 earlier articles: they are compared with these, but not with each other by words
   *     in so many places
   * @param seedsSkipped the number of pairs of somewhat similar sentences that were not tried as a
   *     part of a longer edited passage: one has more than 256 words, or 64 pairs of the same two
   *     articles were tried before
   */
  public record MatchStatistics(
      long articles,
      long words,
      long passages,
      long withinOneSource,
      long boilerplate,
      long tooFrequent,
      long frequentSentences,
      long copies,
      long crowded,
      long seedsSkipped) {}
}
