package org.quotidian.passage.collection;

import java.util.Arrays;
import org.quotidian.concurrent.Workers;
import org.quotidian.hash.Hashing;
import org.quotidian.passage.PassageCollection.Boilerplate;

/**
 * The pieces of articles (see {@link Boilerplate}) that several articles of one source hold,
 * exactly. Pieces of the same words and source are a group.
 *
 * <p>Hashes distinguish most pieces; those that come up twice are compared word by word. If memory
 * is short, the hashes are taken in rounds.
 */
public final class RepeatedPieces {

  /** "Sign up for our newsletter" has five words, a byline four; fewer say too little. */
  static final int LEAST_WORDS = 4;

  private final TokenStore store;
  private final Workers workers;

  /** The pieces of the groups, one group after the other; in a group, in text order. */
  private int[] pieces = new int[64];

  private int size;

  /** The first of each group in {@code pieces}; and where the last one ends. */
  private int[] starts = new int[16];

  private int count;

  /** Each piece with the number of its group in the low half, in text order. */
  private long[] groupsOfPieces = new long[0];

  private RepeatedPieces(TokenStore store, Workers workers) {
    this.store = store;
    this.workers = workers;
  }

  /**
   * @param memory how many bytes it may take, more or less, beside what it finds
   */
  static RepeatedPieces of(TokenStore store, Workers workers, long memory) {
    RepeatedPieces found = new RepeatedPieces(store, workers);
    long bytes = 3L * Long.BYTES * store.pieceCount();
    int rounds = (int) Math.min(1 << 12, 1 + bytes / Math.max(1 << 20, memory));
    for (int round = 0; round < rounds; round++) {
      found.add(found.hashes(round, rounds));
    }
    found.groupsOfPieces = found.sorted();
    return found;
  }

  /** The hashes of the pieces that fall into this round, each with the piece in the low half. */
  private long[] hashes(int round, int rounds) {
    int slices = workers.count();
    long[][] found = new long[slices][];
    workers.run(
        slices,
        slice -> {
          int from = (int) ((long) store.articleCount() * slice / slices);
          int to = (int) ((long) store.articleCount() * (slice + 1) / slices);
          found[slice] = hashes(from, to, round, rounds);
        });
    int total = 0;
    for (long[] some : found) {
      total += some.length;
    }
    long[] all = new long[total];
    int at = 0;
    for (long[] some : found) {
      System.arraycopy(some, 0, all, at, some.length);
      at += some.length;
    }
    return all;
  }

  private long[] hashes(int fromArticle, int toArticle, int round, int rounds) {
    long[] found = new long[64];
    int hashes = 0;
    for (int article = fromArticle; article < toArticle; article++) {
      workers.check();
      int source = store.source(article);
      if (source < 0) {
        continue;
      }
      int position = store.start(article);
      for (int piece = store.firstPiece(article); piece < store.firstPiece(article + 1); piece++) {
        int end = store.pieceEnd(article, piece);
        if (end - position >= LEAST_WORDS) {
          long hash = source;
          for (int i = position; i < end; i++) {
            hash = (hash + store.word(i)) * Hashing.BASE;
            hash ^= hash >>> 29;
          }
          hash *= Hashing.BASE;
          if (rounds == 1 || (int) (hash & 0xFFFFFF) % rounds == round) {
            if (hashes == found.length) {
              found = Arrays.copyOf(found, hashes + (hashes >> 1));
            }
            found[hashes++] = hash & 0xFFFFFFFF00000000L | piece;
          }
        }
        position = end;
      }
    }
    return Arrays.copyOf(found, hashes);
  }

  private void add(long[] hashes) {
    int kept = Repeated.toFront(hashes, 0, hashes.length);
    Arrays.sort(hashes, 0, kept);
    for (int begin = 0; begin < kept; ) {
      int end = begin + 1;
      while (end < kept && hashes[end] >>> 32 == hashes[begin] >>> 32) {
        end++;
      }
      group(hashes, begin, end);
      begin = end;
    }
  }

  /** Splits pieces of one hash into groups of the same words; there is nearly always one. */
  private void group(long[] hashes, int begin, int end) {
    int from = begin;
    while (end - from > 1) {
      int first = (int) hashes[from];
      int firstArticle = store.articleOfPiece(first);
      boolean inOthers = false;
      int same = from + 1;
      for (int i = from + 1; i < end; i++) {
        long hash = hashes[i];
        int article = store.articleOfPiece((int) hash);
        if (isSame(first, firstArticle, (int) hash, article)) {
          inOthers |= article != firstArticle;
          // Those in between move up, and stay in order.
          System.arraycopy(hashes, same, hashes, same + 1, i - same);
          hashes[same++] = hash;
        }
      }
      if (inOthers) {
        addGroup(hashes, from, same);
      }
      from = same;
    }
  }

  private void addGroup(long[] hashes, int from, int to) {
    while (size + to - from > pieces.length) {
      pieces = Arrays.copyOf(pieces, pieces.length * 2);
    }
    for (int i = from; i < to; i++) {
      pieces[size++] = (int) hashes[i];
    }
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++count] = size;
  }

  private boolean isSame(int one, int ofArticle, int other, int otherArticle) {
    int left = store.pieceStart(ofArticle, one);
    int right = store.pieceStart(otherArticle, other);
    int words = store.pieceEnd(ofArticle, one) - left;
    if (store.source(ofArticle) != store.source(otherArticle)
        || words != store.pieceEnd(otherArticle, other) - right) {
      return false;
    }
    for (int i = 0; i < words; i++) {
      if (store.word(left + i) != store.word(right + i)) {
        return false;
      }
    }
    return true;
  }

  private long[] sorted() {
    long[] sorted = new long[size];
    for (int group = 0; group < count; group++) {
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        sorted[i] = (long) pieces[i] << 32 | group;
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** How many groups there are. */
  int count() {
    return count;
  }

  /** Where the pieces of a group begin; they end where those of the next one do. */
  int start(int group) {
    return starts[group];
  }

  /** The piece at one of these places. */
  int piece(int at) {
    return pieces[at];
  }

  /** How many pieces there are in all groups. */
  int size() {
    return size;
  }

  /** Which of all pieces of groups, in text order, is the first that is not before this one. */
  int firstFrom(int piece) {
    int at = Arrays.binarySearch(groupsOfPieces, (long) piece << 32);
    return at >= 0 ? at : -at - 1;
  }

  /** The piece of a group that is the {@code at}-th, in text order. */
  int pieceInOrder(int at) {
    return (int) (groupsOfPieces[at] >>> 32);
  }

  /** And its group. */
  int groupInOrder(int at) {
    return (int) groupsOfPieces[at];
  }
}
