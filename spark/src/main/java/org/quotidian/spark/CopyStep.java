package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.CorpusComparison.Copy;
import org.quotidian.passage.CorpusComparison.CorpusArticle;
import org.quotidian.passage.collection.ArticleFacts;

/**
 * The articles of which a corpus has many copies. These are decided one after the other, in the
 * memory of the driver: only articles with many copies come there.
 */
final class CopyStep {

  private static final StructType SCHEMA =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("original", DataTypes.LongType, false)
          .add("taken", DataTypes.BinaryType, false);

  private static final StructType MANY =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("many", DataTypes.BinaryType, false);

  private final SparkSession session;
  private final MatcherSettings settings;

  CopyStep(SparkSession session, MatcherSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  Dataset<Row> none() {
    return session.createDataFrame(List.<Row>of(), SCHEMA);
  }

  /** The articles, with the words that they have from their originals in the last column. */
  static Dataset<Row> withTaken(Dataset<Row> articles, Dataset<Row> copies) {
    return Steps.withColumnsOf(articles, copies.drop("original"));
  }

  /** The column after those of the article. */
  static BitSet taken(Row article) {
    return Facts.bits(article, NumberedArticles.SCHEMA.size());
  }

  /** The column after that one. */
  static BitSet boilerplate(Row article) {
    return Facts.bits(article, NumberedArticles.SCHEMA.size() + 1);
  }

  /**
   * Finds them.
   *
   * @param places rows of {@link WindowPlaces#FOUND}
   */
  Dataset<Row> find(Dataset<Row> articles, Dataset<Row> boilerplate, Dataset<Row> places) {
    Dataset<Row> many =
        WindowStep.ofFlag(places, WindowPlaces.MANY)
            .where(col("flags").bitwiseAND(WindowPlaces.QUOTED).equalTo(0));
    if (many.isEmpty()) {
      return none();
    }
    Dataset<Row> byArticle =
        many.groupByKey((MapFunction<Row, Long>) row -> row.getLong(1), Encoders.LONG())
            .flatMapGroups(
                (FlatMapGroupsFunction<Long, Row, Row>) CopyStep::many, Steps.encoder(MANY));
    MatcherSettings own = settings;
    List<Row> candidates =
        Steps.withColumnsOf(articles.join(byArticle, "number"), boilerplate)
            .filter((FilterFunction<Row>) row -> mayBeCopy(own, row))
            .orderBy("number")
            .collectAsList();
    return session.createDataFrame(copies(candidates), SCHEMA);
  }

  private static Iterator<Row> many(long number, Iterator<Row> places) {
    BitSet many = new BitSet();
    places.forEachRemaining(place -> many.set(Math.toIntExact(place.getLong(2))));
    return List.of(RowFactory.create(number, many.toByteArray())).iterator();
  }

  private static boolean mayBeCopy(MatcherSettings settings, Row row) {
    CorpusComparison comparison = settings.comparison();
    return comparison.mayBeCopy(article(row), many(row));
  }

  private static BitSet many(Row row) {
    return Facts.bits(row, NumberedArticles.SCHEMA.size());
  }

  private static CorpusArticle article(Row row) {
    BitSet none = new BitSet();
    return new CorpusArticle(
        row.getLong(0),
        NumberedArticles.article(row),
        new ArticleFacts(
            none,
            none,
            none,
            none,
            none,
            Facts.bits(row, NumberedArticles.SCHEMA.size() + 1),
            ArticleFacts.NO_ORIGINAL));
  }

  private List<Row> copies(List<Row> candidates) {
    CorpusComparison comparison = settings.comparison();
    List<CorpusArticle> articles = new ArrayList<>();
    List<BitSet> many = new ArrayList<>();
    for (Row row : candidates) {
      articles.add(article(row));
      many.add(many(row));
    }
    List<Row> copies = new ArrayList<>();
    for (Copy copy : comparison.copies(articles, many)) {
      copies.add(RowFactory.create(copy.copy(), copy.original(), copy.taken().toByteArray()));
    }
    return copies;
  }
}
