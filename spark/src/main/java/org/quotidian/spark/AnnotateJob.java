package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.KnownPeople;

/** The annotations of articles. */
final class AnnotateJob {

  private static final StructType PEOPLE =
      new StructType()
          .add("entity", DataTypes.StringType, false)
          .add("name", DataTypes.StringType, false);

  private AnnotateJob() {}

  /** Each article by itself. */
  static Dataset<Row> alone(Dataset<Row> articles) {
    return ArticleRows.complete(articles)
        .map(
            (MapFunction<Row, Row>)
                row -> AnnotationRows.of(Annotator.english().annotate(ArticleRows.article(row, 0))),
            Steps.encoder(AnnotationRows.SCHEMA));
  }

  /** Surnames resolved by the full names of all articles. */
  static Dataset<Row> together(Dataset<Row> articles) {
    SparkSession session = articles.sparkSession();
    Steps steps = new Steps(session, "annotate");
    Dataset<Row> complete = ArticleRows.complete(articles);
    steps.begin("people of all articles");
    Broadcast<People> people = Steps.broadcast(session, People.of(named(complete)));
    steps.end();
    return complete.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> {
              Annotator annotator = Annotator.builder().knownPeople(people.value().known()).build();
              return new Annotated(rows, annotator);
            },
        Steps.encoder(AnnotationRows.SCHEMA));
  }

  /** The people of the articles, each with a name and how many articles give it. */
  private static List<Row> named(Dataset<Row> articles) {
    return articles
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> named(Annotator.english().annotate(ArticleRows.article(row, 0))),
            Steps.encoder(PEOPLE))
        .groupBy("entity", "name")
        .agg(functions.count("name").cast(DataTypes.IntegerType).as("articles"))
        .orderBy(col("entity"), col("name"))
        .collectAsList();
  }

  private static Iterator<Row> named(AnnotatedArticle article) {
    return KnownPeople.named(article.mentions()).stream()
        .map(person -> RowFactory.create(person.entity(), person.name()))
        .iterator();
  }

  /** Annotates one row after the other. */
  private record Annotated(Iterator<Row> rows, Annotator annotator) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return AnnotationRows.of(annotator.annotate(ArticleRows.article(rows.next(), 0)));
    }
  }
}
