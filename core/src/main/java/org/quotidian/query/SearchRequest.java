package org.quotidian.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What to find, and what the result contains. Immutable.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news"))) {
 *   SearchRequest request =
 *       SearchRequest.builder(Queries.parse("speaker:Merz AND quote:agreement"))
 *           .order(SearchRequest.Order.NEWEST)
 *           .limit(20)
 *           .count(SearchRequest.CountBy.SOURCE)
 *           .build();
 *   SearchResult first = archive.search(request);
 * }
 * }</pre>
 *
 * <p>The next page of a result is what the same request finds {@linkplain Builder#after after} the
 * place that {@link SearchResult#next()} returns.
 */
public final class SearchRequest {

  /** What comes first. */
  public enum Order {
    /** What matches best (BM25). */
    RELEVANCE,
    /** What was published last; articles without a date come at the end. */
    NEWEST,
    /** What was published first; articles without a date come at the end. */
    OLDEST
  }

  /** What sentences are counted by. */
  public enum CountBy {
    /** The article's source, as given. */
    SOURCE,
    /** Who speaks in the sentence: an entity's id. */
    SPEAKER,
    /** An entity that the sentence mentions: its id. */
    ENTITY,
    /**
     * The month of publication, as {@code 2025-12}, in the zone of the date. A date of a year alone
     * counts as its January.
     */
    MONTH,
    /** A figure in the sentence, with its value and unit: {@code 40 trams}. */
    FIGURE,
    /** What a figure in the sentence counts: {@code trams}. */
    UNIT
  }

  private final Query query;
  private final int limit;
  private final Order order;
  private final @Nullable String after;
  private final int groupSize;
  private final @Nullable UnaryOperator<String> groupOfArticle;
  private final boolean byStory;
  private final Set<CountBy> counts;
  private final int countLimit;
  private final @Nullable Duration timeout;

  private SearchRequest(Builder builder) {
    query = builder.query;
    limit = builder.limit;
    order = builder.order;
    after = builder.after;
    groupSize = builder.groupSize;
    groupOfArticle = builder.groupOfArticle;
    byStory = builder.byStory;
    counts = Collections.unmodifiableSet(EnumSet.copyOf(builder.counts));
    countLimit = builder.countLimit;
    timeout = builder.timeout;
  }

  /**
   * Starts a request for the ten best sentences for a query, as {@link Queries} makes them.
   *
   * @param query a query of {@link Queries}
   * @return a builder with the defaults that its setters state
   */
  public static Builder builder(Query query) {
    return new Builder(query);
  }

  Query query() {
    return query;
  }

  int limit() {
    return limit;
  }

  Order order() {
    return order;
  }

  @Nullable String after() {
    return after;
  }

  boolean isGrouped() {
    return groupSize > 0;
  }

  int groupSize() {
    return groupSize;
  }

  /** The group of an article's id; {@code null} if each article is one. */
  @Nullable UnaryOperator<String> groupOfArticle() {
    return groupOfArticle;
  }

  boolean isByStory() {
    return byStory;
  }

  Set<CountBy> counts() {
    return counts;
  }

  int countLimit() {
    return countLimit;
  }

  @Nullable Duration timeout() {
    return timeout;
  }

  /** Builds a {@link SearchRequest}. */
  public static final class Builder {

    private final Query query;
    private final Set<CountBy> counts = EnumSet.noneOf(CountBy.class);
    private int limit = 10;
    private Order order = Order.RELEVANCE;
    private @Nullable String after;
    private int groupSize;
    private @Nullable UnaryOperator<String> groupOfArticle;
    private boolean byStory;
    private int countLimit = 10;
    private @Nullable Duration timeout;

    private Builder(Query query) {
      this.query = Objects.requireNonNull(query);
    }

    /**
     * How many sentences to return at most, or how many groups of them; 10 if not set. With 0, the
     * result has no sentence and no group, only the total, which is exact then, and the counts.
     *
     * @param limit a number of sentences or groups
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder limit(int limit) {
      this.limit = atLeast(0, limit, "limit");
      return this;
    }

    /**
     * What comes first; what matches best if not set.
     *
     * @param order the order of sentences and groups
     * @return this builder
     */
    public Builder order(Order order) {
      this.order = Objects.requireNonNull(order);
      return this;
    }

    /**
     * Continues after the place that {@link SearchResult#next} returned for the same query, order
     * and grouping. The place may be kept and used in another process. If the archive has changed
     * meanwhile, ranks may have changed: a sentence can then come twice, or be missed.
     *
     * @param next {@code null} for the first page
     * @return this builder
     */
    public Builder after(@Nullable String next) {
      this.after = next;
      return this;
    }

    /**
     * Groups sentences by article. Groups are in the order of their first sentences.
     *
     * @param sentences how many to return of each article at most
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder groupByArticle(int sentences) {
      return group(sentences, null, false);
    }

    /**
     * Groups sentences by story, that is, by articles that report one event, as {@link
     * org.quotidian.story.StoryCollection} groups them. Groups are in the order of their first
     * sentences, and have the id of the article that comes first as their name. Of a story, first
     * one sentence of each article is returned, then a second.
     *
     * <p>The first 200 articles that have a matching sentence are read and compared; each of the
     * others is a group of its own, which {@link SearchResult#notes()} reports. Made for English.
     * An interrupt ends such a search with a {@link java.util.concurrent.CancellationException}.
     *
     * @param sentences how many to return of each story at most
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder groupByStory(int sentences) {
      return group(sentences, null, true);
    }

    /**
     * Groups sentences of several articles, such as those of one section or of one owner.
     *
     * @param sentences how many to return of each group at most
     * @param groupOfArticle gives the name of the group of the article with this id; called once
     *     for each article that has a matching sentence
     * @return this builder
     * @throws IllegalArgumentException if {@code sentences} is less than 1
     */
    public Builder groupBy(int sentences, UnaryOperator<String> groupOfArticle) {
      return group(sentences, Objects.requireNonNull(groupOfArticle), false);
    }

    private Builder group(
        int sentences, @Nullable UnaryOperator<String> groupOfArticle, boolean byStory) {
      this.groupSize = atLeast(1, sentences, "sentences");
      this.groupOfArticle = groupOfArticle;
      this.byStory = byStory;
      return this;
    }

    /**
     * Counts all sentences that match by this as well; see {@link SearchResult#counts()}.
     *
     * @param by what to count by
     * @return this builder
     */
    public Builder count(CountBy by) {
      counts.add(by);
      return this;
    }

    /**
     * How many values of each count to return at most, those with the most sentences; 10 if not
     * set. All months are returned.
     *
     * @param countLimit a number of values
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder countLimit(int countLimit) {
      this.countLimit = atLeast(1, countLimit, "countLimit");
      return this;
    }

    /**
     * How long the search may take; as long as it needs if not set. One that takes longer ends soon
     * after with a {@link TimedOutException}, without a result.
     *
     * @param timeout the longest time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout must be positive, was " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Builds the request.
     *
     * @return a request with these settings; later changes of the builder do not affect it
     */
    public SearchRequest build() {
      return new SearchRequest(this);
    }

    private static int atLeast(int least, int number, String what) {
      if (number < least) {
        throw new IllegalArgumentException(what + " must be at least " + least + ", was " + number);
      }
      return number;
    }
  }

  /** A search took longer than its request allows; see {@link Builder#timeout}. */
  public static final class TimedOutException extends IOException {

    private static final long serialVersionUID = 1;

    TimedOutException(Duration timeout, @Nullable Throwable cause) {
      super(
          "the search took longer than " + timeout.toMillis() / 1000.0 + " s, and was ended",
          cause);
    }
  }
}
