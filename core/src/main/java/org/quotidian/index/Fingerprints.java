package org.quotidian.index;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.quotidian.hash.Hashing;
import org.quotidian.text.Tokens;

/**
 * What an article is found by from another that has words in common with it: two texts that share a
 * run of at least {@value #RUN} words have a fingerprint in common.
 *
 * <p>A fingerprint stands for {@value #GRAM} words in a row. Of each {@value #WINDOW} such grams
 * that follow each other, the one with the least hash is taken (S. Schleimer, D. S. Wilkerson and
 * A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003). A shared run
 * holds one group of {@value #WINDOW} at least, and the choice depends on nothing but its words.
 *
 * <p>Many texts share six words by chance, and few share eight. So a fingerprint is the hash of the
 * gram, four bytes, and behind it a byte of the hash of each run of {@value #RUN} words that the
 * gram is part of; one of these bytes has to agree as well.
 */
public final class Fingerprints {

  /** The length in words from which a shared run is found. */
  public static final int RUN = 8;

  private static final int GRAM = 6;
  private static final int WINDOW = RUN - GRAM + 1;

  /** Bytes of the gram, and of a whole fingerprint. */
  private static final int GRAM_BYTES = 4;

  private static final int BYTES = GRAM_BYTES + WINDOW;

  /** Ascending, all different; the highest byte is 0. */
  private final long[] sorted;

  private Fingerprints(long[] sorted) {
    this.sorted = sorted;
  }

  /** Those of a text; none if it has fewer than {@value #RUN} words. */
  public static Fingerprints of(Tokens tokens) {
    int[] words = new int[tokens.count()];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      if (tokens.isWord(i)) {
        words[count++] = tokens.term(i);
      }
    }
    if (count < RUN) {
      return new Fingerprints(new long[0]);
    }
    long[] grams = hashes(words, count, GRAM);
    long[] runs = hashes(words, count, RUN);
    long[] taken = new long[grams.length];
    int size = 0;
    int last = -1;
    for (int first = 0; first + WINDOW <= grams.length; first++) {
      int least = first;
      for (int i = first + 1; i < first + WINDOW; i++) {
        least = Long.compareUnsigned(grams[i], grams[least]) <= 0 ? i : least;
      }
      if (least != last) {
        taken[size++] = fingerprint(grams, runs, least);
        last = least;
      }
    }
    return new Fingerprints(distinct(taken, size));
  }

  private static long[] hashes(int[] words, int count, int length) {
    long[] hashes = new long[count - length + 1];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int k = i; k < i + length; k++) {
        hash = hash * Hashing.BASE + words[k];
      }
      hashes[i] = mixed(hash);
    }
    return hashes;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  private static long fingerprint(long[] grams, long[] runs, int gram) {
    // The high bits of what was taken for being small say little.
    long fingerprint = grams[gram] & 0xFFFFFFFFL;
    for (int first = gram - WINDOW + 1; first <= gram; first++) {
      boolean isInText = first >= 0 && first < runs.length;
      fingerprint = fingerprint << Byte.SIZE | (isInText ? runs[first] & 0xFF : 0);
    }
    return fingerprint;
  }

  private static long[] distinct(long[] some, int size) {
    Arrays.sort(some, 0, size);
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || some[i] != some[i - 1]) {
        some[count++] = some[i];
      }
    }
    return Arrays.copyOf(some, count);
  }

  /** How many there are. */
  int count() {
    return sorted.length;
  }

  /** Sets {@code to} to the bytes that all terms start with that can agree with fingerprint i. */
  void setPrefix(int i, BytesRef to) {
    write(sorted[i], to);
    to.length = GRAM_BYTES;
  }

  /** The hash of the gram of fingerprint i. */
  int gram(int i) {
    return (int) (sorted[i] >>> Byte.SIZE * WINDOW);
  }

  /** The hash of a term's gram. */
  static int gram(BytesRef term) {
    return (int) (read(term) >>> Byte.SIZE * WINDOW);
  }

  /** Whether a term starts as fingerprint i does. */
  boolean isSameGram(int i, BytesRef term) {
    return read(term) >>> (Byte.SIZE * WINDOW) == sorted[i] >>> (Byte.SIZE * WINDOW);
  }

  /** Whether a term of the same gram may stand for a run that fingerprint i stands for. */
  boolean mayShareRun(int i, BytesRef term) {
    long differing = read(term) ^ sorted[i];
    for (int shift = 0; shift < WINDOW * Byte.SIZE; shift += Byte.SIZE) {
      if ((differing >>> shift & 0xFF) == 0) {
        return true;
      }
    }
    return false;
  }

  static BytesRef newTerm() {
    return new BytesRef(new byte[BYTES], 0, BYTES);
  }

  private static void write(long fingerprint, BytesRef to) {
    for (int i = 0; i < BYTES; i++) {
      to.bytes[i] = (byte) (fingerprint >>> (Byte.SIZE * (BYTES - 1 - i)));
    }
  }

  private static long read(BytesRef term) {
    long fingerprint = 0;
    for (int i = 0; i < BYTES; i++) {
      fingerprint = fingerprint << Byte.SIZE | term.bytes[term.offset + i] & 0xFF;
    }
    return fingerprint;
  }

  /** As terms, to be indexed. */
  TokenStream terms() {
    return new Terms();
  }

  private final class Terms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = newTerm();
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == sorted.length) {
        return false;
      }
      clearAttributes();
      write(sorted[next++], bytes);
      term.setBytesRef(bytes);
      return true;
    }
  }
}
