package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.quotidian.concurrent.Workers;
import org.quotidian.hash.Hashing;

/**
 * The windows of so many words that a collection holds more than once, exactly.
 *
 * <p>Each window is hashed (rolling, as M. O. Rabin and R. M. Karp, 1987). Hash and position,
 * packed in a long, are spread over parts by the first bits of the hash; a part fits the cache.
 * There a bit table finds the hashes that occur twice, which are few in news, and only those are
 * sorted; finally, windows of one hash are compared word by word. If memory is short, the hashes
 * are processed in several rounds, each of which reads the words again.
 */
final class RepeatedWindows {

  /** Windows in a part: as many as the second-level cache holds, and the table beside them. */
  private static final int PART = 1 << 16;

  /** More parts than that, and writing to all of them at once becomes slow. */
  private static final int MAX_PART_BITS = 10;

  /** Cancellation is checked once for so many words, plus one. */
  private static final int CHECKED = (1 << 16) - 1;

  private final TokenStore store;
  private final int length;
  private final Workers workers;
  private final long windowBudget;

  /** The positions of the repeated windows, a group after the other; see {@link Groups}. */
  private final List<Groups> groups = new ArrayList<>();

  /** Groups of positions with equal windows; the last of a group has its sign bit set. */
  static final class Groups {
    private int[] positions;
    private int count;

    private Groups(int most) {
      positions = new int[most];
    }

    private void add(int position, boolean last) {
      positions[count++] = last ? position | Integer.MIN_VALUE : position;
    }

    /** Copies the group that starts at {@code from} to {@code into}; returns where it ends. */
    int copy(int from, Positions into) {
      into.count = 0;
      int at = from;
      while (positions[at] >= 0) {
        into.add(positions[at++]);
      }
      into.add(positions[at++] & Integer.MAX_VALUE);
      return at;
    }

    int size() {
      return count;
    }

    /** Drops positions, and groups of which fewer than two positions are left. */
    void removeIf(IntPredicate isRemoved) {
      int kept = 0;
      int begin = 0;
      for (int i = 0; i < count; i++) {
        boolean isLast = positions[i] < 0;
        int position = positions[i] & Integer.MAX_VALUE;
        if (!isRemoved.test(position)) {
          positions[kept++] = position;
        }
        if (isLast) {
          if (kept - begin < 2) {
            kept = begin;
          } else {
            positions[kept - 1] |= Integer.MIN_VALUE;
          }
          begin = kept;
        }
      }
      count = kept;
    }
  }

  /** Positions in ascending order. */
  static final class Positions {
    int[] values = new int[64];
    int count;

    private void add(int value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }
  }

  RepeatedWindows(TokenStore store, int length, Workers workers, long memory) {
    this.store = store;
    this.length = length;
    this.workers = workers;
    windowBudget = Math.min(1 << 28, Math.max(1 << 16, memory / Long.BYTES));
  }

  List<Groups> find() {
    long windows = store.size();
    int partBits = 0;
    while (windows >> partBits > PART && partBits < 20) {
      partBits++;
    }
    int rounds = (int) Math.max(1, (windows + windowBudget - 1) / windowBudget);
    while (1 << partBits < rounds) {
      partBits++;
    }
    rounds = Math.max(rounds, 1 << Math.max(0, partBits - MAX_PART_BITS));
    int parts = 1 << partBits;
    for (int round = 0; round < rounds; round++) {
      int from = (int) ((long) parts * round / rounds);
      int to = (int) ((long) parts * (round + 1) / rounds);
      round(partBits, from, to);
    }
    return groups;
  }

