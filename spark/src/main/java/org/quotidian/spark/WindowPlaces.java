package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.CorpusComparison;

/**
 * What follows from the places of one window: pairs of articles to compare, and for each place
 * whether the window is rare or frequent. For windows that occur in articles of several groups.
 */
final class WindowPlaces implements KeyGroups.Taker {

  /** Windows of an article: hash, word before, number and group of the article, first word. */
  static final StructType WINDOWS =
      new StructType()
          .add("hash", DataTypes.LongType, false)
          .add("before", DataTypes.LongType, false)
          .add("number", DataTypes.LongType, false)
          .add("group", DataTypes.LongType, false)
          .add("word", DataTypes.IntegerType, false);

  /**
   * What is found. A row of kind {@link #PAIR} has the numbers of two articles in {@code a} and
   * {@code b}; of {@link #PLACE}, an article in {@code a}, a word in {@code b} and {@code flags};
   * of {@link #ONE_GROUP}, in {@code a} a number of windows that occur in one group alone.
   */
  static final StructType FOUND =
      new StructType()
          .add("kind", DataTypes.IntegerType, false)
          .add("a", DataTypes.LongType, false)
          .add("b", DataTypes.LongType, false)
          .add("flags", DataTypes.IntegerType, false);

  static final int PAIR = 0;
  static final int PLACE = 1;
  static final int ONE_GROUP = 2;

  static final int RARE = 1;
  static final int MANY = 2;
  static final int FREQUENT = 4;
  static final int QUOTED = 8;

  private final int maxPlaces;
  private final boolean isQuoted;
  private final boolean isSkipping;
  private long[] befores = new long[64];
  private long[] numbers = new long[64];
  private long[] groups = new long[64];
  private int[] words = new int[64];
  private int count;
  private boolean isSpread;
  private boolean isFlushed;
  private long ofOneGroup;

  /**
   * @param isSkipping whether some windows start no pairs although they are shared: then pairs are
   *     made even if the same word precedes both places
   */
  WindowPlaces(int maxPlaces, boolean isQuoted, boolean isSkipping) {
    this.maxPlaces = maxPlaces;
    this.isQuoted = isQuoted;
    this.isSkipping = isSkipping;
  }

  @Override
  public void begin() {
    count = 0;
    isSpread = false;
    isFlushed = false;
  }

  @Override
  public void take(Row row, Consumer<Row> sink) {
    if (count == words.length) {
      befores = Arrays.copyOf(befores, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
      groups = Arrays.copyOf(groups, 2 * count);
      words = Arrays.copyOf(words, 2 * count);
    }
    befores[count] = row.getLong(1);
    numbers[count] = row.getLong(2);
    groups[count] = row.getLong(3);
    words[count] = row.getInt(4);
    isSpread |= count > 0 && groups[count] != groups[0];
    count++;
    if (isFlushed || (isSpread && count > maxPlaces)) {
      // From here on, places are reported at once: they need not be held.
      isFlushed = true;
      places(FREQUENT | MANY, sink);
      count = 0;
    }
  }

  @Override
  public Iterator<Row> end() {
    if (isFlushed || count < 2) {
      return Collections.emptyIterator();
    }
    if (!isSpread) {
      ofOneGroup++;
      return Collections.emptyIterator();
    }
    int rare = count <= CorpusComparison.FEW_PLACES ? RARE : 0;
    int many = count > CorpusComparison.MANY_PLACES ? MANY : 0;
    List<Row> places = new ArrayList<>();
    if ((rare | many) != 0) {
      places(rare | many, places::add);
    }
    return new Both(
        places.iterator(),
        new PairRows(
            numbers,
            count,
            (i, j) ->
                groups[i] != groups[j]
                    && (isSkipping || befores[i] != befores[j] || befores[i] == 0)));
  }

  /** One after the other. */
  private record Both(Iterator<Row> first, Iterator<Row> second) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return first.hasNext() || second.hasNext();
    }

    @Override
    public Row next() {
      return first.hasNext() ? first.next() : second.next();
    }
  }

  @Override
  public void close(Consumer<Row> sink) {
    if (ofOneGroup > 0 && !isQuoted) {
      sink.accept(RowFactory.create(ONE_GROUP, ofOneGroup, 0L, 0));
    }
  }

  private void places(int flags, Consumer<Row> sink) {
    int all = flags | (isQuoted ? QUOTED : 0);
    if (isQuoted && (flags & FREQUENT) == 0) {
      return;
    }
    for (int i = 0; i < count; i++) {
      sink.accept(RowFactory.create(PLACE, numbers[i], (long) words[i], all));
    }
  }
}
