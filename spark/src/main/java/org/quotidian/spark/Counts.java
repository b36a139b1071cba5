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

/**
 * Counts of stems or words of the corpus, and the sentences that occur too often, as they go to the
 * executors.
 */
final class Counts implements Serializable {

  /** A stem or word of an article, once for each article. */
  static final int HELD = 0;

  /** The hash of a sentence. */
  static final int SENTENCE = 1;

  static final StructType KEYS =
      new StructType()
          .add("kind", DataTypes.IntegerType, false)
          .add("key", DataTypes.LongType, false);

  private static final long serialVersionUID = 2;

  private final int articles;
  private final long[] keys;
  private final int[] counts;
  private final long[] frequentSentences;
  private transient volatile @Nullable CorpusCounts made;

  private Counts(int articles, long[] keys, int[] counts, long[] frequentSentences) {
    this.articles = articles;
    this.keys = keys;
    this.counts = counts;
    this.frequentSentences = frequentSentences;
  }

  static Counts none() {
    return new Counts(0, new long[0], new int[0], new long[0]);
  }

  /**
   * Counts equal keys.
   *
   * @param articles how many articles there are
   * @param keys rows of {@link #KEYS}
   * @param mostSentences more sentences than this are too many
   */
  static Counts of(long articles, Dataset<Row> keys, int mostSentences) {
    List<Row> sorted =
        keys.groupBy("kind", "key")
            .agg(functions.count("key").as("times"))
            .where("times > if(kind = " + SENTENCE + ", " + mostSentences + ", 1)")
            .orderBy("kind", "key")
            .collectAsList();
    int held = 0;
    while (held < sorted.size() && sorted.get(held).getInt(0) == HELD) {
      held++;
    }
    long[] sortedKeys = new long[held];
    int[] counts = new int[held];
    for (int i = 0; i < held; i++) {
      sortedKeys[i] = sorted.get(i).getLong(1);
      counts[i] = Math.toIntExact(sorted.get(i).getLong(2));
    }
    long[] frequent =
        sorted.subList(held, sorted.size()).stream().mapToLong(row -> row.getLong(1)).toArray();
    return new Counts(Math.toIntExact(articles), sortedKeys, counts, frequent);
  }

  /** How many different sentences occur too often. */
  int frequentSentences() {
    return frequentSentences.length;
  }

  CorpusCounts counts() {
    CorpusCounts known = made;
    if (known == null) {
      known = new CorpusCounts(articles, keys, counts, frequentSentences);
      made = known;
    }
    return known;
  }
}
