package org.quotidian.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * Articles with numbers that ascend with their ids, and with groups: articles of one group are not
 * compared. Their sentences are found once, and kept in the bytes of {@link
 * AnnotatedArticle#toBytes}.
 */
final class NumberedArticles {

  static final StructType SCHEMA =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("group", DataTypes.LongType, false)
          .add("id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType)
          .add("annotated", DataTypes.BinaryType, false);

  private static final int SOURCE = 3;
  private static final int ANNOTATED = 4;

  private NumberedArticles() {}

  static Dataset<Row> of(Dataset<Row> articles, MatcherSettings settings) {
    int partitions = articles.sparkSession().sessionState().conf().numShufflePartitions();
    Column source = functions.when(col("source").isNotNull(), xxhash64(col("source")));
    Column group =
        settings.isAcrossSources() ? coalesce(source, col("number")) : functions.expr("number");
    return ArticleRows.complete(articles)
        .repartitionByRange(partitions, col("id"))
        .sortWithinPartitions("id")
        .withColumn("number", functions.monotonically_increasing_id())
        .withColumn("group", group)
        .map((MapFunction<Row, Row>) row -> read(settings, row), Steps.encoder(SCHEMA));
  }

  /** The article of a row of {@link ArticleRows}, with its sentences. */
  private static Row read(MatcherSettings settings, Row row) {
    AnnotatedArticle annotated = settings.comparison().read(ArticleRows.article(row, 0));
    int columns = ArticleRows.SCHEMA.size();
    return RowFactory.create(
        row.getLong(columns),
        row.getLong(columns + 1),
        annotated.id(),
        annotated.article().source(),
        annotated.toBytes());
  }

  /** How many there are. */
  static long count(Dataset<Row> articles) {
    Row counts = articles.agg(functions.count("id"), functions.countDistinct("id")).head();
    if (counts.getLong(0) != counts.getLong(1)) {
      throw new IllegalArgumentException(
          (counts.getLong(0) - counts.getLong(1)) + " articles have the id of another one");
    }
    return counts.getLong(0);
  }

  static AnnotatedArticle article(Row row) {
    return AnnotatedArticle.fromBytes(row.<byte[]>getAs(ANNOTATED));
  }

  static String source(Row row) {
    return row.getString(SOURCE);
  }
}
