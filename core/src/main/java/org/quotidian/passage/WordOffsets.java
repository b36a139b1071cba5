package org.quotidian.passage;

import java.util.Arrays;

/**
 * Where the words of one text stand, in some two bytes a word: for each, the distance from the end
 * of the one before and its length, seven bits a byte; and for every 16th, where these bytes are
 * and how far the text had come.
 */
final class WordOffsets {

  static final int BLOCK_SHIFT = 4;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;

  /** At most five bytes for a number of 32 bits, and two numbers. */
  private static final int MOST_BYTES = 10;

  byte[] bytes;
  int byteCount;

  /** Two for a block: where its bytes begin, and the end of the word before it. */
  int[] blocks;

  int blockCount;

  private int count;
  private int lastEnd;

  WordOffsets(int words) {
    bytes = new byte[words * 2 + MOST_BYTES];
    blocks = new int[2 * ((words >>> BLOCK_SHIFT) + 1)];
  }

  void add(int begin, int end) {
    if ((count & BLOCK_MASK) == 0) {
      blocks[2 * blockCount] = byteCount;
      blocks[2 * blockCount + 1] = lastEnd;
      blockCount++;
    }
    if (bytes.length - byteCount < MOST_BYTES) {
      bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2);
    }
    put(begin - lastEnd);
    put(end - begin);
    lastEnd = end;
    count++;
  }

  private void put(int value) {
    int rest = value;
    while (rest > 0x7F) {
      bytes[byteCount++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[byteCount++] = (byte) rest;
  }
}
