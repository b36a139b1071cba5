package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Steps of jobs: named in Spark's pages, and their results kept on disk until the end. */
final class Steps {

  private final SparkSession session;
  private final String job;
  private final List<Kept> kept = new ArrayList<>();

  /** Rows that are kept, until they are dropped. */
  record Kept(Dataset<Row> rows, JavaRDD<InternalRow> stored) {
    void drop() {
      stored.unpersist();
    }
  }

  Steps(SparkSession session, String job) {
    this.session = session;
    this.job = job;
  }

  /** Names what runs from here on. */
  void begin(String step) {
    session.sparkContext().setJobDescription("Quotidian " + job + ": " + step);
  }

  /** Ends the last step, and drops what was kept for this job. */
  void end() {
    session.sparkContext().setJobDescription(null);
    kept.forEach(Kept::drop);
    kept.clear();
  }

  /** Rows that several steps read: written to the executors' disks when they are first made. */
  Dataset<Row> kept(Dataset<Row> rows) {
    Kept stored = keptAsResult(rows);
    kept.add(stored);
    return stored.rows;
  }

  /**
   * The rows of a result: kept until the program drops them. If an executor is lost, its rows are
   * made again. Unlike with {@code Dataset.persist}, the plan of what is made from the rows does
   * not contain the plan of these: with a dozen steps, each of which reads several others, such
   * plans have millions of nodes.
   */
  static Kept keptAsResult(Dataset<Row> rows) {
    org.apache.spark.sql.classic.Dataset<Row> planned =
        (org.apache.spark.sql.classic.Dataset<Row>) rows;
    JavaRDD<InternalRow> stored =
        planned
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            // One object serves for all rows.
            .map((Function<InternalRow, InternalRow>) InternalRow::copy)
            .persist(StorageLevel.DISK_ONLY());
    return new Kept(
        planned.sparkSession().internalCreateDataFrame(stored.rdd(), rows.schema(), false), stored);
  }

  static <T> Broadcast<T> broadcast(SparkSession session, T value) {
    return JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(value);
  }

  static Encoder<Row> encoder(StructType schema) {
    return Encoders.row(schema);
  }

  /** The rows of the first, with those columns of the second that go with their number, or null. */
  static Dataset<Row> withColumnsOf(Dataset<Row> rows, Dataset<Row> further) {
    return rows.join(further, names("number"), "left");
  }

  /** The columns of a schema. */
  static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
  }

  /** Column names as Spark takes them. */
  static Seq<String> names(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }

  /** Rows of one key together, and sorted by it. */
  static Dataset<Row> byKey(Dataset<Row> rows, String key, String... then) {
    return rows.repartition(functions.col(key)).sortWithinPartitions(key, then);
  }
}
