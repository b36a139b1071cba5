package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.article.Span;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageClusters;
import org.quotidian.passage.PassageClusters.PassageCluster;
import org.quotidian.passage.PassageCollection;
import scala.jdk.javaapi.CollectionConverters;

/** The clusters of passages: put together in the driver, one passage after the other. */
final class ClusterJob {

  static final StructType SCHEMA =
      new StructType()
          .add("cluster", DataTypes.IntegerType, false)
          .add("articles", DataTypes.IntegerType, false)
          .add("model", PassageRows.SIDE, false)
          .add("places", DataTypes.createArrayType(PassageRows.SIDE, false), false);

  /** The ids of the articles that have passages, in the order of their numbers. */
  private final List<String> ids = new ArrayList<>();

  /** The places of those ids in the list, by article number. */
  private final Map<Long, Integer> places = new HashMap<>();

  private final PassageClusters clusters = new PassageClusters();

  private ClusterJob() {}

  static Dataset<Row> of(PassageResult result) {
    Dataset<Row> passages = result.inOrder();
    SparkSession session = passages.sparkSession();
    ClusterJob job = new ClusterJob();
    Dataset<Row> frequent = result.frequentInOrder();
    job.readIds(passages, frequent);
    Iterator<Row> rows = passages.toLocalIterator();
    while (rows.hasNext()) {
      job.add(rows.next());
    }
    job.addFrequent(frequent.toLocalIterator());
    return session.createDataFrame(job.rows(), SCHEMA);
  }

  private void readIds(Dataset<Row> passages, Dataset<Row> frequent) {
    Dataset<Row> lefts = passages.select(col("left").as("number"), col("passage.left.article"));
    Dataset<Row> rights = passages.select(col("right").as("number"), col("passage.right.article"));
    Dataset<Row> others = frequent.select(col("number"), col("place.article"));
    Iterator<Row> rows =
        lefts.union(rights).union(others).distinct().orderBy("number").toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      places.put(row.getLong(0), ids.size());
      ids.add(row.getString(1));
    }
  }

  private void add(Row row) {
    Row passage = row.getStruct(2);
    clusters.add(
        new Passage(
            side(row.getLong(0), passage.getStruct(0)),
            side(row.getLong(1), passage.getStruct(1)),
            Passage.Kind.valueOf(passage.getString(2).toUpperCase(Locale.ROOT)),
            passage.getDouble(3)));
  }

  /**
   * Adds the runs that occur too often to be paired.
   *
   * @param places in the order of the runs
   */
  private void addFrequent(Iterator<Row> places) {
    List<Passage.Side> sides = new ArrayList<>();
    int run = -1;
    int words = 0;
    while (places.hasNext()) {
      Row place = places.next();
      if (place.getInt(0) != run && !sides.isEmpty()) {
        clusters.add(new PassageCollection.FrequentPassage(words, sides));
        sides.clear();
      }
      run = place.getInt(0);
      words = place.getInt(1);
      sides.add(side(place.getLong(3), place.getStruct(2)));
    }
    if (!sides.isEmpty()) {
      clusters.add(new PassageCollection.FrequentPassage(words, sides));
    }
  }

  private Passage.Side side(long number, Row side) {
    int article = places.getOrDefault(number, -1);
    return new Passage.Side(
        article, new Span(side.getInt(1), side.getInt(2)), side.getInt(3), side.getInt(4));
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    clusters.forEach(cluster -> rows.add(row(rows.size(), cluster)));
    return rows;
  }

  private Row row(int number, PassageCluster cluster) {
    List<Row> sides = cluster.places().stream().map(place -> PassageRows.side(place, ids)).toList();
    return RowFactory.create(
        number,
        cluster.articles(),
        PassageRows.side(cluster.model(), ids),
        CollectionConverters.asScala(sides).toSeq());
  }
}
