package org.quotidian.spark;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are sorted by a key, taken one by one, and what follows from them. Rows of one key are
 * held in memory only as far as a {@link Taker} keeps them.
 */
final class KeyGroups implements Iterator<Row> {

  private final Iterator<Row> sorted;
  private final int column;
  private final Taker taker;
  private final Deque<Row> ready = new ArrayDeque<>();
  private Iterator<Row> ofKey = Collections.emptyIterator();
  private @Nullable Row next;
  private long key;
  private boolean isInKey;
  private boolean isEnded;

  /** Takes the rows of one key after the other. */
  interface Taker {
    /** A new key. */
    void begin();

    /** A row of the key. */
    void take(Row row, Consumer<Row> sink);

    /** The rows that follow from those of the key; used up before the next key begins. */
    Iterator<Row> end();

    /** The rows that follow at the very end. */
    default void close(Consumer<Row> sink) {}
  }

  /**
   * @param sorted the key in column 0
   */
  KeyGroups(Iterator<Row> sorted, Taker taker) {
    this(sorted, 0, taker);
  }

  /**
   * @param sorted the key in a column
   */
  KeyGroups(Iterator<Row> sorted, int column, Taker taker) {
    this.sorted = sorted;
    this.column = column;
    this.taker = taker;
    next = sorted.hasNext() ? sorted.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ofKey.hasNext() && !isEnded) {
      step();
    }
    return !ready.isEmpty() || ofKey.hasNext();
  }

  /** Takes one row more, or begins or ends a key: so what follows from a row is not held. */
  private void step() {
    Row row = next;
    if (isInKey && row != null && row.getLong(column) == key) {
      taker.take(row, ready::add);
      next = sorted.hasNext() ? sorted.next() : null;
    } else if (isInKey) {
      isInKey = false;
      ofKey = taker.end();
    } else if (row == null) {
      taker.close(ready::add);
      isEnded = true;
    } else {
      isInKey = true;
      key = row.getLong(column);
      taker.begin();
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.isEmpty() ? ofKey.next() : ready.remove();
  }
}
