package org.quotidian.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.quotidian.passage.collection.CorpusCounts;

/** Counts of stems or words of the corpus, as they go to the executors. */
final class Counts implements Serializable {

  static final StructType KEYS = new StructType().add("key", DataTypes.LongType, false);

  private static final long serialVersionUID = 1;

  private final int articles;
  private final long[] keys;
  private final int[] counts;
  private transient volatile @Nullable CorpusCounts made;

  private Counts(int articles, long[] keys, int[] counts) {
    this.articles = articles;
    this.keys = keys;
    this.counts = counts;
  }

  static Counts none() {
    return new Counts(0, new long[0], new int[0]);
  }

  /**
   * Counts equal keys.
   *
   * @param articles how many articles there are
   * @param keys rows of {@link #KEYS}, each key once for each article
   */
  static Counts of(long articles, Dataset<Row> keys) {
    List<Row> sorted =
        keys.groupBy("key")
            .agg(functions.count("key").as("held"))
            .where("held > 1")
            .orderBy("key")
            .collectAsList();
    long[] sortedKeys = new long[sorted.size()];
    int[] counts = new int[sortedKeys.length];
    for (int i = 0; i < counts.length; i++) {
      sortedKeys[i] = sorted.get(i).getLong(0);
      counts[i] = Math.toIntExact(sorted.get(i).getLong(1));
    }
    return new Counts(Math.toIntExact(articles), sortedKeys, counts);
  }

  CorpusCounts counts() {
    CorpusCounts known = made;
    if (known == null) {
      known = new CorpusCounts(articles, keys, counts);
      made = known;
    }
    return known;
  }
}
