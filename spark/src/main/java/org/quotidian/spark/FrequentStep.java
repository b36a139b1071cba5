package org.quotidian.spark;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.CorpusComparison;
import org.quotidian.passage.collection.BoilerplateMask;
import org.quotidian.text.Tokens;

/**
 * The runs of words that occur in too many places to be paired, each with its places. Windows that
 * follow each other in all of their places are one run, as in {@link
 * org.quotidian.passage.collection.FrequentRuns}. The driver holds a row for each such window.
 */
final class FrequentStep {

  static final StructType SCHEMA =
      new StructType()
          .add("run", DataTypes.IntegerType, false)
          .add("words", DataTypes.IntegerType, false)
          .add("place", PassageRows.SIDE, false);

  /** The same, and the number of the article. */
  static final StructType PLACES = SCHEMA.add("number", DataTypes.LongType, false);

  /** The windows that runs start with. */
  private static final StructType RUNS =
      new StructType()
          .add("hash", DataTypes.LongType, false)
          .add("isQuoted", DataTypes.BooleanType, false)
          .add("run", DataTypes.IntegerType, false)
          .add("words", DataTypes.IntegerType, false);

  private final SparkSession session;
  private final MatcherSettings settings;

  FrequentStep(SparkSession session, MatcherSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  /**
   * The rows of {@link #PLACES}.
   *
   * @param windows rows of {@link WindowPlaces#FOUND}
   */
  Dataset<Row> places(Dataset<Row> articles, Dataset<Row> windows, Dataset<Row> boilerplate) {
    Dataset<Row> places =
        WindowStep.ofFlag(windows, WindowPlaces.FREQUENT)
            .withColumn("isQuoted", col("flags").bitwiseAND(WindowPlaces.QUOTED).notEqual(0));
    List<Row> runs = runs(places);
    if (runs.isEmpty()) {
      return session.createDataFrame(List.<Row>of(), PLACES);
    }
    Dataset<Row> starts =
        places
            .join(broadcast(session.createDataFrame(runs, RUNS)), Steps.names("hash", "isQuoted"))
            .select(col("a").as("number"), col("b"), col("run"), col("words"));
    Dataset<Row> ofArticles = Steps.withColumnsOf(articles, boilerplate).join(starts, "number");
    int minWords = settings.minWords();
    Dataset<Row> beyond =
        ofArticles.flatMap(
            (FlatMapFunction<Row, Row>) row -> place(row, minWords), Steps.encoder(PLACES));
    Dataset<Row> several =
        beyond.groupBy("run").agg(count(lit(1)).as("places")).where("places > 1").select("run");
    return beyond.join(several, "run").select(Steps.columns(PLACES));
  }

  /** The place of a run in an article, unless it is boilerplate. */
  private static Iterator<Row> place(Row row, int minWords) {
    int columns = NumberedArticles.SCHEMA.size();
    AnnotatedArticle article = NumberedArticles.article(row);
    Tokens tokens = article.tokens();
    int[] words = tokens.words(0, tokens.count());
    int first = Math.toIntExact(row.getLong(columns + 1));
    int length = row.getInt(columns + 3);
    BoilerplateMask mask = BoilerplateMask.of(Facts.bits(row, columns), words.length, minWords);
    if (!mask.isBeyond(first, length)) {
      return List.<Row>of().iterator();
    }
    Row place =
        RowFactory.create(
            article.id(),
            tokens.begin(words[first]),
            tokens.end(words[first + length - 1]),
            first,
            first + length);
    return List.of(RowFactory.create(row.getInt(columns + 2), length, place, row.getLong(0)))
        .iterator();
  }

  /** The rows of {@link #RUNS}, by first occurrence; those in quotation marks come last. */
  private List<Row> runs(Dataset<Row> places) {
    List<Row> windows =
        places
            .groupBy("isQuoted", "hash")
            .agg(
                min(struct("a", "b")).as("first"),
                count(lit(1)).as("places"),
                bit_xor(xxhash64(col("a"))).as("articles"),
                sum("b").as("words"))
            .orderBy("isQuoted", "first")
            .collectAsList();
    List<Row> runs = new ArrayList<>();
    for (int i = 0; i < windows.size(); ) {
      Row first = windows.get(i);
      boolean isQuoted = first.getBoolean(0);
      int words = isQuoted ? CorpusComparison.QUOTED_WORDS : settings.minWords();
      i++;
      while (i < windows.size() && follows(windows.get(i), windows.get(i - 1))) {
        words++;
        i++;
      }
      // A longer run in quotation marks is one of the others.
      if (!isQuoted || words < settings.minWords()) {
        runs.add(RowFactory.create(first.getLong(1), isQuoted, runs.size(), words));
      }
    }
    return runs;
  }

  /** Whether a window is one word behind another one in all of its places. */
  private static boolean follows(Row window, Row before) {
    Row first = window.getStruct(2);
    Row firstBefore = before.getStruct(2);
    return window.getBoolean(0) == before.getBoolean(0)
        && first.getLong(0) == firstBefore.getLong(0)
        && first.getLong(1) == firstBefore.getLong(1) + 1
        && window.getLong(3) == before.getLong(3)
        && window.getLong(4) == before.getLong(4)
        && window.getLong(5) == before.getLong(5) + before.getLong(3);
  }
}
