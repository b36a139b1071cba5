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
import org.quotidian.passage.collection.Crowds;

/**
 * What follows from the places of one window: pairs of articles to compare, and for each place
 * whether the window is rare, frequent or crowded. For windows that occur in articles of several
 * groups.
 */
final class WindowPlaces implements KeyGroups.Taker {

  /**
   * Windows of an article: hash, word before, number and group of the article, first word, and
   * {@link #BEYOND}, {@link #BOILERPLATE} or {@link #IN_MARKS}. Windows in quotation marks have
   * other hashes than the others.
   */
  static final StructType WINDOWS =
      new StructType()
          .add("hash", DataTypes.LongType, false)
          .add("before", DataTypes.LongType, false)
          .add("number", DataTypes.LongType, false)
          .add("group", DataTypes.LongType, false)
          .add("word", DataTypes.IntegerType, false)
          .add("which", DataTypes.ByteType, false);

  /** A window that goes beyond boilerplate. */
  static final byte BEYOND = 0;

  /** A window that does not. */
  static final byte BOILERPLATE = 1;

  /** A window in quotation marks. */
  static final byte IN_MARKS = 2;

  /**
   * What is found. A row of kind {@link #PAIR} has the numbers of two articles in {@code a} and
   * {@code b}; of {@link #PLACE}, an article in {@code a}, a word in {@code b} and {@code flags},
   * and the {@code hash} of a frequent window; of {@link #CROWDED}, these and the columns of the
   * window, which has made no pairs yet; of {@link #ONE_GROUP}, in {@code a} a number of windows
   * that occur in one group alone.
   */
  static final StructType FOUND =
      new StructType()
          .add("kind", DataTypes.IntegerType, false)
          .add("a", DataTypes.LongType, false)
          .add("b", DataTypes.LongType, false)
          .add("flags", DataTypes.IntegerType, false)
          .add("hash", DataTypes.LongType)
          .add("before", DataTypes.LongType)
          .add("group", DataTypes.LongType);

  static final int PAIR = 0;
  static final int PLACE = 1;
  static final int ONE_GROUP = 2;
  static final int CROWDED = 4;

  /**
   * A place, in {@code a} and {@code b}, of the window {@code hash} that is frequent if it occurs
   * in articles of several groups: then there is a row of kind {@link #SPREAD} too.
   */
  static final int PENDING = 6;

  /** The window {@code hash} of pending places occurs in several groups. */
  static final int SPREAD = 7;

  static final int RARE = 1;
  static final int MANY = 2;
  static final int FREQUENT = 4;
  static final int QUOTED = 8;

  /** The window is crowded, and occurs in enough earlier articles. */
  static final int FULL = 16;

  private final int maxPlaces;
  private boolean isQuoted;
  private final boolean isSkipping;
  private long[] befores = new long[64];
  private long[] numbers = new long[64];
  private long[] groups = new long[64];
  private int[] words = new int[64];
  private boolean[] full = new boolean[64];
  private int count;
  private boolean isSpread;
  private boolean isFlushed;
  private boolean isPending;
  private long firstGroup;
  private long hash;
  private long ofOneGroup;

  // How many articles of different groups, one after the other, have the window; and how many had
  // it before the article that is read.
  private int open;
  private int openBefore;
  private long lastOpen;
  private long lastNumber;

  /**
   * @param isSkipping whether some windows start no pairs although they are shared: then pairs are
   *     made even if the same word precedes both places
   */
  WindowPlaces(int maxPlaces, boolean isSkipping) {
    this.maxPlaces = maxPlaces;
    this.isSkipping = isSkipping;
  }

  /** A row of two or three numbers. */
  static Row found(int kind, long a, long b, int flags) {
    return RowFactory.create(kind, a, b, flags, null, null, null);
  }

  @Override
  public void begin() {
    count = 0;
    isSpread = false;
    isFlushed = false;
    isPending = false;
    open = 0;
    lastNumber = -1;
  }