  /** The parts from {@code from} to {@code to}. */
  private void round(int partBits, int from, int to) {
    int slices = store.size() < PART ? 1 : workers.count();
    int[][] ends = new int[slices][];
    workers.run(slices, slice -> ends[slice] = count(slice, slices, partBits, from, to));
    int total = 0;
    int[] partEnds = new int[to - from];
    for (int part = 0; part < to - from; part++) {
      for (int slice = 0; slice < slices; slice++) {
        int size = ends[slice][part];
        ends[slice][part] = total;
        total += size;
      }
      partEnds[part] = total;
    }
    long[] windows = new long[total];
    workers.run(slices, slice -> scatter(slice, slices, partBits, from, to, windows, ends[slice]));
    Groups[] found = new Groups[to - from];
    workers.run(
        to - from,
        part ->
            found[part] = repeated(windows, part == 0 ? 0 : partEnds[part - 1], partEnds[part]));
    for (Groups some : found) {
      if (some.count > 0) {
        some.positions = Arrays.copyOf(some.positions, some.count);
        groups.add(some);
      }
    }
  }

  private int[] count(int slice, int slices, int partBits, int from, int to) {
    int[] counts = new int[to - from];
    forEachWindow(
        slice,
        slices,
        (hash, position) -> {
          int part = part(hash, partBits) - from;
          if (part >= 0 && part < counts.length) {
            counts[part]++;
          }
        });
    return counts;
  }

  private void scatter(
      int slice, int slices, int partBits, int from, int to, long[] windows, int[] ends) {
    int parts = to - from;
    forEachWindow(
        slice,
        slices,
        (hash, position) -> {
          int part = part(hash, partBits) - from;
          if (part >= 0 && part < parts) {
            // The bits of the part need not be kept.
            windows[ends[part]++] = (hash << partBits & 0xFFFFFFFF00000000L) | position;
          }
        });
  }

  private static int part(long hash, int partBits) {
    return partBits == 0 ? 0 : (int) (hash >>> Long.SIZE - partBits);
  }

  private interface WindowVisitor {
    void visit(long hash, int position);
  }

  /** The windows that end in this slice of the positions. */
  private void forEachWindow(int slice, int slices, WindowVisitor visitor) {
    int begin = (int) Math.max(0, (long) store.size() * slice / slices - length + 1);
    int end = (int) ((long) store.size() * (slice + 1) / slices);
    long dropOut = Hashing.power(length);
    long hash = 0;
    int words = 0;
    for (int position = begin; position < end; position++) {
      if ((position & CHECKED) == 0) {
        workers.check();
      }
      int word = store.word(position);
      if (word == Vocabulary.NONE) {
        words = 0;
        hash = 0;
        continue;
      }
      hash = hash * Hashing.BASE + Hashing.mix(word);
      words++;
      if (words >= length) {
        if (words > length) {
          hash -= Hashing.mix(store.word(position - length)) * dropOut;
        }
        visitor.visit(Hashing.mix(hash), position - length + 1);
      }
    }
  }

  private Groups repeated(long[] windows, int from, int to) {
    int kept = Repeated.toFront(windows, from, to);
    Arrays.sort(windows, from, kept);
    Groups found = new Groups(kept - from);
    int begin = from;
    while (begin < kept) {
      int end = begin + 1;
      while (end < kept && windows[end] >>> 32 == windows[begin] >>> 32) {
        end++;
      }
      group(windows, begin, end, found);
      begin = end;
    }
    return found;
  }

  /** Splits windows of one hash into groups of the same words; there is nearly always one. */
  private void group(long[] windows, int begin, int end, Groups found) {
    int from = begin;
    while (end - from > 1) {
      int first = (int) windows[from];
      int same = from + 1;
      for (int i = from + 1; i < end; i++) {
        long window = windows[i];
        if (sameWindow(first, (int) window)) {
          // Those in between move up, and stay in order.
          System.arraycopy(windows, same, windows, same + 1, i - same);
          windows[same++] = window;
        }
      }
      if (same - from > 1) {
        for (int i = from; i < same; i++) {
          found.add((int) windows[i], i == same - 1);
        }
      }
      from = same;
    }
  }

  private boolean sameWindow(int one, int other) {
    for (int i = 0; i < length; i++) {
      if (store.word(one + i) != store.word(other + i)) {
        return false;
      }
    }
    return true;
  }
}
