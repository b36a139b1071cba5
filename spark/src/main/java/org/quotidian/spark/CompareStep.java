package org.quotidian.spark;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Compares the articles of the pairs, in blocks. Articles whose ids are next to each other are the
 * left ones of one block: they often have pairs with the same articles, and these come to the block
 * once.
 */
final class CompareStep {

  /**
   * A passage, with the numbers of its articles and its place among those of the block; or a number
   * of passages that were excluded as boilerplate.
   */
  static final StructType SCHEMA =
      new StructType()
          .add("left", DataTypes.LongType, false)
          .add("right", DataTypes.LongType, false)
          .add("position", DataTypes.IntegerType, false)
          .add("passage", PassageRows.SCHEMA)
          .add("boilerplate", DataTypes.LongType, false);

  /** The right articles of a block may have so many times the bytes of the left ones. */
  private static final int RIGHTS = 8;

  /** What an article takes besides its bytes, more or less. */
  private static final int ARTICLE_BYTES = 1_000;

  /** A task has about so many blocks at most. */
  private static final int BLOCKS_OF_TASK = 8;

  private final MatcherSettings settings;
  private final Steps steps;
  private final Limits limits;

  CompareStep(MatcherSettings settings, Steps steps, Limits limits) {
    this.settings = settings;
    this.steps = steps;
    this.limits = limits;
  }

  /**
   * The rows of {@link #SCHEMA}.
   *
   * @param articles with the columns of {@link Facts}
   * @param pairs the numbers of two articles, the lower one first
   */
  Dataset<Row> compare(Dataset<Row> articles, Dataset<Row> pairs, Broadcast<Counts> stems) {
    MatcherSettings own = settings;
    Dataset<Row> sizes =
        steps.kept(
            articles.selectExpr("number", "octet_length(annotated) + " + ARTICLE_BYTES + " size"));
    Dataset<Row> byRight = steps.kept(byRight(pairs, sizes));
    Dataset<Row> parts = steps.kept(parts(byRight));
    Dataset<Row> rights =
        byRight
            .join(parts, "lefts")
            .select(
                xxhash64(col("lefts"), pmod(xxhash64(col("b")), col("parts"))).as("block"),
                col("b").as("number"),
                col("as").as("compared"));
    Dataset<Row> lefts =
        rights
            .select(col("block"), explode(col("compared")).as("number"))
            .distinct()
            .withColumn("compared", expr("cast(array() as array<bigint>)"));
    return rights
        .unionByName(lefts)
        .groupBy("block", "number")
        .agg(flatten(collect_list("compared")).as("compared"))
        .join(articles, "number")
        .select(ComparedBlock.COLUMNS)
        .repartition(tasks(parts), col("block"))
        .sortWithinPartitions("block", "number")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    new KeyGroups(
                        rows,
                        ComparedBlock.KEY,
                        new ComparedBlock(own.comparison(), stems.value().counts())),
            Steps.encoder(SCHEMA));
  }

  /**
   * For each right article the left ones of a block that it has pairs with. The left ones of a
   * block are neighbours.
   */
  private Dataset<Row> byRight(Dataset<Row> pairs, Dataset<Row> sizes) {
    // The number of the partition is in the high bits.
    Dataset<Row> blocks =
        sizes.selectExpr(
            "number as a",
            "xxhash64(shiftright(number, 33), (sum(size) over (partition by shiftright(number, 33)"
                + " order by number rows between unbounded preceding and current row) - 1) div "
                + limits.bytes()
                + ") as lefts");
    return pairs
        .join(blocks, "a")
        .groupBy("lefts", "b")
        .agg(collect_list("a").as("as"))
        .join(sizes.withColumnRenamed("number", "b"), "b");
  }

  /** How many blocks the right articles of some left ones make. */
  private Dataset<Row> parts(Dataset<Row> byRight) {
    return byRight
        .groupBy("lefts")
        .agg(
            ceil(greatest(
                    sum("size").divide(RIGHTS * (double) limits.bytes()),
                    sum(array_size(col("as"))).divide((double) limits.pairs())))
                .as("parts"));
  }

  /** As many tasks as blocks, so that none waits long for another; but not too many. */
  private static int tasks(Dataset<Row> parts) {
    long blocks = parts.agg(coalesce(sum("parts"), lit(0L))).head().getLong(0);
    int usual = parts.sparkSession().sessionState().conf().numShufflePartitions();
    return (int) Math.max(usual, Math.min(blocks, (long) usual * BLOCKS_OF_TASK));
  }
}
