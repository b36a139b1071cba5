package org.quotidian.spark;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
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
import org.quotidian.passage.collection.ArticleKeys;
import org.quotidian.passage.collection.BoilerplateFinder;

/**
 * The boilerplate of each source. Each piece of text is decided by itself, from the first {@link
 * BoilerplateFinder#MOST_ASKED} articles of its source that have it: a task holds those of some
 * pieces, however large the source is.
 */
final class BoilerplateStep {

  private static final StructType SCHEMA =
      new StructType()
          .add("number", DataTypes.LongType, false)
          .add("boilerplate", DataTypes.BinaryType, false);

  /** A piece of an article: a hash of its source and its words, and where it is. */
  private static final StructType PIECES =
      new StructType()
          .add("piece", DataTypes.LongType, false)
          .add("number", DataTypes.LongType, false)
          .add("from", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("sourceKey", DataTypes.LongType, false);

  private static final StructType DECIDED =
      new StructType().add("piece", DataTypes.LongType, false);

  private final SparkSession session;
  private final MatcherSettings settings;
  private final Steps steps;
  private final Limits limits;

  BoilerplateStep(SparkSession session, MatcherSettings settings, Steps steps, Limits limits) {
    this.limits = limits;
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
    Dataset<Row> pieces = pieces(articles);
    Dataset<Row> asked = steps.kept(asked(pieces));
    if (asked.isEmpty()) {
      return none;
    }
    steps.begin("words of articles");
    Broadcast<Counts> words = Steps.broadcast(session, words(articles, count));
    steps.begin("boilerplate");
    Dataset<Row> decided = steps.kept(decided(articles, asked, words));
    return steps.kept(
        pieces
            .join(decided, "piece")
            .groupByKey((MapFunction<Row, Long>) row -> row.getLong(1), Encoders.LONG())
            .mapGroups(
                (MapGroupsFunction<Long, Row, Row>) BoilerplateStep::marked,
                Steps.encoder(SCHEMA)));
  }

  private Dataset<Row> pieces(Dataset<Row> articles) {
    MatcherSettings own = settings;
    return articles
        .where(col("source").isNotNull())
        .withColumn("sourceKey", xxhash64(col("source")))
        .flatMap((FlatMapFunction<Row, Row>) row -> pieces(own, row), Steps.encoder(PIECES));
  }

  private static Iterator<Row> pieces(MatcherSettings settings, Row row) {
    long source = row.getLong(NumberedArticles.SCHEMA.size());
    List<Row> pieces = new ArrayList<>();
    keys(settings, row)
        .forEachPiece(
            (hash, from, end) ->
                pieces.add(
                    RowFactory.create(ofSource(source, hash), row.getLong(0), from, end, source)));
    return pieces.iterator();
  }

  private static long ofSource(long source, long piece) {
    return source * 31 + piece;
  }

  private static ArticleKeys keys(MatcherSettings settings, Row row) {
    return settings.comparison().keys(NumberedArticles.article(row));
  }

  /** The first places of each piece that occurs in enough articles of its source. */
  private Dataset<Row> asked(Dataset<Row> pieces) {
    int least = settings.minBoilerplateArticles();
    return Steps.byKey(pieces, "piece", "number", "from")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new KeyGroups(rows, new FirstPlaces(least)),
            Steps.encoder(PIECES));
  }

  /** The first places of a piece, one in an article. */
  private static final class FirstPlaces implements KeyGroups.Taker {
    private final int least;
    private final Deque<Row> places = new ArrayDeque<>();

    FirstPlaces(int least) {
      this.least = least;
    }

    @Override
    public void begin() {
      places.clear();
    }

    @Override
    public void take(Row row, Consumer<Row> sink) {
      Row last = places.peekLast();
      boolean isSameArticle = last != null && last.getLong(1) == row.getLong(1);
      if (!isSameArticle && places.size() < Math.max(least, BoilerplateFinder.MOST_ASKED)) {
        places.add(row);
      }
    }

    @Override
    public Iterator<Row> end() {
      return places.size() < least ? List.<Row>of().iterator() : List.copyOf(places).iterator();
    }
  }

  /** The pieces that are boilerplate. */
  private Dataset<Row> decided(Dataset<Row> articles, Dataset<Row> asked, Broadcast<Counts> words) {
    Dataset<Row> parts =
        asked
            .groupBy("sourceKey")
            .agg(ceil(functions.count("piece").divide(limits.places())).as("parts"));
    Column part = pmod(xxhash64(col("piece")), col("parts"));
    Dataset<Row> byPart =
        asked
            .join(parts, "sourceKey")
            .select(
                col("number"),
                functions.concat_ws(" ", col("sourceKey"), part).as("part"),
                col("piece"));
    Dataset<Row> piecesOfArticles =
        byPart.groupBy("part", "number").agg(functions.collect_list("piece").as("pieces"));
    MatcherSettings own = settings;
    int columns = NumberedArticles.SCHEMA.size();
    return articles
        .join(piecesOfArticles, "number")
        .withColumn("sourceKey", xxhash64(col("source")))
        .groupByKey((MapFunction<Row, String>) row -> row.getString(columns), Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("number")},
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, rows) -> decide(own.comparison(), rows, words.value()),
            Steps.encoder(DECIDED));
  }

  /** Decides about the pieces of the rows, from all their places. */
  private static Iterator<Row> decide(
      CorpusComparison comparison, Iterator<Row> rows, Counts words) {
    int columns = NumberedArticles.SCHEMA.size();
    List<AnnotatedArticle> articles = new ArrayList<>();
    Set<Long> asked = new HashSet<>();
    long source = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      articles.add(NumberedArticles.article(row));
      asked.addAll(row.<Long>getList(columns + 1));
      source = row.getLong(columns + 2);
    }
    List<BitSet> boilerplate = comparison.boilerplate(articles, words.counts());
    long ofSource = source;
    Set<Long> found = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      BitSet marked = boilerplate.get(i);
      if (!marked.isEmpty()) {
        comparison
            .keys(articles.get(i))
            .forEachPiece(
                (hash, from, end) -> {
                  long piece = ofSource(ofSource, hash);
                  // Of other pieces, not all places are here.
                  if (marked.get(from) && asked.contains(piece)) {
                    found.add(piece);
                  }
                });
      }
    }
    return found.stream().map(RowFactory::create).iterator();
  }

  private static Row marked(long number, Iterator<Row> pieces) {
    BitSet words = new BitSet();
    pieces.forEachRemaining(piece -> words.set(piece.getInt(2), piece.getInt(3)));
    return RowFactory.create(number, words.toByteArray());
  }

  private Counts words(Dataset<Row> articles, long count) {
    MatcherSettings own = settings;
    Dataset<Row> words =
        articles.flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Arrays.stream(keys(own, row).words())
                        .mapToObj(word -> RowFactory.create(Counts.HELD, word))
                        .iterator(),
            Steps.encoder(Counts.KEYS));
    return Counts.of(count, words, Integer.MAX_VALUE);
  }
}
