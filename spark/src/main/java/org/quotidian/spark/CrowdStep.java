package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.collection.Crowds;

/**
 * The articles of which many others have much, as {@link Crowds} defines them: each is compared
 * with some of the others only. What decides is whether enough earlier articles have a window, so
 * each window is looked at by itself.
 */
final class CrowdStep {

  /** The windows by which a further article is not compared with other further ones. */
  private static final StructType SCHEMA =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("closed", DataTypes.BinaryType, false);

  private static final StructType PLACES =
      new StructType()
          .add("hash", DataTypes.LongType, false)
          .add("before", DataTypes.LongType, false)
          .add("number", DataTypes.LongType, false)
          .add("group", DataTypes.LongType, false)
          .add("isClosed", DataTypes.BooleanType, false);

  private final SparkSession session;
  private final MatcherSettings settings;
  private final Steps steps;

  CrowdStep(SparkSession session, MatcherSettings settings, Steps steps) {
    this.session = session;
    this.settings = settings;
    this.steps = steps;
  }

  /**
   * The further articles.
   *
   * @param places rows of {@link WindowPlaces#FOUND}
   */
  Dataset<Row> find(Dataset<Row> articles, Dataset<Row> places) {
    int minWords = settings.minWords();
    MatcherSettings own = settings;
    Dataset<Row> ofFullWindows = WindowStep.ofFlag(places, WindowPlaces.FULL);
    if (ofFullWindows.isEmpty()) {
      return session.createDataFrame(List.<Row>of(), SCHEMA);
    }
    Dataset<Row> full =
        ofFullWindows
            .groupByKey((MapFunction<Row, Long>) row -> row.getLong(1), Encoders.LONG())
            .mapGroups(
                (MapGroupsFunction<Long, Row, Row>) CrowdStep::closed, Steps.encoder(SCHEMA));
    return steps.kept(
        articles
            .join(full, "number")
            .filter((FilterFunction<Row>) row -> isFurther(own, row, minWords))
            .select("number", "closed"));
  }

  private static Row closed(long number, Iterator<Row> places) {
    BitSet closed = new BitSet();
    places.forEachRemaining(place -> closed.set(Math.toIntExact(place.getLong(2))));
    return RowFactory.create(number, closed.toByteArray());
  }

  private static boolean isFurther(MatcherSettings settings, Row row, int minWords) {
    int words = settings.comparison().keys(NumberedArticles.article(row)).wordCount();
    BitSet closed = Facts.bits(row, NumberedArticles.SCHEMA.size());
    return Crowds.isFurther(closed.cardinality(), words, minWords);
  }

  /**
   * The pairs of articles that have a crowded window in common; rows of {@link WindowPlaces#FOUND}.
   *
   * @param isSkipping see {@link WindowPlaces}
   */
  Dataset<Row> pairs(Dataset<Row> places, Dataset<Row> further, boolean isSkipping) {
    Dataset<Row> crowded =
        places
            .where(col("kind").equalTo(WindowPlaces.CROWDED))
            .withColumnRenamed("a", "number")
            .join(further, Steps.names("number"), "left")
            .select("hash", "before", "number", "group", "b", "closed")
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        RowFactory.create(
                            row.getLong(0),
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            Facts.bits(row, 5).get(Math.toIntExact(row.getLong(4)))),
                Steps.encoder(PLACES));
    return Steps.byKey(crowded, "hash", "number")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new KeyGroups(rows, new Pairs(isSkipping)),
            Steps.encoder(WindowPlaces.FOUND));
  }

  /** The pairs of the places of a window, which are as many as may be paired at most. */
  private static final class Pairs implements KeyGroups.Taker {
    private final boolean isSkipping;
    private long[] befores = new long[64];
    private long[] numbers = new long[64];
    private long[] groups = new long[64];
    private boolean[] closed = new boolean[64];
    private int count;

    Pairs(boolean isSkipping) {
      this.isSkipping = isSkipping;
    }

    @Override
    public void begin() {
      count = 0;
    }

    @Override
    public void take(Row row, Consumer<Row> sink) {
      if (count == closed.length) {
        befores = Arrays.copyOf(befores, 2 * count);
        numbers = Arrays.copyOf(numbers, 2 * count);
        groups = Arrays.copyOf(groups, 2 * count);
        closed = Arrays.copyOf(closed, 2 * count);
      }
      befores[count] = row.getLong(1);
      numbers[count] = row.getLong(2);
      groups[count] = row.getLong(3);
      closed[count] = row.getBoolean(4);
      count++;
    }

    @Override
    public Iterator<Row> end() {
      return new PairRows(
          numbers,
          count,
          (i, j) ->
              groups[i] != groups[j]
                  && !(closed[i] && closed[j])
                  && (isSkipping || befores[i] != befores[j] || befores[i] == 0));
    }
  }
}
