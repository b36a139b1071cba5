package org.quotidian.passage.collection;

import java.util.Arrays;
import org.quotidian.concurrent.Workers;
import org.quotidian.hash.Hashing;

/**
 * All pairs of {@linkplain SentenceBags classes of sentences} whose common words weigh at least a
 * given share of the heavier one: exactly those that comparing each with each would find.
 *
 * <p>Words have one order, the rarest first. Take the first two words that two classes have in
 * common, a and b: all that they share occurs in a and from b on. So if a class is to have a
 * counterpart at all by way of (a, b), its words from b on and a must weigh enough. Each class is
 * entered under the pairs of its words that do, rare words all of them, and compared with those
 * that are entered under the same pair. A pair of classes has one such pair of words, and is met
 * once. (Prefix filtering: Chaudhuri, Ganti and Kaushik, 2006; Bayardo, Ma and Srikant, 2007; with
 * two words for one as in Wang, Li and Feng, 2012.)
 *
 * <p>Where many classes have one pair of words, they are split by the third word that they have in
 * common, the fourth, and so on, by the same argument.
 */
public final class SentenceJoin {

  /** A part of the entries that one thread works on: fits into its cache. */
  private static final int PART = 1 << 17;

  private static final int MAX_PART_BITS = 12;

  /** Cancellation is checked once for so many classes, plus one. */
  private static final int CHECKED = (1 << 10) - 1;

  /** The entry of a class that may have one word alone in common with another. */
  static final int NONE = -1;

  private final SentenceBags bags;
  private final int[] words;
  private final int[] weights;
  private final double threshold;
  private final int leastRare;
  private final int maxGroup;
  private final Workers workers;
  private final long budget;
  private int partBits;

  private long[] pairs = new long[1 << 10];
  private int pairCount;
  private long tooFrequent;

  /**
   * @param threshold the share, above 0, up to 1
   * @param maxGroup more classes than this with the same words in common are excluded, and counted
   * @param memory bytes that the entries of one round may take
   */
  public SentenceJoin(
      SentenceBags bags, double threshold, int maxGroup, Workers workers, long memory) {
    this(bags, threshold, 0, maxGroup, workers, memory);
  }

  /**
   * The pairs whose two rarest common words, or the only one, weigh enough.
   *
   * @param leastRare what these words weigh at least, in nats
   */
  SentenceJoin(
      SentenceBags bags,
      double threshold,
      double leastRare,
      int maxGroup,
      Workers workers,
      long memory) {
    this.bags = bags;
    this.threshold = threshold;
    this.leastRare = (int) Math.ceil(leastRare * SentenceBags.NAT);
    this.maxGroup = maxGroup;
    this.workers = workers;
    words = bags.words();
    weights = bags.weights();
    budget = Math.min(1 << 28, Math.max(1 << 10, memory / Long.BYTES));
  }

  /** The pairs, lighter class in the high half, in ascending order. */
  public long[] pairs() {
    int slices = Math.max(1, Math.min(4 * workers.count(), bags.classCount >>> 10));
    long[] counts = new long[slices];
    workers.run(slices, slice -> counts[slice] = count(slice, slices));
    long entries = Arrays.stream(counts).sum();
    while (entries >> partBits > PART && partBits < MAX_PART_BITS) {
      partBits++;
    }
    int rounds = (int) Math.max(1, (entries + budget - 1) / budget);
    while (1 << partBits < rounds) {
      partBits++;
    }
    int parts = 1 << partBits;
    for (int round = 0; round < rounds; round++) {
      round(
          slices,
          (int) ((long) parts * round / rounds),
          (int) ((long) parts * (round + 1) / rounds));
    }
    long[] sorted = Arrays.copyOf(pairs, pairCount);
    pairs = new long[0];
    workers.sort(sorted);
    return sorted;
  }

  /** Groups that were excluded because they have too many classes. */
  long tooFrequent() {
    return tooFrequent;
  }

