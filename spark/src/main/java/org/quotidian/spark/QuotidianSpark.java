package org.quotidian.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.PassageMatcher;

/**
 * Quotidian on datasets of articles, one row an article.
 *
 * <p>The columns of an article are strings: {@code id} and {@code text}, and, where known, {@code
 * source}, {@code url}, {@code title}, {@code published} and {@code language}. Other columns are
 * ignored. Offsets count UTF-16 code units of the text as given, in all results.
 */
public final class QuotidianSpark {

  private QuotidianSpark() {}

  /** {@return the columns of an article} */
  public static StructType articleSchema() {
    return ArticleRows.SCHEMA;
  }

  /** {@return the columns of an annotated article: those of the article, then its annotations} */
  public static StructType annotationSchema() {
    return AnnotationRows.SCHEMA;
  }

  /** {@return the columns of a passage} */
  public static StructType passageSchema() {
    return PassageRows.SCHEMA;
  }

  /**
   * Annotates each article by itself, as {@code quotidian annotate} does. The columns of the result
   * have the names of its {@code --format jsonl}; they can be written as Parquet or JSON Lines.
   *
   * @param articles the articles
   * @return rows of {@link #annotationSchema}
   */
  public static Dataset<Row> annotate(Dataset<Row> articles) {
    return AnnotateJob.alone(articles);
  }

  /**
   * Annotates articles, and resolves surnames that an article does not explain by the full names of
   * all articles, as {@link org.quotidian.annotation.KnownPeople} does. Reads the articles twice.
   *
   * @param articles the articles
   * @return rows of {@link #annotationSchema}
   */
  public static Dataset<Row> annotateTogether(Dataset<Row> articles) {
    return AnnotateJob.together(articles);
  }

  /**
   * Compares each article with each other one: the same passages as {@code PassageMatcher.match}
   * finds in memory, where the articles are ordered by their ids.
   *
   * @param articles the articles
   * @param matcher the settings; its executor is not used
   * @return the passages, and what was excluded
   * @throws IllegalArgumentException if two articles have one id
   */
  public static PassageResult passages(Dataset<Row> articles, PassageMatcher matcher) {
    return new PassageJob(articles.sparkSession(), matcher).run(articles);
  }
}
