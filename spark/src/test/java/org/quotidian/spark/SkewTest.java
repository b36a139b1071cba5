package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.function.LongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What comes from one key of a million rows is passed on, not held. */
class SkewTest {

  private static final int ROWS = 1_000_000;
  private static final int MOST_PLACES = 1_000;

  /** Rows that are made when they are asked for. */
  private static final class Made implements Iterator<Row> {
    private final LongFunction<Row> row;
    private long taken;

    Made(LongFunction<Row> row) {
      this.row = row;
    }

    @Override
    public boolean hasNext() {
      return taken < ROWS;
    }

    @Override
    public Row next() {
      return row.apply(taken++);
    }
  }

  /** How many rows there are of a kind, where no more than so many of those taken are held. */
  private static long count(Made made, KeyGroups.Taker taker, int kind, long mostHeld) {
    KeyGroups groups = new KeyGroups(made, taker);
    long count = 0;
    while (groups.hasNext()) {
      count += groups.next().getInt(0) == kind ? 1 : 0;
      assertThat(made.taken - count).isLessThanOrEqualTo(mostHeld);
    }
    return count;
  }

  @Test
  void aWindowInAMillionArticles() {
    Made windows = new Made(i -> RowFactory.create(7L, 0L, i, i % 997, 3, WindowPlaces.BEYOND));

    long places =
        count(windows, new WindowPlaces(MOST_PLACES, false), WindowPlaces.PLACE, MOST_PLACES + 2);

    assertThat(places).isEqualTo(ROWS);
  }

  @Test
  void aWindowInAMillionArticlesOfOneSource() {
    Made windows =
        new Made(
            i -> RowFactory.create(7L, 0L, i, i == ROWS - 1 ? 2L : 1L, 3, WindowPlaces.BEYOND));
    WindowPlaces taker = new WindowPlaces(MOST_PLACES, false);

    long pending = count(windows, taker, WindowPlaces.PENDING, MOST_PLACES + 2);

    assertThat(pending).isEqualTo(ROWS - 1);
  }

  @Test
  void aKeyOfAMillionSentencesIsSplit() {
    Made sentences = new Made(i -> RowFactory.create(7L, i, i, false, false, 5000, 9000, i, i));
    KeyGroups groups = new KeyGroups(sentences, new SentencePairs(Limits.DEFAULT));

    Row only = groups.next();

    assertThat(only.getInt(0)).isEqualTo(SentencePairs.TOO_LARGE);
    assertThat(only.getLong(1)).isEqualTo(7);
    assertThat(groups.hasNext()).isFalse();
  }

  @Test
  void aKeyThatCannotBeSplitIsCounted() {
    Made sentences = new Made(i -> RowFactory.create(7L, i, i, true, false, 5000, 9000, i, i));
    KeyGroups groups = new KeyGroups(sentences, new SentencePairs(Limits.DEFAULT));

    Row only = groups.next();

    assertThat(only.getInt(0)).isEqualTo(SentencePairs.SKIPPED);
    assertThat(only.getLong(1)).isEqualTo(1);
  }
}