  /** Takes the pairs of words that classes are entered under. */
  interface EntryVisitor {
    /**
     * @param one the rank of the rarer word
     * @param other the rank of the other word, or {@link #NONE}
     * @param c the class
     */
    void visit(int one, int other, int c);
  }

  /** The entries of all classes. */
  void forEachEntry(EntryVisitor visitor) {
    forEachEntry(0, 1, visitor);
  }

  private long count(int slice, int slices) {
    long[] count = new long[1];
    forEachEntry(slice, slices, (one, other, c) -> count[0]++);
    return count[0];
  }

  /** What a pair must weigh that has this class for its heavier one. */
  int need(int c) {
    return Math.max(1, (int) Math.ceil(threshold * bags.total(c)));
  }

  /** Whether the two rarest common words, or the only one, weigh enough. */
  boolean isRare(int one, int other) {
    return weights[one] + (other == NONE ? 0 : weights[other]) >= leastRare;
  }

  /** The entries of this slice of the classes. */
  private void forEachEntry(int slice, int slices, EntryVisitor visitor) {
    int begin = (int) ((long) bags.classCount * slice / slices);
    int end = (int) ((long) bags.classCount * (slice + 1) / slices);
    for (int c = begin; c < end; c++) {
      if ((c & CHECKED) == 0) {
        workers.check();
      }
      int need = need(c);
      int last = bags.wordStart(c + 1);
      int rest = bags.sharedTotal(c);
      for (int i = bags.wordStart(c); i < last && rest >= need; i++) {
        int weight = weights[words[i]];
        if (weight >= need && isRare(words[i], NONE)) {
          visitor.visit(words[i], NONE, c);
        }
        rest -= weight;
        int from = rest;
        for (int j = i + 1; j < last && weight + from >= need; j++) {
          if (isRare(words[i], words[j])) {
            visitor.visit(words[i], words[j], c);
          }
          from -= weights[words[j]];
        }
      }
    }
  }

  /** The hash of two ranks, or of two stems. */
  static long hash(int one, int other) {
    return Hashing.mix((long) one << 32 | other & 0xFFFFFFFFL);
  }

  private int part(long hash) {
    return partBits == 0 ? 0 : (int) (hash >>> Long.SIZE - partBits);
  }

  /** Whether this is the hash that an entry of the part has been given {@code kept} of. */
  boolean isIn(int part, long hash, int kept) {
    return part(hash) == part && (int) (hash << partBits >>> 32) == kept;
  }

  private void round(int slices, int from, int to) {
    int[][] ends = new int[slices][to - from];
    workers.run(
        slices,
        slice -> {
          int[] counts = ends[slice];
          forEachEntry(
              slice,
              slices,
              (one, other, c) -> {
                int part = part(hash(one, other)) - from;
                if (part >= 0 && part < counts.length) {
                  counts[part]++;
                }
              });
        });
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
    long[] entries = new long[total];
    workers.run(
        slices,
        slice -> {
          int[] at = ends[slice];
          forEachEntry(
              slice,
              slices,
              (one, other, c) -> {
                long hash = hash(one, other);
                int part = part(hash) - from;
                if (part >= 0 && part < at.length) {
                  // The bits of the part need not be kept.
                  entries[at[part]++] = (hash << partBits & 0xFFFFFFFF00000000L) | c;
                }
              });
        });
    workers.run(
        to - from,
        part -> {
          JoinedPart work = new JoinedPart(this, bags, maxGroup, from + part);
          work.join(entries, part == 0 ? 0 : partEnds[part - 1], partEnds[part]);
          add(work);
        });
  }

  /** Ends a join that was cancelled. */
  void check() {
    workers.check();
  }

  private synchronized void add(JoinedPart part) {
    if (pairs.length - pairCount < part.count()) {
      pairs = Arrays.copyOf(pairs, Math.addExact(pairCount + part.count(), pairs.length / 2));
    }
    System.arraycopy(part.found(), 0, pairs, pairCount, part.count());
    pairCount += part.count();
    tooFrequent += part.tooFrequent();
  }
}
