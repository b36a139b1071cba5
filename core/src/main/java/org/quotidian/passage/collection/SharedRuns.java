package org.quotidian.passage.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.quotidian.concurrent.Workers;

/**
 * Every maximal run of at least {@code minWords} words that articles of different groups share,
 * exactly and each once.
 *
 * <p>Places of one repeated window are paired where the words before them differ, so that a run is
 * met at its start alone: places are put into classes by the word before them, and only places of
 * different classes are paired. What occurs in k places costs what there is to report, not k².
 *
 * <p>A window in more than {@code maxOccurrences} places is <em>frequent</em> and starts nothing. A
 * run that holds any other window is still reported at its full length: it is met at the first
 * window in it that is not frequent. Runs of frequent windows alone are reported as {@link
 * FrequentRuns}.
 */
public final class SharedRuns {

  /** Ranges of left positions, of which each round takes some, have at least so many. */
  private static final int RANGES = 1 << 12;

  /** With more places than this, cancellation is checked while they are paired. */
  private static final int MANY = 1 << 10;

  private final TokenStore store;
  private final int minWords;
  private final int maxOccurrences;
  private final Workers workers;
  private final int startBudget;
  private final long memory;
  private final AtomicLong withinOneGroup = new AtomicLong();
  private List<RepeatedWindows.Groups> groups = List.of();
  private boolean isRead;
  private FrequentRuns frequent = FrequentRuns.NONE;
  private Copies copies = Copies.NO_COPIES;
  private Crowds crowds = Crowds.NONE;
  private @Nullable ComparedPairs pairs;
  private @Nullable FrequentRuns frequentKnown;
  private @Nullable BitSet rareKnown;

  /** Receives starts in ascending order; see {@link PairStart}. */
  public interface Sink {
    void runs(long[] starts);
  }

  /** Takes the starts of runs. */
  private interface Starts {
    void start(int left, int right);
  }

  /**
   * @param memory how many bytes it may take, more or less, beside the store
   */
  public SharedRuns(
      TokenStore store, int minWords, int maxOccurrences, Workers workers, long memory) {
    this.store = store;
    this.minWords = minWords;
    this.maxOccurrences = maxOccurrences;
    this.workers = workers;
    this.memory = memory;
    startBudget = (int) Math.min(1 << 28, Math.max(1 << 16, memory / Long.BYTES / 2));
  }

  /**
   * Finds the articles of which there are many copies. The words that these have from their
   * originals start no runs from then on.
   */
  public Copies findCopies(BoilerplateMask mask) {
    findWindows();
    copies = Copies.of(store, groups, minWords, mask, workers);
    excludeTaken();
    crowds = Crowds.of(store, groups, minWords, mask, workers);
    return copies;
  }

  /** Takes from the corpus which articles are compared, and what is known of windows and copies. */
  public Copies use(CorpusFacts facts) {
    findWindows();
    pairs = facts.pairs();
    frequentKnown = facts.frequent();
    rareKnown = facts.rare();
    copies = facts.copies(minWords, workers);
    excludeTaken();
    crowds = facts.crowds();
    return copies;
  }

  /**
   * Takes from the corpus which groups are compared, and which windows are too frequent.
   *
   * @param known pairs of groups
   */
  void use(ComparedPairs known, IntPredicate isFrequent) {
    pairs = known;
    BitSet positions = new BitSet(store.size());
    for (int position = 1; position < store.size(); position++) {
      positions.set(position, isFrequent.test(position));
    }
    frequentKnown = new FrequentRuns(positions);
  }

  private void excludeTaken() {
    if (!copies.isEmpty()) {
      for (RepeatedWindows.Groups some : groups) {
        some.removeIf(position -> copies.isTaken(position, minWords));
      }
    }
  }

  /** The articles of which many others have much, as {@link #findCopies} has found them. */
  public Crowds crowds() {
    return crowds;
  }

  private void findWindows() {
    if (!isRead) {
      isRead = true;
      groups = new RepeatedWindows(store, minWords, workers, memory).find();
    }
  }

  /** Passes on each run, and returns how many there were. */
  public long report(Sink sink) {
    findWindows();
    frequent =
        frequentKnown == null
            ? FrequentRuns.of(store, groups, minWords, maxOccurrences)
            : frequentKnown;
    LongList[] found = starts(0, store.size(), startBudget);
    if (found.length > 0) {
      return report(merge(found), sink);
    }
    return reportInRounds(sink);
  }

  /**
   * The positions of the repeated windows that occur in at most so many places. Known once the
   * first runs are reported.
   */
  public BitSet rare(int mostPlaces) {
    if (rareKnown != null) {
      return rareKnown;
    }
    BitSet rare = new BitSet(store.size());
    RepeatedWindows.Positions places = new RepeatedWindows.Positions();
    for (RepeatedWindows.Groups some : groups) {
      for (int from = 0; from < some.size(); ) {
        from = some.copy(from, places);
        for (int i = 0; i < places.count && places.count <= mostPlaces; i++) {
          rare.set(places.values[i]);
        }
      }
    }
    return rare;
  }

