package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.quotidian.passage.collection.ArticleKeys;

/** The pairs of articles that may have similar sentences. */
final class SentenceStep {

  /** Sentences with so many words in common are alike: splitting them further gains little. */
  private static final int MOST_DEPTH = 6;

  private final SparkSession session;
  private final MatcherSettings settings;
  private final Steps steps;
  private final Limits limits;

  SentenceStep(SparkSession session, MatcherSettings settings, Steps steps, Limits limits) {
    this.session = session;
    this.settings = settings;
    this.steps = steps;
    this.limits = limits;
  }

  /** How many articles hold each stem, and which sentences occur too often to be paired. */
  Counts stems(Dataset<Row> articles, Dataset<Row> copies, long all) {
    MatcherSettings own = settings;
    Dataset<Row> stems =
        CopyStep.withTaken(articles, copies)
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    row -> {
                      BitSet taken = CopyStep.taken(row);
                      ArticleKeys keys = keys(own, row);
                      List<Row> found = new ArrayList<>();
                      for (int stem : keys.stems(taken)) {
                        found.add(RowFactory.create(Counts.HELD, (long) stem));
                      }
                      for (long sentence : keys.sentences(taken)) {
                        found.add(RowFactory.create(Counts.SENTENCE, sentence));
                      }
                      return found.iterator();
                    },
                Steps.encoder(Counts.KEYS));
    return Counts.of(all, stems, settings.maxOccurrences());
  }

  private static ArticleKeys keys(MatcherSettings settings, Row row) {
    return settings.comparison().keys(NumberedArticles.article(row));
  }

  /**
   * Rows of {@link WindowPlaces#FOUND}. A key of too many sentences is split by the next word that
   * they have in common, in rounds: each reads the articles again, and makes the keys of one more
   * word.
   */
  Dataset<Row> pairs(
      Dataset<Row> articles, Dataset<Row> copies, Dataset<Row> crowds, Broadcast<Counts> stems) {
    Dataset<Row> known = Steps.withColumnsOf(CopyStep.withTaken(articles, copies), crowds);
    long[] split = {};
    int depth = ArticleKeys.LEAST_DEPTH;
    Dataset<Row> all = pairs(known, stems, split, depth);
    while (depth < MOST_DEPTH) {
      long[] tooLarge = tooLarge(all, split);
      if (tooLarge.length == split.length) {
        break;
      }
      split = tooLarge;
      depth++;
      steps.begin("similar sentences, keys of " + depth + " words");
      all = all.unionAll(pairs(known, stems, split, depth));
    }
    return all;
  }

  /** These keys and those that are to be split next. */
  private static long[] tooLarge(Dataset<Row> found, long[] before) {
    List<Row> keys =
        found.where(col("kind").equalTo(SentencePairs.TOO_LARGE)).select("a").collectAsList();
    return keys.isEmpty()
        ? before
        : keys.stream().mapToLong(row -> row.getLong(0)).sorted().distinct().toArray();
  }

  private Dataset<Row> pairs(
      Dataset<Row> articles, Broadcast<Counts> stems, long[] split, int depth) {
    MatcherSettings own = settings;
    Broadcast<long[]> large = Steps.broadcast(session, split);
    boolean isLast = depth == MOST_DEPTH;
    Limits most = limits;
    Dataset<Row> keys =
        articles.flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  List<Row> found = new ArrayList<>();
                  keys(own, row)
                      .forEachSentenceKey(
                          CopyStep.taken(row),
                          Facts.bits(row, NumberedArticles.SCHEMA.size() + 1),
                          stems.value().counts(),
                          own.minSentenceOverlap(),
                          depth,
                          key -> Arrays.binarySearch(large.value(), key) >= 0,
                          (key, isWhole, isClosed, need, shared, rare, heavy) ->
                              found.add(
                                  RowFactory.create(
                                      key,
                                      row.getLong(0),
                                      row.getLong(1),
                                      isWhole || isLast,
                                      isClosed,
                                      need,
                                      shared,
                                      rare,
                                      heavy)));
                  return found.iterator();
                },
            Steps.encoder(SentencePairs.KEYS));
    return steps.kept(
        Steps.byKey(keys, "key", "number")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> new KeyGroups(rows, new SentencePairs(most)),
                Steps.encoder(WindowPlaces.FOUND)));
  }
}
