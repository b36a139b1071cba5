package org.quotidian.passage.pair;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The offsets of the words of one text, in some two bytes a word: for each, the distance from the
 * end of the one before and its length, seven bits a byte; and for every 16th, where these bytes
 * are and how far the text had come.
 */
public final class WordOffsets implements Serializable {

  private static final long serialVersionUID = 1;

  public static final int BLOCK_SHIFT = 4;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;

  /** At most five bytes for a number of 32 bits, and two numbers. */
  private static final int MOST_BYTES = 10;

  public byte[] bytes;
  public int byteCount;

  /** Two for a block: where its bytes begin, and the end of the word before it. */
  public int[] blocks;

  public int blockCount;

  private int count;
  private int lastEnd;

  public WordOffsets(int words) {
    bytes = new byte[words * 2 + MOST_BYTES];
    blocks = new int[2 * ((words >>> BLOCK_SHIFT) + 1)];
  }

  /** Those that were written before. */
  public WordOffsets(byte[] bytes, int[] blocks) {
    this.bytes = bytes;
    this.blocks = blocks;
    byteCount = bytes.length;
    blockCount = blocks.length / 2;
  }

  public void add(int begin, int end) {
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

  /** The first UTF-16 code unit of a word. */
  int begin(int word) {
    return boundary(word, 1);
  }

  /** The code unit after a word's last. */
  int end(int word) {
    return boundary(word, 2);
  }

  /** Where the text has come after so many numbers of a word. */
  private int boundary(int word, int numbers) {
    int block = 2 * (word >>> BLOCK_SHIFT);
    int at = blocks[block];
    int boundary = blocks[block + 1];
    for (int rest = 2 * (word & BLOCK_MASK) + numbers; rest > 0; rest--) {
      byte next = bytes[at++];
      int value = next & 0x7F;
      for (int shift = 7; next < 0; shift += 7) {
        next = bytes[at++];
        value |= (next & 0x7F) << shift;
      }
      boundary += value;
    }
    return boundary;
  }
}