  public long withinOneGroup() {
    return withinOneGroup.get();
  }

  public FrequentRuns frequent() {
    return frequent;
  }

  /** Where there are too many starts to hold, a range of left positions after the other. */
  private long reportInRounds(Sink sink) {
    int shift = 0;
    while (store.size() >> shift > RANGES) {
      shift++;
    }
    long[] sizes = sizes(shift);
    long reported = 0;
    int from = 0;
    while (from < sizes.length) {
      long size = sizes[from];
      int to = from + 1;
      while (to < sizes.length && size + sizes[to] <= startBudget) {
        size += sizes[to++];
      }
      int end = (int) Math.min(store.size(), (long) to << shift);
      reported += report(merge(starts(from << shift, end, Integer.MAX_VALUE)), sink);
      from = to;
    }
    return reported;
  }

  private long[] sizes(int shift) {
    long[][] counts = new long[workers.count()][(store.size() >> shift) + 1];
    workers.run(
        counts.length,
        worker ->
            forEachStart(worker, counts.length, (left, right) -> counts[worker][left >> shift]++));
    for (int worker = 1; worker < counts.length; worker++) {
      for (int i = 0; i < counts[0].length; i++) {
        counts[0][i] += counts[worker][i];
      }
    }
    return counts[0];
  }

  /**
   * The starts with the left one from {@code from} to {@code end}, a list a worker; none at all if
   * there are more than {@code most}.
   */
  private LongList[] starts(int from, int end, long most) {
    int count = workers.count();
    LongList[] found = new LongList[count];
    AtomicLong full = new AtomicLong();
    withinOneGroup.set(0);
    workers.run(
        count,
        worker -> {
          LongList list = new LongList();
          found[worker] = list;
          forEachStart(
              worker,
              count,
              (left, right) -> {
                if (left >= from && left < end && full.get() == 0) {
                  list.add(PairStart.ofRun(left, right));
                  if (list.count > most / count) {
                    full.set(1);
                  }
                }
              });
        });
    return full.get() == 0 ? found : new LongList[0];
  }

  private long[] merge(LongList[] lists) {
    int total = 0;
    for (LongList list : lists) {
      total += list.count;
    }
    long[] all = new long[total];
    int at = 0;
    for (LongList list : lists) {
      at = list.drain(all, at);
    }
    workers.sort(all);
    return all;
  }

  private static long report(long[] starts, Sink sink) {
    sink.runs(starts);
    return starts.length;
  }

  /** How many words a run has that starts at these positions. */
  public int commonLength(int left, int right) {
    // Windows are known to be the same.
    int length = minWords;
    int word;
    while ((word = store.word(left + length)) != Vocabulary.NONE
        && word == store.word(right + length)) {
      length++;
    }
    return length;
  }

