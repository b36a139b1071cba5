package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.quotidian.concurrent.Workers;

/**
 * Articles of which many others have much: a thousand reports of one event, in the same sentences.
 * Their pairs grow with the square of their number, so each is compared with some of the others
 * only.
 *
 * <p>A window of words in more than {@value #MANY} places is <em>crowded</em>. An article is a
 * <em>further</em> one if an eighth of its windows are crowded and occur in {@value #COMPARED}
 * earlier articles that are no further ones. Two further articles are not compared by these
 * windows, but each of them is compared with the {@value #COMPARED} and more other articles; and
 * they are compared with each other if they have any other window in common.
 */
public final class Crowds {

  /** A window in more places is crowded. More than the copies of an article that are compared. */
  public static final int MANY = Copies.KEPT + 10;

  /** So many articles that have a window are compared with all that have it. */
  public static final int COMPARED = 10;

  /** The least share of an article's windows that makes it a further one, as 1 / this. */
  private static final int LEAST_SHARE = 8;

  static final Crowds NONE = new Crowds(new BitSet(), 0);

  /** The positions of the windows by which further articles are not compared with each other. */
  private final BitSet closed;

  private final int count;

  private Crowds(BitSet closed, int count) {
    this.closed = closed;
    this.count = count;
  }

  /**
   * Finds them.
   *
   * @param groups the windows that occur more than once
   * @param mask windows of boilerplate do not count
   */
  static Crowds of(
      TokenStore store,
      List<RepeatedWindows.Groups> groups,
      int minWords,
      BoilerplateMask mask,
      Workers workers) {
    int[] counts = {0, 0};
    Copies.forEachOfMany(
        store,
        groups,
        Copies.Many.moreThan(MANY),
        (number, position, article) -> {
          counts[0] += mask.isBeyond(position, minWords) ? 1 : 0;
          counts[1] = number + 1;
        });
    if (counts[0] == 0) {
      return NONE;
    }
    // Position and window, in the order of the articles.
    long[] windows = new long[counts[0]];
    counts[0] = 0;
    Copies.forEachOfMany(
        store,
        groups,
        Copies.Many.moreThan(MANY),
        (number, position, article) -> {
          if (mask.isBeyond(position, minWords)) {
            windows[counts[0]++] = (long) position << 32 | number;
          }
        });
    workers.sort(windows);
    return of(store, windows, counts[1], minWords);
  }

  /**
   * The crowds of a part of a corpus.
   *
   * @param closed the positions of the windows by which further articles are not compared
   * @param further how many articles are further ones
   */
  static Crowds known(BitSet closed, int further) {
    return further == 0 ? NONE : new Crowds(closed, further);
  }

  /**
   * Whether an article is a further one.
   *
   * @param full how many of its windows are crowded and occur in {@value #COMPARED} earlier
   *     articles
   * @param words how many words it has
   */
  public static boolean isFurther(int full, int words, int minWords) {
    return full > 0 && (long) LEAST_SHARE * full >= words - minWords + 1;
  }

  private static Crowds of(TokenStore store, long[] windows, int windowCount, int minWords) {
    BitSet closed = new BitSet(store.size());
    int further = 0;
    int[] open = new int[windowCount];
    int[] lastGroup = new int[windowCount];
    Arrays.fill(lastGroup, -1);
    for (int from = 0; from < windows.length; ) {
      int article = store.articleOf((int) (windows[from] >>> 32));
      int end = from;
      int full = 0;
      while (end < windows.length && windows[end] >>> 32 < store.start(article + 1)) {
        full += open[(int) windows[end++]] >= COMPARED ? 1 : 0;
      }
      boolean isFurther = isFurther(full, store.wordCount(article), minWords);
      further += isFurther ? 1 : 0;
      int[] now = new int[end - from];
      for (int i = from; i < end; i++) {
        int window = (int) windows[i];
        now[i - from] = window;
        if (isFurther && open[window] >= COMPARED) {
          closed.set((int) (windows[i] >>> 32));
        }
      }
      int group = store.group(article);
      for (int window : now) {
        // Articles of one source, or an article that repeats the window, one after the other count
        // once.
        if (lastGroup[window] != group && (!isFurther || open[window] < COMPARED)) {
          open[window]++;
          lastGroup[window] = group;
        }
      }
      from = end;
    }
    return further == 0 ? NONE : new Crowds(closed, further);
  }

  /** How many articles are further ones. */
  public int count() {
    return count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether the window that starts here is crowded, in a further article. */
  boolean isClosed(int position) {
    return closed.get(position);
  }

  /** Whether such a window starts in a range of positions. */
  boolean isAnyClosed(int from, int end) {
    // Not nextSetBit(from): with few closed windows it reads on to the end of the collection.
    for (int position = from; position < end; position++) {
      if (closed.get(position)) {
        return true;
      }
    }
    return false;
  }
}
