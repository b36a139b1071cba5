package org.quotidian.spark;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.CorpusComparison.CorpusArticle;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/**
 * Compares the articles of the pairs. Articles whose ids are next to each other are the left ones
 * of one block: they often have pairs with the same articles, and these come to the block once.
 */
final class CompareStep {

  /**
   * A passage, with the numbers of its articles and its place among those of the left one; or a
   * number of passages that were excluded as boilerplate.
   */
  static final StructType SCHEMA =
      new StructType()
          .add("left", DataTypes.LongType, false)
          .add("right", DataTypes.LongType, false)
          .add("position", DataTypes.IntegerType, false)
          .add("passage", PassageRows.SCHEMA)
          .add("boilerplate", DataTypes.LongType, false);

  /** So many articles are compared with one at a time. */
  private static final int BATCH = 64;

  /** A block has as many left articles as this many bits can number. */
  private static final int BLOCK_BITS = 6;

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
    Dataset<Row> blocks = steps.kept(blocks(pairs));
    Dataset<Row> lefts =
        blocks
            .selectExpr("block", "explode(lefts) as number")
            .distinct()
            .join(articles, "number")
            .select(columns("block"));
    Dataset<Row> rights =
        blocks
            .withColumnRenamed("b", "number")
            .join(articles, "number")
            .select(columns("block", "lefts"));
    int block = Facts.COLUMNS.length;
    return lefts
        .groupByKey((MapFunction<Row, String>) row -> row.getString(block), Encoders.STRING())
        .cogroupSorted(
            rights.groupByKey(
                (MapFunction<Row, String>) row -> row.getString(block), Encoders.STRING()),
            new Column[] {col("number")},
            new Column[] {col("number")},
            (CoGroupFunction<String, Row, Row, Row>)
                (key, left, right) -> new Compared(own.comparison(), left, right, stems.value()),
            Steps.encoder(SCHEMA));
  }

  /**
   * For each right article the left ones of a block that it has pairs with. The number of right
   * articles of a block is limited: the same left ones may have several blocks.
   */
  private Dataset<Row> blocks(Dataset<Row> pairs) {
    Dataset<Row> byBlock =
        pairs
            .withColumn("lefts", expr("shiftright(a, " + BLOCK_BITS + ")"))
            .groupBy("lefts", "b")
            .agg(collect_list("a").as("as"));
    Dataset<Row> parts =
        byBlock.groupBy("lefts").agg(ceil(count("b").divide(limits.pairs())).as("parts"));
    Column part = pmod(xxhash64(col("b")), col("parts"));
    return byBlock
        .join(parts, "lefts")
        .select(concat_ws(" ", col("lefts"), part).as("block"), col("b"), col("as").as("lefts"));
  }

  private static Column[] columns(String... further) {
    return Stream.concat(Arrays.stream(Facts.COLUMNS), Arrays.stream(further))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  /** A right article of a block, and the numbers of the left ones that it is compared with. */
  private record Right(CorpusArticle article, List<Long> lefts) {}

  /** The passages of the articles of one block. */
  private static final class Compared implements Iterator<Row> {
    private final CorpusComparison comparison;
    private final Iterator<Row> lefts;
    private final List<Right> all = new ArrayList<>();
    private final Counts stems;
    private Iterator<Row> rows = Collections.emptyIterator();

    Compared(CorpusComparison comparison, Iterator<Row> lefts, Iterator<Row> rights, Counts stems) {
      this.comparison = comparison;
      this.lefts = lefts;
      this.stems = stems;
      while (rights.hasNext()) {
        Row row = rights.next();
        all.add(new Right(Facts.article(row), row.getList(Facts.COLUMNS.length + 1)));
      }
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && lefts.hasNext()) {
        rows = rows(Facts.article(lefts.next())).iterator();
      }
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return rows.next();
    }

    private List<Row> rows(CorpusArticle left) {
      List<Row> found = new ArrayList<>();
      List<CorpusArticle> batch = new ArrayList<>();
      for (Right right : all) {
        if (right.lefts.contains(left.number())) {
          batch.add(right.article);
          if (batch.size() == BATCH) {
            compare(left, batch, found);
            batch.clear();
          }
        }
      }
      if (!batch.isEmpty()) {
        compare(left, batch, found);
      }
      return found;
    }

    private void compare(CorpusArticle left, List<CorpusArticle> batch, List<Row> found) {
      List<String> ids = new ArrayList<>();
      ids.add(left.article().id());
      batch.forEach(right -> ids.add(right.article().id()));
      MatchStatistics statistics =
          comparison.compare(
              left,
              batch,
              stems.counts(),
              passage -> found.add(row(passage, left, found.size(), batch, ids)));
      if (statistics.boilerplate() > 0) {
        found.add(RowFactory.create(left.number(), -1L, 0, null, statistics.boilerplate()));
      }
    }

    private static Row row(
        Passage passage,
        CorpusArticle left,
        int position,
        List<CorpusArticle> batch,
        List<String> ids) {
      long right = batch.get(passage.right().article() - 1).number();
      return RowFactory.create(left.number(), right, position, PassageRows.of(passage, ids), 0L);
    }
  }
}
