package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.collection.ArticleKeys;

/** The pairs of articles that may have similar sentences. */
final class SentenceStep {

  /** A key of more sentences than this makes no pairs, and is counted. */
  private static final int MAX_SENTENCES = 20_000;

  private final MatcherSettings settings;
  private final Steps steps;

  SentenceStep(MatcherSettings settings, Steps steps) {
    this.settings = settings;
    this.steps = steps;
  }

  /** How many articles hold each stem. */
  Counts stems(Dataset<Row> articles, Dataset<Row> copies, long all) {
    MatcherSettings own = settings;
    Dataset<Row> stems =
        CopyStep.withTaken(articles, copies)
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    row ->
                        Arrays.stream(keys(own, row).stems(CopyStep.taken(row)))
                            .mapToObj(stem -> RowFactory.create((long) stem))
                            .iterator(),
                Steps.encoder(Counts.KEYS));
    return Counts.of(all, stems);
  }

  private static ArticleKeys keys(MatcherSettings settings, Row row) {
    CorpusComparison comparison = settings.comparison();
    return comparison.keys(comparison.read(NumberedArticles.article(row)));
  }

  /** Rows of {@link WindowPlaces#FOUND}. */
  Dataset<Row> pairs(Dataset<Row> articles, Dataset<Row> copies, Broadcast<Counts> stems) {
    MatcherSettings own = settings;
    Dataset<Row> keys =
        CopyStep.withTaken(articles, copies)
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    row -> {
                      List<Row> found = new ArrayList<>();
                      keys(own, row)
                          .forEachSentenceKey(
                              CopyStep.taken(row),
                              stems.value().counts(),
                              own.minSentenceOverlap(),
                              (key, need, shared, rare, heavy) ->
                                  found.add(
                                      RowFactory.create(
                                          key,
                                          row.getLong(0),
                                          row.getLong(1),
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
                    rows -> new KeyGroups(rows, new SentencePairs(MAX_SENTENCES)),
                Steps.encoder(WindowPlaces.FOUND)));
  }
}
