package org.quotidian.query.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.quotidian.index.SegmentCache;

/**
 * The strings of a segment's documents, several or none for each. They are numbered from the most
 * frequent on: then most numbers are one {@code char}, and the counts of frequent strings are close
 * in memory. Takes three quarters of a byte for each document, two bytes for each string that it
 * has, or four for a rare one, and four for each different string.
 */
public final class SentenceValues implements SegmentCache.Value {

  /** Documents whose lengths go into one long. */
  private static final int BLOCK = 16;

  /** The bits of a length, which is the number of chars. */
  private static final int LENGTH_BITS = 4;

  private static final int MOST_LENGTH = (1 << LENGTH_BITS) - 1;

  /** From this char on, two are a number. */
  private static final int PAIR = 0xE000;

  private static final long EVEN = 0x0F0F0F0F0F0F0F0FL;
  private static final long ONES = 0x0101010101010101L;

  /** How many chars each document has, the first of a block lowest. */
  private final long[] lengths;

  /** Where the first document of each block has its chars. */
  private final int[] starts;

  /** The numbers of all documents, one document's behind the other's. */
  private char[] chars = new char[1024];

  /** Those documents that have more, ascending, and their numbers. */
  private int[] longDocuments = new int[0];

  private int[][] longNumbers = new int[0][];

  /** The segment's ordinal of each number. */
  private final int[] ordinals;

  private SentenceValues(int documents, int strings) {
    lengths = new long[documents / BLOCK + 1];
    starts = new int[lengths.length];
    ordinals = new int[strings];
  }

  public static SentenceValues read(LeafReader reader, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    int strings = Math.toIntExact(values.getValueCount());
    SentenceValues column = new SentenceValues(reader.maxDoc(), strings);
    int[] numbers = column.number(values);
    column.fill(DocValues.getSortedSet(reader, field), numbers);
    return column;
  }

  /** Gives each ordinal a number. */
  private int[] number(SortedSetDocValues values) throws IOException {
    int[] counts = new int[ordinals.length];
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int left = values.docValueCount(); left > 0; left--) {
        counts[(int) values.nextOrd()]++;
      }
    }
    long[] order = new long[ordinals.length];
    for (int ordinal = 0; ordinal < order.length; ordinal++) {
      order[ordinal] = (long) -counts[ordinal] << Integer.SIZE | ordinal;
    }
    Arrays.sort(order);
    int[] numbers = counts;
    for (int number = 0; number < order.length; number++) {
      ordinals[number] = (int) order[number];
      numbers[ordinals[number]] = number;
    }
    return numbers;
  }

  private void fill(SortedSetDocValues values, int[] numbers) throws IOException {
    int size = 0;
    int block = 0;
    int longs = 0;
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      while (block < document / BLOCK) {
        starts[++block] = size;
      }
      int count = values.docValueCount();
      int[] its = new int[count];
      int length = 0;
      for (int i = 0; i < count; i++) {
        its[i] = numbers[(int) values.nextOrd()];
        length += its[i] < PAIR ? 1 : 2;
      }
      if (length < MOST_LENGTH) {
        chars = ArrayUtil.grow(chars, size + length);
        size = write(its, size);
      } else {
        length = MOST_LENGTH;
        longDocuments = ArrayUtil.grow(longDocuments, longs + 1);
        longNumbers = ArrayUtil.grow(longNumbers, longs + 1);
        longDocuments[longs] = document;
        longNumbers[longs++] = its;
        chars = ArrayUtil.grow(chars, size + length);
        size += length;
      }
      lengths[block] |= (long) length << document % BLOCK * LENGTH_BITS;
    }
    Arrays.fill(starts, block + 1, starts.length, size);
    chars = Arrays.copyOf(chars, size);
    longDocuments = Arrays.copyOf(longDocuments, longs);
    longNumbers = Arrays.copyOf(longNumbers, longs);
  }

  private int write(int[] numbers, int from) {
    int at = from;
    for (int number : numbers) {
      if (number < PAIR) {
        chars[at++] = (char) number;
      } else {
        chars[at++] = (char) (PAIR + (number >>> Character.SIZE));
        chars[at++] = (char) number;
      }
    }
    return at;
  }

  /** To be counted by one search. */
  public SegmentStrings strings() {
    return new Strings();
  }

  /**
   * Finds the places of some documents before it looks into any: the memory is then asked for the
   * next ones while one is counted.
   */
  private final class Strings implements SegmentStrings {
    private int[] found = new int[0];
    private int[] at = new int[0];

    @Override
    public int size() {
      return ordinals.length;
    }

    @Override
    public int ordinal(int number) {
      return ordinals[number];
    }

    @Override
    public void count(int[] documents, int[] times, int count, OrdinalCounts counts) {
      if (found.length < count) {
        found = new int[count];
        at = new int[count];
      }
      int size = 0;
      for (int i = 0; i < count; i++) {
        found[size] = i;
        size += length(documents[i]) > 0 ? 1 : 0;
      }
      for (int i = 0; i < size; i++) {
        at[i] = place(documents[found[i]]);
      }
      for (int i = 0; i < size; i++) {
        count(documents[found[i]], at[i], times[found[i]], counts);
      }
    }

    private void count(int document, int from, int times, OrdinalCounts counts) {
      int length = length(document);
      if (length == MOST_LENGTH) {
        for (int number : longNumbers[Arrays.binarySearch(longDocuments, document)]) {
          counts.add(number, times);
        }
        return;
      }
      for (int i = from; i < from + length; i++) {
        int number = chars[i];
        if (number >= PAIR) {
          number = (number - PAIR) << Character.SIZE | chars[++i];
        }
        counts.add(number, times);
      }
    }
  }

  private int length(int document) {
    long lengthsFrom = lengths[document / BLOCK] >>> document % BLOCK * LENGTH_BITS;
    return (int) lengthsFrom & MOST_LENGTH;
  }

  private int place(int document) {
    long before = lengths[document / BLOCK] & ((1L << document % BLOCK * LENGTH_BITS) - 1);
    // Two neighbouring lengths each, and then the eight sums, in the highest byte.
    long pairs = (before & EVEN) + (before >>> LENGTH_BITS & EVEN);
    return starts[document / BLOCK] + (int) (pairs * ONES >>> Long.SIZE - Byte.SIZE);
  }

  @Override
  public long bytes() {
    long longs = 0;
    for (int[] its : longNumbers) {
      longs += 24 + 4L * its.length;
    }
    return 8L * lengths.length
        + 4L * starts.length
        + 2L * chars.length
        + 4L * longDocuments.length
        + longs
        + 4L * ordinals.length;
  }
}
