package org.quotidian.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a comparison of a corpus found.
 *
 * @param passages a row a passage; see {@link QuotidianSpark#passages}
 * @param articles the number of articles
 * @param withinOneSource the number of runs of the minimum length that occur more than once, but in
 *     one source or article only
 * @param boilerplate the number of passages that were excluded because they are boilerplate
 * @param copies the number of articles that are compared with an earlier one alone, as far as they
 *     are copies of it
 * @param skippedKeys the number of pairs of rare words that too many sentences share: similar
 *     sentences that have no other key in common are missed. 0 if nothing was missed
 */
public record PassageResult(
    Dataset<Row> passages,
    long articles,
    long withinOneSource,
    long boilerplate,
    long copies,
    long skippedKeys) {

  static PassageResult of(Dataset<Row> compared, Dataset<Row> found, long articles, long copies) {
    Dataset<Row> passages = compared.where(col("passage").isNotNull()).select("passage.*");
    long boilerplate = compared.agg(coalesce(sum("boilerplate"), lit(0L))).head().getLong(0);
    return new PassageResult(
        passages,
        articles,
        sumOf(found, WindowPlaces.ONE_GROUP),
        boilerplate,
        copies,
        sumOf(found, SentencePairs.SKIPPED));
  }

  /** What was excluded, in words. */
  String excluded() {
    String text =
        " of %d articles · excluded: %d as boilerplate, %d runs within one source, %d copies"
            .formatted(articles, boilerplate, withinOneSource, copies);
    return skippedKeys == 0
        ? text
        : text + " · incomplete: %d keys of too many sentences".formatted(skippedKeys);
  }

  private static long sumOf(Dataset<Row> found, int kind) {
    return found
        .where(col("kind").equalTo(kind))
        .agg(coalesce(sum("a"), lit(0L)))
        .head()
        .getLong(0);
  }
}
