package org.quotidian.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a comparison of a corpus found. The passages are kept on the disks of the executors until
 * {@link #close}.
 */
public final class PassageResult implements AutoCloseable {

  private final Dataset<Row> compared;
  private final Steps.Kept stored;
  private final Steps.Kept frequent;
  private final boolean isByPair;
  private final long articles;
  private final long withinOneSource;
  private final long boilerplate;
  private final long copies;
  private final long crowded;
  private final long frequentSentences;
  private final long tooFrequent;
  private final long skippedKeys;

  /**
   * @param compared rows of {@link CompareStep#SCHEMA}
   * @param frequent rows of {@link FrequentStep#PLACES}
   * @param found rows of {@link WindowPlaces#FOUND}
   * @param isByPair whether passages are ordered by both articles before their positions
   */
  PassageResult(
      Steps.Kept compared,
      Steps.Kept frequent,
      Dataset<Row> found,
      boolean isByPair,
      long articles,
      long copies,
      long crowded,
      long frequentSentences) {
    stored = compared;
    this.frequent = frequent;
    tooFrequent = frequent.rows().select("run").distinct().count();
    this.compared = compared.rows();
    this.isByPair = isByPair;
    this.articles = articles;
    this.copies = copies;
    this.crowded = crowded;
    this.frequentSentences = frequentSentences;
    boilerplate = this.compared.agg(coalesce(sum("boilerplate"), lit(0L))).head().getLong(0);
    withinOneSource = sumOf(found, WindowPlaces.ONE_GROUP);
    skippedKeys = sumOf(found, SentencePairs.SKIPPED);
  }

  private static long sumOf(Dataset<Row> found, int kind) {
    return found
        .where(col("kind").equalTo(kind))
        .agg(coalesce(sum("a"), lit(0L)))
        .head()
        .getLong(0);
  }

  /** {@return the passages, in no order; see {@link QuotidianSpark#passageSchema}} */
  public Dataset<Row> passages() {
    return compared.where(col("passage").isNotNull()).select("passage.*");
  }

  /**
   * {@return the places of the runs that occur too often to be paired; see {@link
   * QuotidianSpark#frequentSchema}}
   */
  public Dataset<Row> frequent() {
    return frequent.rows().drop("number");
  }

  /** The same with the numbers of the articles, in order. */
  Dataset<Row> frequentInOrder() {
    return frequent.rows().orderBy(col("run"), col("number"), col("place.firstWord"));
  }

  /** {@return the number of runs that occur too often to be paired} */
  public long tooFrequent() {
    return tooFrequent;
  }

  /** The passages with the numbers of both articles before them, in the order of a collection's. */
  Dataset<Row> inOrder() {
    Dataset<Row> passages = compared.where(col("passage").isNotNull());
    Dataset<Row> sorted =
        isByPair
            ? passages.orderBy("left", "right", "position")
            : passages.orderBy(
                col("left"),
                col("passage.left.firstWord"),
                col("right"),
                col("passage.right.firstWord"));
    return sorted.select("left", "right", "passage");
  }

  /** {@return the number of articles} */
  public long articles() {
    return articles;
  }

  /**
   * {@return the number of runs of the minimum length that occur more than once, but in one source
   * or article only}
   */
  public long withinOneSource() {
    return withinOneSource;
  }

  /** {@return the number of passages that were excluded as boilerplate} */
  public long boilerplate() {
    return boilerplate;
  }

  /**
   * {@return the number of articles that are compared with an earlier one alone, as far as they are
   * copies of it}
   */
  public long copies() {
    return copies;
  }

  /**
   * {@return the number of articles that are compared with some of those that have much in common
   * with them, not with all; see {@link
   * org.quotidian.passage.PassageMatcher.MatchStatistics#crowded}}
   */
  public long crowded() {
    return crowded;
  }

  /** {@return the number of different sentences that occur too often to be paired} */
  public long frequentSentences() {
    return frequentSentences;
  }

  /**
   * {@return the number of groups of rare words that too many sentences share} Similar sentences
   * that have no other such group in common are missed. 0 if nothing is missing.
   */
  public long skippedKeys() {
    return skippedKeys;
  }

  /** Drops the passages that are kept. */
  @Override
  public void close() {
    stored.drop();
    frequent.drop();
  }

  /** What was excluded, in words. */
  String excluded() {
    String text =
        " of "
            + articles
            + " articles · excluded: "
            + boilerplate
            + " as boilerplate, "
            + withinOneSource
            + " runs within one source, "
            + copies
            + " copies, "
            + tooFrequent
            + " runs too frequent, "
            + crowded
            + " in crowds compared with some, "
            + frequentSentences
            + " too frequent sentences";
    return skippedKeys == 0
        ? text
        : text + " · incomplete: " + skippedKeys + " keys of too many sentences";
  }
}
