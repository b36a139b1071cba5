package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.CorpusComparison.CorpusArticle;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/** Compares the articles of the pairs. */
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

  private final MatcherSettings settings;

  CompareStep(MatcherSettings settings) {
    this.settings = settings;
  }

  /**
   * The rows of {@link #SCHEMA}.
   *
   * @param articles with the columns of {@link Facts}
   * @param pairs the numbers of two articles, the lower one first
   */
  Dataset<Row> compare(Dataset<Row> articles, Dataset<Row> pairs, Broadcast<Counts> stems) {
    MatcherSettings own = settings;
    Dataset<Row> rights =
        pairs.withColumnRenamed("b", "number").join(articles, "number").select(columns());
    return articles
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .cogroupSorted(
            rights.groupByKey(
                (MapFunction<Row, Long>) row -> row.getLong(Facts.COLUMNS.length), Encoders.LONG()),
            new Column[0],
            new Column[] {col("number")},
            (CoGroupFunction<Long, Row, Row, Row>)
                (number, left, right) ->
                    right.hasNext()
                        ? new Compared(own.comparison(), left.next(), right, stems.value())
                        : Collections.emptyIterator(),
            Steps.encoder(SCHEMA));
  }

  private static Column[] columns() {
    Column[] columns = new Column[Facts.COLUMNS.length + 1];
    for (int i = 0; i < Facts.COLUMNS.length; i++) {
      columns[i] = col(Facts.COLUMNS[i]);
    }
    columns[Facts.COLUMNS.length] = col("a");
    return columns;
  }

  /** The passages of one article and those that come after it. */
  private static final class Compared implements Iterator<Row> {
    private final CorpusComparison comparison;
    private final CorpusArticle left;
    private final Iterator<Row> rights;
    private final Counts stems;
    private Iterator<Row> rows = Collections.emptyIterator();

    Compared(CorpusComparison comparison, Row left, Iterator<Row> rights, Counts stems) {
      this.comparison = comparison;
      this.left = Facts.article(comparison, left);
      this.rights = rights;
      this.stems = stems;
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && rights.hasNext()) {
        rows = batch();
      }
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return rows.next();
    }

    private Iterator<Row> batch() {
      List<CorpusArticle> batch = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      ids.add(left.article().id());
      while (batch.size() < BATCH && rights.hasNext()) {
        CorpusArticle right = Facts.article(comparison, rights.next());
        batch.add(right);
        ids.add(right.article().id());
      }
      List<Row> found = new ArrayList<>();
      MatchStatistics statistics =
          comparison.compare(
              left,
              batch,
              stems.counts(),
              passage -> found.add(row(passage, found.size(), batch, ids)));
      if (statistics.boilerplate() > 0) {
        found.add(RowFactory.create(left.number(), -1L, 0, null, statistics.boilerplate()));
      }
      return found.iterator();
    }

    private Row row(Passage passage, int position, List<CorpusArticle> batch, List<String> ids) {
      long right = batch.get(passage.right().article() - 1).number();
      return RowFactory.create(left.number(), right, position, PassageRows.of(passage, ids), 0L);
    }
  }
}
