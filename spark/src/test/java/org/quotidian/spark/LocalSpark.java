package org.quotidian.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotidian.article.Article;

/** Spark in this process, one for all tests. */
final class LocalSpark {

  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.local.dir", "target/spark")
        .config("spark.sql.warehouse.dir", "target/spark/warehouse")
        .getOrCreate();
  }

  static Dataset<Row> rows(List<Article> articles) {
    return session()
        .createDataFrame(
            articles.stream().map(ArticleRows::of).toList(), QuotidianSpark.articleSchema());
  }
}
