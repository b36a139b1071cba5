package org.quotidian.spark;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Articles as rows of strings. */
final class ArticleRows {

  private static final List<String> COLUMNS =
      List.of("id", "source", "url", "title", "published", "language", "text");

  /**
   * One column for each field of {@link Article}; all but {@code id} and {@code text} may be null.
   */
  static final StructType SCHEMA = schema();

  private ArticleRows() {}

  private static StructType schema() {
    StructType schema = new StructType();
    for (String column : COLUMNS) {
      boolean isNullable = !column.equals("id") && !column.equals("text");
      schema = schema.add(column, DataTypes.StringType, isNullable);
    }
    return schema;
  }

  /** The same articles with exactly the columns of the schema, null where a column is missing. */
  static Dataset<Row> complete(Dataset<Row> articles) {
    List<String> given = List.of(articles.columns());
    for (String column : List.of("id", "text")) {
      if (!given.contains(column)) {
        throw new IllegalArgumentException("articles need a column '" + column + "'");
      }
    }
    Column[] columns =
        COLUMNS.stream()
            .map(
                column ->
                    given.contains(column)
                        ? functions.col(column).cast(DataTypes.StringType).as(column)
                        : functions.lit(null).cast(DataTypes.StringType).as(column))
            .toArray(Column[]::new);
    return articles.select(columns);
  }

  static Row of(Article article) {
    PublicationDate published = article.published();
    return RowFactory.create(
        article.id(),
        article.source(),
        article.url(),
        article.title(),
        published == null ? null : published.toString(),
        article.language(),
        article.text());
  }

  /** The article of a row whose columns start with those of the schema, after so many others. */
  static Article article(Row row, int before) {
    String published = string(row, before + 4);
    return Article.builder(row.getString(before), row.getString(before + 6))
        .source(string(row, before + 1))
        .url(string(row, before + 2))
        .title(string(row, before + 3))
        .published(published == null ? null : PublicationDate.parse(published))
        .language(string(row, before + 5))
        .build();
  }

  private static @Nullable String string(Row row, int column) {
    return row.isNullAt(column) ? null : row.getString(column);
  }
}
