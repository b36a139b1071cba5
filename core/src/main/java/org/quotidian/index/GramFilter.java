package org.quotidian.index;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quotidian.hash.Hashing;

/**
 * Tells of most grams that a segment does not have that it does not, without a look at its terms,
 * which costs a microsecond: two bits are set for each gram (B. H. Bloom, Space/Time Trade-offs in
 * Hash Coding with Allowable Errors, 1970). It is filled as the segment is asked, a few terms for
 * each gram that is looked up, so that nobody waits for it, and says nothing until it is whole.
 * Safe to share between threads.
 */
final class GramFilter {

  /** Terms read for each gram that is looked up: together they cost two or three lookups. */
  private static final int READ_ON = 32;

  /** Bits for a term, before they are rounded up to a power of two: 1 to 5 % are let by. */
  private static final int BITS = 8;

  private static final int MOST_BIT_SHIFT = 30;

  private final int shift;
  private final long[] bits;
  private final ReentrantLock filling = new ReentrantLock();
  private final BytesRef last = Fingerprints.newTerm();
  private boolean isBegun;
  private volatile boolean isWhole;

  private GramFilter(int bitShift) {
    shift = Integer.SIZE - bitShift;
    bits = new long[1 << bitShift - 6];
  }

  /**
   * One that is empty yet; null if there are so many terms, or an unknown number, that it is no
   * use.
   */
  static @Nullable GramFilter of(long terms) {
    int bitShift = bitShift(terms);
    return terms < 0 || bitShift > MOST_BIT_SHIFT ? null : new GramFilter(bitShift);
  }

  /** How many bytes it takes for so many terms. */
  static long bytes(long terms) {
    return 1L << bitShift(terms) - 3;
  }

  private static int bitShift(long terms) {
    return Math.max(6, Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, terms) * BITS));
  }

  /** Whether it has read all of the segment's terms. */
  boolean isWhole() {
    return isWhole;
  }

  /** False if the segment does not have it. */
  boolean mayHold(int gram) {
    if (!isWhole) {
      return true;
    }
    return isSet(gram >>> shift) && isSet(Hashing.spread(gram) >>> shift);
  }

  private boolean isSet(int bit) {
    return (bits[bit >>> 6] >>> bit & 1) != 0;
  }

  private void set(int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  /** Reads further terms of the segment, for so many grams that were looked up. */
  void readOn(Terms terms, int lookedUp) throws IOException {
    if (isWhole || !filling.tryLock()) {
      return;
    }
    try {
      TermsEnum all = terms.iterator();
      BytesRef term = isBegun ? behindLast(all) : all.next();
      for (long rest = (long) lookedUp * READ_ON; term != null && rest > 0; rest--) {
        int gram = Fingerprints.gram(term);
        set(gram >>> shift);
        set(Hashing.spread(gram) >>> shift);
        System.arraycopy(term.bytes, term.offset, last.bytes, 0, last.length);
        isBegun = true;
        term = all.next();
      }
      isWhole |= term == null;
    } finally {
      filling.unlock();
    }
  }

  private @Nullable BytesRef behindLast(TermsEnum all) throws IOException {
    return switch (all.seekCeil(last)) {
      case FOUND -> all.next();
      case NOT_FOUND -> all.term();
      case END -> null;
    };
  }
}
