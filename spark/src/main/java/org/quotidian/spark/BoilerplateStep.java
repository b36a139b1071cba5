package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.CorpusComparison;

/**
 * The boilerplate of each source. A task holds in memory those articles of a source that have a
 * piece of text in common with enough others, some seven bytes a word.
 */
final class BoilerplateStep {

  private static final StructType SCHEMA =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("boilerplate", DataTypes.BinaryType, false);

  private static final StructType PIECES =
      new StructType()
          .add("source", DataTypes.StringType, false)
          .add("piece", DataTypes.LongType, false)
          .add("number", DataTypes.LongType, false);

  private final SparkSession session;
  private final MatcherSettings settings;
  private final Steps steps;

  BoilerplateStep(SparkSession session, MatcherSettings settings, Steps steps) {
    this.session = session;
    this.settings = settings;
    this.steps = steps;
  }

  /** The words that are boilerplate, of each article that has some. */
  Dataset<Row> find(Dataset<Row> articles, long count) {
    Dataset<Row> none = session.createDataFrame(List.<Row>of(), SCHEMA);
    if (settings.minBoilerplateArticles() == 0) {
      return none;
    }
    steps.begin("text that sources repeat");
    Dataset<Row> candidates = steps.kept(candidates(articles));
    if (candidates.isEmpty()) {
      return none;
    }
    steps.begin("words of articles");
    Broadcast<Counts> words = Steps.broadcast(session, words(articles, count));
    steps.begin("boilerplate");
    MatcherSettings own = settings;
    return steps.kept(
        articles
            .join(candidates, "number")
            .groupByKey((MapFunction<Row, String>) row -> row.getString(3), Encoders.STRING())
            .flatMapSortedGroups(
                new Column[] {col("number")},
                (FlatMapGroupsFunction<String, Row, Row>)
                    (source, rows) -> ofSource(own.comparison(), rows, words.value()),
                Steps.encoder(SCHEMA)));
  }

  /** The numbers of the articles that have a piece that occurs in enough of their source. */
  private Dataset<Row> candidates(Dataset<Row> articles) {
    MatcherSettings own = settings;
    Dataset<Row> pieces =
        articles
            .where(col("source").isNotNull())
            .flatMap((FlatMapFunction<Row, Row>) row -> pieces(own, row), Steps.encoder(PIECES));
    Dataset<Row> repeated =
        pieces
            .groupBy("source", "piece")
            .agg(functions.count("number").as("articles"))
            .where(col("articles").geq(settings.minBoilerplateArticles()))
            .drop("articles");
    return pieces.join(repeated, Steps.names("source", "piece")).select("number").distinct();
  }

  private static Iterator<Row> pieces(MatcherSettings settings, Row row) {
    CorpusComparison comparison = settings.comparison();
    List<Long> hashes = new ArrayList<>();
    comparison.keys(comparison.read(NumberedArticles.article(row))).forEachPiece(hashes::add);
    return hashes.stream()
        .distinct()
        .map(hash -> RowFactory.create(row.getString(3), hash, row.getLong(0)))
        .iterator();
  }

  private Counts words(Dataset<Row> articles, long count) {
    MatcherSettings own = settings;
    Dataset<Row> words =
        articles.flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  CorpusComparison comparison = own.comparison();
                  return Arrays.stream(
                          comparison.keys(comparison.read(NumberedArticles.article(row))).words())
                      .mapToObj(word -> RowFactory.create(word))
                      .iterator();
                },
            Steps.encoder(Counts.KEYS));
    return Counts.of(count, words);
  }

  private static Iterator<Row> ofSource(
      CorpusComparison comparison, Iterator<Row> rows, Counts words) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      articles.add(comparison.read(NumberedArticles.article(row)));
      numbers.add(row.getLong(0));
    }
    List<BitSet> boilerplate = comparison.boilerplate(articles, words.counts());
    List<Row> found = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (!boilerplate.get(i).isEmpty()) {
        found.add(RowFactory.create(numbers.get(i), boilerplate.get(i).toByteArray()));
      }
    }
    return found.iterator();
  }
}
