package org.quotidian.spark;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
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
          .add("isLast", DataTypes.BooleanType, false)
          .add("isClosed", DataTypes.BooleanType, false)
          .add("need", DataTypes.IntegerType, false)
          .add("shared", DataTypes.IntegerType, false)
          .add("rare", DataTypes.LongType, false)
          .add("heavy", DataTypes.LongType, false);

  /** A row of kind {@link #SKIPPED} counts in {@code a} the keys that have too many sentences. */
  static final int SKIPPED = 3;

  /** A row of kind {@link #TOO_LARGE} has in {@code a} a key that is to be split. */
  static final int TOO_LARGE = 5;

  private final Limits limits;
  private long[] numbers = new long[64];
  private long[] groups = new long[64];
  private int[] needs = new int[64];
  private int[] shares = new int[64];
  private long[] rare = new long[64];
  private long[] heavy = new long[64];
  private boolean[] closed = new boolean[64];
  private long key;
  private boolean isLast;
  private int count;
  private boolean isTooMany;
  private long skipped;

  SentencePairs(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void begin() {
    count = 0;
    isTooMany = false;
  }

  @Override
  public void take(Row row, Consumer<Row> sink) {
    key = row.getLong(0);
    isLast = row.getBoolean(3);
    if (count == (isLast ? limits.alike() : limits.sentences())) {
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
      closed = Arrays.copyOf(closed, 2 * count);
    }
    numbers[count] = row.getLong(1);
    groups[count] = row.getLong(2);
    closed[count] = row.getBoolean(4);
    needs[count] = row.getInt(5);
    shares[count] = row.getInt(6);
    rare[count] = row.getLong(7);
    heavy[count] = row.getLong(8);
    count++;
  }

  @Override
  public Iterator<Row> end() {
    if (isTooMany && !isLast) {
      return List.of(WindowPlaces.found(TOO_LARGE, key, 0, 0)).iterator();
    }
    if (isTooMany) {
      skipped++;
      return Collections.emptyIterator();
    }
    return new PairRows(
        numbers,
        count,
        (i, j) -> groups[i] != groups[j] && !(closed[i] && closed[j]) && mayOverlap(i, j));
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
      sink.accept(WindowPlaces.found(SKIPPED, skipped, 0, 0));
    }
  }
}
