package org.quotidian.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.story.StoryGrouper;

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
   * {@return the columns of a place of a run that occurs too often to be paired} Runs are numbered
   * by their first occurrence.
   */
  public static StructType frequentSchema() {
    return FrequentStep.SCHEMA;
  }

  /** {@return the columns of a cluster of passages} */
  public static StructType clusterSchema() {
    return ClusterJob.SCHEMA;
  }

  /** {@return the columns of a story} */
  public static StructType storySchema() {
    return StoryJob.SCHEMA;
  }

  /** {@return the columns of a parallel} */
  public static StructType parallelSchema() {
    return ParallelRows.SCHEMA;
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
    return new PassageJob(articles.sparkSession(), matcher, Limits.DEFAULT).run(articles);
  }

  /**
   * Puts passages together that are places of one text, as {@link
   * org.quotidian.passage.PassageClusters} does; in the driver, which keeps some 60 bytes a place.
   *
   * @param passages what {@link #passages} found
   * @return rows of {@link #clusterSchema}, those in the most articles first
   */
  public static Dataset<Row> clusters(PassageResult passages) {
    return ClusterJob.of(passages);
  }

  /**
   * Groups articles by the event that they report, as {@link org.quotidian.story.StoryCollection}
   * does; in the driver, which reads all articles and keeps some nine bytes for each different word
   * of an article.
   *
   * @param articles the articles
   * @return rows of {@link #storySchema}, by their earliest dates
   */
  public static Dataset<Row> stories(Dataset<Row> articles) {
    return StoryJob.of(articles, StoryGrouper.builder().build());
  }

  /**
   * Writes archives of the articles: each article is annotated by itself and goes to one of the
   * archives. {@link org.quotidian.Archive#openReadOnly(List)} searches them as one. A shard is
   * written whole or not at all; after a run that died, the target has no file {@code _SUCCESS}.
   *
   * @param articles the articles; of several with one id, the last one that is added stays
   * @param target a folder that is empty or missing, on any file system that Spark can write to
   * @param shards the number of archives
   * @return the folders of the archives
   * @throws IOException if the target is not empty, or can't be written
   */
  public static List<String> index(Dataset<Row> articles, String target, int shards)
      throws IOException {
    return new IndexJob(articles, target, shards).run();
  }

  /**
   * Compares new articles with those of archives: for each, what {@link
   * org.quotidian.Archive#passages} finds. The new article is the left one.
   *
   * @param articles the new articles
   * @param archives folders of archives, which every executor can read by these paths
   * @param matcher the settings
   * @param mostArticles how many articles of the archives to compare with one new article at most
   * @return rows of {@link #passageSchema}
   */
  public static Dataset<Row> similar(
      Dataset<Row> articles, List<String> archives, PassageMatcher matcher, int mostArticles) {
    return AgainstArchives.run(
        articles,
        archives,
        PassageRows.SCHEMA,
        AgainstArchives.passages(MatcherSettings.of(matcher), mostArticles));
  }

  /**
   * Cross-references new articles with those of archives: for each, the parallels that {@link
   * org.quotidian.Archive#crossReference} finds.
   *
   * @param articles the new articles
   * @param archives folders of archives, which every executor can read by these paths
   * @return rows of {@link #parallelSchema}
   */
  public static Dataset<Row> crossReference(Dataset<Row> articles, List<String> archives) {
    return AgainstArchives.run(
        articles, archives, ParallelRows.SCHEMA, AgainstArchives.parallels());
  }
}