  /**
   * The same for many at once. The next words are looked up first, so that what one lookup waits
   * for does not keep the next ones waiting: the places lie all over the memory, and few runs go
   * on.
   */
  public int[] commonLengths(int[] lefts, int[] rights, int count) {
    int[] next = new int[count];
    for (int i = 0; i < count; i++) {
      next[i] = store.word(rights[i] + minWords);
    }
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      boolean goesOn = next[i] == store.word(lefts[i] + minWords);
      lengths[i] = goesOn ? commonLength(lefts[i], rights[i]) : minWords;
    }
    return lengths;
  }

  private void forEachStart(int worker, int count, Starts to) {
    Pairing pairing = new Pairing(to);
    for (int i = worker; i < groups.size(); i += count) {
      workers.check();
      pairing.pair(groups.get(i));
    }
    withinOneGroup.addAndGet(pairing.withinOneGroup);
  }

  /** Pairs the places of groups; one for each thread. */
  private final class Pairing {
    private final Starts to;
    private final RepeatedWindows.Positions places = new RepeatedWindows.Positions();
    private long[] keys = new long[64];
    private int[] articleGroups = new int[64];

    /** For each of the sorted places the next one that is paired with all others. */
    private int[] nextOpen = new int[65];

    private long withinOneGroup;

    Pairing(Starts to) {
      this.to = to;
    }

    void pair(RepeatedWindows.Groups from) {
      for (int at = 0; at < from.size(); ) {
        at = from.copy(at, places);
        pair();
      }
    }

    private void pair() {
      if (ofOneGroup()) {
        withinOneGroup++;
        return;
      }
      if (places.count > maxOccurrences || frequent.isFrequent(places.values[0])) {
        return;
      }
      if (keys.length < places.count) {
        keys = new long[places.count * 2];
        articleGroups = new int[places.count * 2];
        nextOpen = new int[places.count * 2 + 1];
      }
      for (int i = 0; i < places.count; i++) {
        int position = places.values[i];
        keys[i] = (long) store.word(position - 1) << 32 | i;
        articleGroups[i] = store.group(store.articleOf(position));
      }
      if (places.count > 2) {
        Arrays.sort(keys, 0, places.count);
      }
      boolean isAnyClosed = findOpen();
      for (int begin = 0; begin < places.count; ) {
        if (places.count > MANY) {
          workers.check();
        }
        int end = begin + 1;
        long before = keys[begin] >>> 32;
        while (end < places.count && before != Vocabulary.NONE && keys[end] >>> 32 == before) {
          end++;
        }
        for (int i = begin; i < end; i++) {
          boolean isClosed = isAnyClosed && isClosed(i);
          for (int j = next(isClosed, end); j < places.count; j = next(isClosed, j + 1)) {
            start((int) keys[i], (int) keys[j]);
          }
        }
        if (end - begin > 1 && isAnySkipped(begin, end)) {
          pairBehindSkipped(begin, end, isAnyClosed);
        }
        begin = end;
      }
    }

    /** Whether some of the places are not paired with each other; finds the others. */
    private boolean findOpen() {
      if (pairs == null && crowds.isEmpty()) {
        return false;
      }
      boolean isAnyClosed = false;
      nextOpen[places.count] = places.count;
      for (int i = places.count - 1; i >= 0; i--) {
        boolean isClosed = isClosed(i);
        isAnyClosed |= isClosed;
        nextOpen[i] = isClosed ? nextOpen[i + 1] : i;
      }
      return isAnyClosed;
    }

    /** Whether no other place like this is paired with it: neither is in a left article. */
    private boolean isClosed(int sorted) {
      int place = (int) keys[sorted];
      return pairs == null
          ? crowds.isClosed(places.values[place])
          : !pairs.isLeft(articleGroups[place]);
    }

    /** The next place that one is paired with. */
    private int next(boolean isClosed, int sorted) {
      return isClosed ? nextOpen[sorted] : sorted;
    }

    private boolean ofOneGroup() {
      int first = store.group(store.articleOf(places.values[0]));
      int i = 1;
      while (i < places.count && store.group(store.articleOf(places.values[i])) == first) {
        i++;
      }
      return i == places.count;
    }

    private void start(int one, int other) {
      int first = Math.min(one, other);
      int second = Math.max(one, other);
      if (arePaired(first, second)) {
        to.start(places.values[first], places.values[second]);
      }
    }

    /** Whether the articles of these places are compared, by places that are not closed both. */
    private boolean arePaired(int first, int second) {
      return articleGroups[first] != articleGroups[second]
          && (pairs == null
              || (pairs.isPair(articleGroups[first], articleGroups[second])
                  && !(crowds.isClosed(places.values[first])
                      && crowds.isClosed(places.values[second]))));
    }

    /** Whether the windows before these places, which are all the same, start nothing in one. */
    private boolean isAnySkipped(int begin, int end) {
      if (copies.isEmpty() && crowds.isEmpty()) {
        return frequent.isFrequent(places.values[(int) keys[begin]] - 1);
      }
      int i = begin;
      while (i < end && !mayBeSkipped(places.values[(int) keys[i]] - 1)) {
        i++;
      }
      return i < end;
    }

    private boolean mayBeSkipped(int position) {
      return isSkipped(position) || crowds.isClosed(position);
    }

    private boolean isSkipped(int position) {
      return frequent.isFrequent(position) || copies.isTaken(position, minWords);
    }

    /** Whether the windows at these positions, which are the same, start nothing. */
    private boolean isSkipped(int left, int right) {
      return isSkipped(left)
          || isSkipped(right)
          || (crowds.isClosed(left) && crowds.isClosed(right));
    }

    /** The same word precedes these places, but the windows that start there are skipped. */
    private void pairBehindSkipped(int begin, int end, boolean isAnyClosed) {
      for (int i = begin; i < end; i++) {
        boolean isClosed = isAnyClosed && isClosed(i);
        for (int j = next(isClosed, i + 1); j < end; j = next(isClosed, j + 1)) {
          // Of one class, they are in order.
          int one = (int) keys[i];
          int other = (int) keys[j];
          if (arePaired(one, other)) {
            walkBack(places.values[one], places.values[other]);
          }
        }
      }
    }

    /** Goes to the start of the run, unless it holds an earlier window that is not skipped. */
    private void walkBack(int left, int right) {
      int back = 1;
      int word;
      while ((word = store.word(left - back)) != Vocabulary.NONE
          && word == store.word(right - back)) {
        if (!isSkipped(left - back, right - back)) {
          return;
        }
        back++;
      }
      to.start(left - back + 1, right - back + 1);
    }
  }

  /** Numbers in pages; grows without copying. */
  private static final class LongList {
    private static final int PAGE = 1 << 14;

    private final List<long[]> pages = new ArrayList<>();
    private long[] last = new long[0];
    private int used;
    private int count;

    void add(long value) {
      if (used == last.length) {
        // Many lists stay short.
        last = new long[pages.isEmpty() ? 64 : PAGE];
        pages.add(last);
        used = 0;
      }
      last[used++] = value;
      count++;
    }

    /** Moves the numbers to {@code into}, and returns where they end there. */
    int drain(long[] into, int from) {
      int at = from;
      for (long[] page : pages) {
        int length = page == last ? used : page.length;
        System.arraycopy(page, 0, into, at, length);
        at += length;
      }
      pages.clear();
      last = new long[0];
      used = 0;
      count = 0;
      return at;
    }
  }
}