  @Override
  public void take(Row row, Consumer<Row> sink) {
    if (count == words.length) {
      befores = Arrays.copyOf(befores, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
      groups = Arrays.copyOf(groups, 2 * count);
      words = Arrays.copyOf(words, 2 * count);
      full = Arrays.copyOf(full, 2 * count);
    }
    hash = row.getLong(0);
    befores[count] = row.getLong(1);
    numbers[count] = row.getLong(2);
    groups[count] = row.getLong(3);
    words[count] = row.getInt(4);
    isQuoted = row.getByte(5) == IN_MARKS;
    full[count] = isFull(numbers[count], groups[count], row.getByte(5) == BEYOND);
    if (count == 0 && !isFlushed) {
      firstGroup = groups[0];
    }
    isSpread |= groups[count] != firstGroup;
    count++;
    if (isFlushed || (count > maxPlaces && count > Crowds.MANY)) {
      // From here on, places are reported at once: they need not be held.
      isFlushed = true;
      flush(sink);
      count = 0;
    }
  }

  private void flush(Consumer<Row> sink) {
    if (isSpread) {
      if (isPending) {
        isPending = false;
        sink.accept(RowFactory.create(SPREAD, 0L, 0L, 0, hash, null, null));
      }
      places(FREQUENT | MANY, sink);
      return;
    }
    isPending = true;
    for (int i = 0; i < count; i++) {
      int flags = FREQUENT | (isQuoted ? QUOTED : MANY);
      sink.accept(RowFactory.create(PENDING, numbers[i], (long) words[i], flags, hash, null, null));
    }
  }

  /** Whether enough earlier articles have the window; see {@link Crowds}. */
  private boolean isFull(long number, long group, boolean isBeyond) {
    if (number != lastNumber) {
      lastNumber = number;
      openBefore = open;
    }
    if (!isBeyond) {
      return false;
    }
    // Articles of one source, one after the other, count once.
    if (open == 0 || lastOpen != group) {
      open++;
      lastOpen = group;
    }
    return openBefore >= Crowds.COMPARED;
  }

  @Override
  public Iterator<Row> end() {
    boolean isRepeated = isFlushed || count > 1;
    if (isRepeated && !isSpread && !isQuoted) {
      ofOneGroup++;
    }
    if (isFlushed || count < 2 || !isSpread) {
      return Collections.emptyIterator();
    }
    List<Row> places = new ArrayList<>();
    int rare = count <= CorpusComparison.FEW_PLACES ? RARE : 0;
    int many = count > CorpusComparison.MANY_PLACES ? MANY : 0;
    int frequent = count > maxPlaces ? FREQUENT : 0;
    if ((rare | many | frequent) != 0) {
      places(rare | many | frequent, places::add);
    }
    if (frequent != 0) {
      return places.iterator();
    }
    if (!isQuoted && count > Crowds.MANY) {
      for (int i = 0; i < count; i++) {
        places.add(
            RowFactory.create(
                CROWDED, numbers[i], (long) words[i], 0, hash, befores[i], groups[i]));
      }
      return places.iterator();
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
    if (ofOneGroup > 0) {
      sink.accept(found(ONE_GROUP, ofOneGroup, 0, 0));
    }
  }

  private void places(int flags, Consumer<Row> sink) {
    if (isQuoted && (flags & FREQUENT) == 0) {
      return;
    }
    boolean isCrowded = !isQuoted && (isFlushed || count > Crowds.MANY);
    for (int i = 0; i < count; i++) {
      int own = flags | (isQuoted ? QUOTED : 0) | (isCrowded && full[i] ? FULL : 0);
      sink.accept(
          RowFactory.create(
              PLACE,
              numbers[i],
              (long) words[i],
              own,
              (flags & FREQUENT) == 0 ? null : hash,
              null,
              null));
    }
  }
}
