package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, each at its place in one buffer. A line ends in a line feed, a
 * carriage return, or both. A line longer than the limit is skipped piece by piece, so the buffer
 * never grows beyond the limit and a little.
 *
 * <p>After each {@link #advance}, the line is in {@link #buffer} from {@link #begin} to {@link
 * #end}.
 */
public final class LineReader {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long CARRIAGE_RETURNS = 0x0D0D0D0D0D0D0D0DL;

  private final InputStream in;
  private final int maxBytes;
  private byte[] buffer = new byte[1 << 16];
  private int begin;
  private int end;
  private int next;
  private int filled;
  private long number;
  private long length;
  private boolean lineFeedMayFollow;

  /**
   * @param maxBytes the longest line to hold, without its end
   */
  public LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * Goes to the next line; false if there is none.
   *
   * @throws IOException from the stream; what came of the line is lost
   */
  public boolean advance() throws IOException {
    begin = next;
    int scanned = begin;
    while (true) {
      if (lineFeedMayFollow && begin < filled) {
        lineFeedMayFollow = false;
        if (buffer[begin] == '\n') {
          begin++;
          scanned = begin;
        }
      }
      int at = lineEnd(scanned);
      if (at >= 0) {
        return endLine(at, at + 1);
      }
      if (filled - begin > maxBytes) {
        return passOver();
      }
      scanned = filled - begin;
      if (!fill()) {
        return begin < filled && endLine(filled, filled);
      }
      // The line is at the start of the buffer now.
      scanned += begin;
    }
  }

  private boolean endLine(int at, int after) {
    end = at;
    length = end - begin;
    next = after;
    number++;
    return true;
  }

  /** Reads to the end of a line that is too long, holding none of it. */
  private boolean passOver() throws IOException {
    long passed = filled - begin;
    while (true) {
      begin = 0;
      filled = 0;
      boolean more = fill();
      int at = more ? lineEnd(0) : 0;
      if (at >= 0) {
        endLine(at, more ? at + 1 : 0);
        length = passed + at;
        end = begin;
        return true;
      }
      passed += filled;
    }
  }

  /** The index of the first line end from {@code from} on, or -1. Notes what may belong to it. */
  private int lineEnd(int from) {
    int i = from;
    while (i < filled) {
      if (i + 8 <= filled) {
        long eight = (long) LONGS.get(buffer, i);
        if (!hasZero(eight ^ LINE_FEEDS) && !hasZero(eight ^ CARRIAGE_RETURNS)) {
          i += 8;
          continue;
        }
      }
      byte b = buffer[i];
      if (b == '\n' || b == '\r') {
        lineFeedMayFollow = b == '\r';
        return i;
      }
      i++;
    }
    return -1;
  }

  /** Whether one of the eight bytes is zero. */
  private static boolean hasZero(long eight) {
    return ((eight - 0x0101010101010101L) & ~eight & 0x8080808080808080L) != 0;
  }

  /** Appends to the buffer, making room first; whether anything came. */
  private boolean fill() throws IOException {
    if (begin > 0) {
      System.arraycopy(buffer, begin, buffer, 0, filled - begin);
      filled -= begin;
      begin = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, grown(buffer.length));
    }
    int count = in.read(buffer, filled, buffer.length - filled);
    if (count <= 0) {
      next = filled;
      return false;
    }
    filled += count;
    return true;
  }

  /** Twice as large, up to what shows that a line is longer than the limit. */
  private int grown(int size) {
    int most = maxBytes + (1 << 16);
    // The last step is a whole one: not to twice the size, and then by a little more.
    return size >= maxBytes / 2 ? most : 2 * size;
  }

  /** Holds the line from {@link #begin()} to {@link #end()}, until the next is asked for. */
  public byte[] buffer() {
    return buffer;
  }

  public int begin() {
    return begin;
  }

  public int end() {
    return end;
  }

  /** The line's number, from 1; 0 before the first. */
  public long number() {
    return number;
  }

  /** The line's bytes, without its end. */
  public long length() {
    return length;
  }

  /** Whether the line is longer than the limit; its bytes may not be there then. */
  public boolean isTooLong() {
    return length > maxBytes;
  }
}
