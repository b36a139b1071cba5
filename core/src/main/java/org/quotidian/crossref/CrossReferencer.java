package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.passage.PassageMatcher;

/**
 * Compares articles sentence by sentence. Immutable and safe to share between threads.
 *
 * <p>It reports, in this order of preference,
 *
 * <ul>
 *   <li>sentences that say the same, if both articles report the same event: verbatim, edited or
 *       paraphrased;
 *   <li>runs of words that both articles have, of the length that the matcher asks for, split at
 *       the ends of the sentences that they run through on either side;
 *   <li>words that both articles have in quotation marks, however few, if both report the same
 *       event.
 * </ul>
 *
 * Words within a reported pair of sentences are not reported again. {@link
 * org.quotidian.passage.PassageCollection.Boilerplate} of a source, as these articles show it, is
 * excluded; whole sentences of it are listed.
 *
 * <p>Two articles report the same event if their rare words agree (cosine). Runs are found in all
 * articles. If at most {@value #MAX_ARTICLES} other articles report the event of an article, its
 * sentences are compared with those of all of them; if more do, with those of the {@value #NEAREST}
 * nearest, and only if it is among their nearest too. Likewise, of more than {@value #MAX_ARTICLES}
 * runs that begin in one sentence the longest {@value #NEAREST} are reported, and the others
 * counted. A run in more than {@value #MAX_PLACES} places is counted only. Of many copies of one
 * article, the further ones are compared with the first only: see {@link
 * org.quotidian.passage.PassageMatcher.MatchStatistics#copies}.
 */
public final class CrossReferencer {

  /** An article's sentences are compared with those of at most this many articles. */
  public static final int MAX_ARTICLES = 100;

  /** If more articles than {@link #MAX_ARTICLES} report an event: the number that is compared. */
  public static final int NEAREST = 10;

  /** Runs in more places are not reported, but counted. */
  static final int MAX_PLACES = 250;

  private final PassageMatcher matcher;
  private final @Nullable Executor executor;
  private final Certainty leastCertainty;

  private CrossReferencer(Builder builder) {
    matcher = builder.matcher;
    leastCertainty = builder.leastCertainty;
    executor = builder.executor;
  }

  /** {@return the matcher that decides which articles are compared, and finds runs of words} */
  public PassageMatcher matcher() {
    return matcher;
  }

  /** {@return a builder with the defaults that its setters state} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Compares each article with all others.
   *
   * @param articles the articles, in the order of the result
   * @return one cross-reference for each article
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; the
   *     interrupt stays set, and no thread goes on with the work
   */
  public CrossReferences of(Collection<AnnotatedArticle> articles) {
    return new Comparison(articles, matcher, executor, leastCertainty).all();
  }

  /**
   * Compares one article with others. The result is that of {@link #of(Collection)} for the article
   * in this collection, without comparing the others with each other.
   *
   * @param article the article whose sentences are looked for in the others
   * @param others the other articles; the article itself may be among them, and is put before them
   *     if it is not. Boilerplate is learned from all of them
   * @return the cross-reference of {@code article}
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public CrossReference of(AnnotatedArticle article, Collection<AnnotatedArticle> others) {
    List<AnnotatedArticle> articles = new ArrayList<>(others);
    int number = 0;
    while (number < articles.size() && articles.get(number) != article) {
      number++;
    }
    if (number == articles.size()) {
      articles.add(0, article);
      number = 0;
    }
    return new Comparison(articles, matcher, executor, leastCertainty).one(number);
  }

  /** Settings of a cross-referencer. */
  public static final class Builder {
    private PassageMatcher matcher = PassageMatcher.builder().build();

    private @Nullable Executor executor;
    private Certainty leastCertainty = Certainty.MEDIUM;

    private Builder() {}

    /**
     * Which articles are compared, the length of word runs, and how boilerplate is learned; the
     * default settings of a matcher if not set.
     *
     * @param matcher the matcher whose settings are used
     * @return this builder
     */
    public Builder matcher(PassageMatcher matcher) {
      this.matcher = matcher;
      return this;
    }

    /**
     * Runs the comparison of articles, beside the calling thread; threads of its own if not set.
     * Runs of words are found with the executor of the matcher.
     *
     * @param executor runs the tasks; is not shut down
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = executor;
      return this;
    }

    /**
     * How certain a speaker has to be whom an article does not name and another article of the same
     * quotation names. Unless this is called, {@link Certainty#MEDIUM}; with {@link
     * Certainty#HIGH}, no speaker is taken from another article. The speakers that the articles
     * have themselves stay as they are: see {@link
     * org.quotidian.annotate.Annotator.Builder#speakersAtLeast}.
     *
     * @param least the minimum certainty
     * @return this builder
     */
    public Builder speakersAtLeast(Certainty least) {
      leastCertainty = least;
      return this;
    }

    /**
     * The cross-referencer.
     *
     * @return a cross-referencer with these settings; later changes of the builder do not affect it
     */
    public CrossReferencer build() {
      return new CrossReferencer(this);
    }
  }
}
