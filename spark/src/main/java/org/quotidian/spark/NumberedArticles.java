package org.quotidian.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.article.Article;

/**
 * Articles with numbers that ascend with their ids, and with groups: articles of one group are not
 * compared.
 */
final class NumberedArticles {

  /** Columns before those of {@link ArticleRows}. */
  static final int BEFORE = 2;

  static final StructType SCHEMA = schema();

  private NumberedArticles() {}

  private static StructType schema() {
    StructType schema =
        new StructType()
            .add("number", DataTypes.LongType, false)
            .add("group", DataTypes.LongType, false);
    for (var field : ArticleRows.SCHEMA.fields()) {
      schema = schema.add(field);
    }
    return schema;
  }

  static Dataset<Row> of(Dataset<Row> articles, boolean isAcrossSources) {
    int partitions = articles.sparkSession().sessionState().conf().numShufflePartitions();
    Column source = functions.when(col("source").isNotNull(), xxhash64(col("source")));
    Dataset<Row> numbered =
        ArticleRows.complete(articles)
            .repartitionByRange(partitions, col("id"))
            .sortWithinPartitions("id")
            .withColumn("number", functions.monotonically_increasing_id())
            .withColumn("group", isAcrossSources ? coalesce(source, col("number")) : col("number"));
    return numbered.selectExpr(SCHEMA.fieldNames());
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

  static Article article(Row row) {
    return ArticleRows.article(row, BEFORE);
  }
}
