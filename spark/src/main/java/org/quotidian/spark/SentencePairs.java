package org.quotidian.spark;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.collection.ArticleKeys;

/** The pairs of articles that have sentences with one key, as far as these can overlap enough. */
final class SentencePairs implements KeyGroups.Taker {

  /** The keys of an article's sentences. */
  static final StructType KEYS =
      new StructType()
          .add("key", DataTypes.LongType, false)
          .add("number", DataTypes.LongType, false)
          .add("group", DataTypes.LongType, false)
          .add("need", DataTypes.IntegerType, false)
          .add("shared", DataTypes.IntegerType, false)
          .add("rare", DataTypes.LongType, false)
          .add("heavy", DataTypes.LongType, false);

  /** A row of kind {@link #SKIPPED} counts in {@code a} the keys that have too many sentences. */
  static final int SKIPPED = 3;

  private final int maxSentences;
  private long[] numbers = new long[64];
  private long[] groups = new long[64];
  private int[] needs = new int[64];
  private int[] shares = new int[64];
  private long[] rare = new long[64];
  private long[] heavy = new long[64];
  private int count;
  private boolean isTooMany;
  private long skipped;

  SentencePairs(int maxSentences) {
    this.maxSentences = maxSentences;
  }

  @Override
  public void begin() {
    count = 0;
    isTooMany = false;
  }

  @Override
  public void take(Row row, Consumer<Row> sink) {
    if (count == maxSentences) {
      isTooMany = true;
      return;
    }
    if (count == needs.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      groups = Arrays.copyOf(groups, 2 * count);
      needs = Arrays.copyOf(needs, 2 * count);
      shares = Arrays.copyOf(shares, 2 * count);
      rare = Arrays.copyOf(rare, 2 * count);
      heavy = Arrays.copyOf(heavy, 2 * count);
    }
    numbers[count] = row.getLong(1);
    groups[count] = row.getLong(2);
    needs[count] = row.getInt(3);
    shares[count] = row.getInt(4);
    rare[count] = row.getLong(5);
    heavy[count] = row.getLong(6);
    count++;
  }

  @Override
  public Iterator<Row> end() {
    if (isTooMany) {
      skipped++;
      return Collections.emptyIterator();
    }
    return new PairRows(numbers, count, (i, j) -> groups[i] != groups[j] && mayOverlap(i, j));
  }

  /** Whether neither sentence lacks too much of the other. */
  private boolean mayOverlap(int i, int j) {
    int need = Math.max(needs[i], needs[j]);
    return need <= Math.min(shares[i], shares[j])
        && ArticleKeys.leastLacking(rare[i], heavy[i], rare[j], heavy[j]) <= shares[i] - need
        && ArticleKeys.leastLacking(rare[j], heavy[j], rare[i], heavy[i]) <= shares[j] - need;
  }

  @Override
  public void close(Consumer<Row> sink) {
    if (skipped > 0) {
      sink.accept(RowFactory.create(SKIPPED, skipped, 0L, 0));
    }
  }
}
