package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.collection.ArticleKeys;
import org.quotidian.passage.collection.BoilerplateMask;

/** The windows of words that articles share. */
final class WindowStep {

  private static final StructType FACTS =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("rare", DataTypes.BinaryType)
          .add("frequent", DataTypes.BinaryType)
          .add("frequentQuoted", DataTypes.BinaryType);

  private final MatcherSettings settings;
  private final Steps steps;

  WindowStep(MatcherSettings settings, Steps steps) {
    this.settings = settings;
    this.steps = steps;
  }

  /**
   * The rows of {@link WindowPlaces#FOUND}.
   *
   * @param isSkipping see {@link WindowPlaces}
   */
  Dataset<Row> places(
      Dataset<Row> articles, Dataset<Row> copies, Dataset<Row> boilerplate, boolean isSkipping) {
    int maxPlaces = settings.maxOccurrences();
    Dataset<Row> windows =
        Steps.withColumnsOf(CopyStep.withTaken(articles, copies), boilerplate)
            .flatMap(windows(settings), Steps.encoder(WindowPlaces.WINDOWS));
    Dataset<Row> places =
        Steps.byKey(windows, "hash", "number", "word")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> new KeyGroups(rows, new WindowPlaces(maxPlaces, isSkipping)),
                Steps.encoder(WindowPlaces.FOUND));
    return settled(steps.kept(places));
  }

  /** The same where each pending place is one or none. */
  private Dataset<Row> settled(Dataset<Row> places) {
    Dataset<Row> pending = places.where(col("kind").equalTo(WindowPlaces.PENDING));
    Dataset<Row> spread = places.where(col("kind").equalTo(WindowPlaces.SPREAD));
    if (spread.isEmpty()) {
      return places;
    }
    Dataset<Row> settled =
        pending
            .join(spread.select("hash"), Steps.names("hash"), "left_semi")
            .withColumn("kind", functions.lit(WindowPlaces.PLACE))
            .select(Steps.columns(WindowPlaces.FOUND));
    return places.unionAll(steps.kept(settled));
  }

  private static FlatMapFunction<Row, Row> windows(MatcherSettings settings) {
    return row -> {
      CorpusComparison comparison = settings.comparison();
      long number = row.getLong(0);
      long group = row.getLong(1);
      BitSet taken = CopyStep.taken(row);
      ArticleKeys keys = comparison.keys(NumberedArticles.article(row));
      List<Row> windows = new ArrayList<>();
      int length = settings.minWords();
      BoilerplateMask mask =
          BoilerplateMask.of(CopyStep.boilerplate(row), keys.wordCount(), length);
      keys.forEachWindow(
          length,
          (hash, before, word) -> {
            if (taken.isEmpty() || taken.nextClearBit(word) < word + length) {
              byte which =
                  mask.isBeyond(word, length) ? WindowPlaces.BEYOND : WindowPlaces.BOILERPLATE;
              windows.add(RowFactory.create(hash, before, number, group, word, which));
            }
          });
      if (comparison.includesShortQuotations()) {
        keys.forEachQuotedWindow(
            CorpusComparison.QUOTED_WORDS,
            taken,
            (hash, before, word) ->
                windows.add(
                    RowFactory.create(hash, before, number, group, word, WindowPlaces.IN_MARKS)));
      }
      return windows.iterator();
    };
  }

  static boolean isAnyFrequent(Dataset<Row> places) {
    return !ofFlag(places, WindowPlaces.FREQUENT).isEmpty();
  }

  /** The places that have a flag. */
  static Dataset<Row> ofFlag(Dataset<Row> places, int flag) {
    return places
        .where(col("kind").equalTo(WindowPlaces.PLACE))
        .where(col("flags").bitwiseAND(flag).notEqual(0));
  }

  /**
   * The articles with all that is known of them: the columns of {@link NumberedArticles}, then
   * those of {@link Facts}.
   */
  static Dataset<Row> withFacts(
      Dataset<Row> articles,
      Dataset<Row> places,
      Dataset<Row> boilerplate,
      Dataset<Row> copies,
      Dataset<Row> crowds) {
    Dataset<Row> facts =
        places
            .where(col("kind").equalTo(WindowPlaces.PLACE))
            .groupByKey((MapFunction<Row, Long>) row -> row.getLong(1), Encoders.LONG())
            .mapGroups((MapGroupsFunction<Long, Row, Row>) WindowStep::facts, Steps.encoder(FACTS));
    Dataset<Row> withPlaces = Steps.withColumnsOf(articles, facts);
    Dataset<Row> withCopies = Steps.withColumnsOf(withPlaces, copies);
    return Steps.withColumnsOf(Steps.withColumnsOf(withCopies, crowds), boilerplate)
        .selectExpr(Facts.COLUMNS);
  }

  private static Row facts(long number, Iterator<Row> places) {
    BitSet rare = new BitSet();
    BitSet frequent = new BitSet();
    BitSet frequentQuoted = new BitSet();
    while (places.hasNext()) {
      Row place = places.next();
      int word = Math.toIntExact(place.getLong(2));
      int flags = place.getInt(3);
      boolean isQuoted = (flags & WindowPlaces.QUOTED) != 0;
      if ((flags & WindowPlaces.RARE) != 0) {
        rare.set(word);
      }
      if ((flags & WindowPlaces.FREQUENT) != 0) {
        (isQuoted ? frequentQuoted : frequent).set(word);
      }
    }
    return RowFactory.create(
        number, rare.toByteArray(), frequent.toByteArray(), frequentQuoted.toByteArray());
  }
}
