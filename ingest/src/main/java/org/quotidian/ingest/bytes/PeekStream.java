package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A buffered stream whose first bytes can be looked at before they are read. Not for sharing. */
public final class PeekStream extends InputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final LongConsumer onRead;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int begin;
  private int end;
  private @Nullable IOException failure;

  /**
   * @param onRead receives the number of bytes taken from {@code in}, each time that some were
   */
  public PeekStream(InputStream in, LongConsumer onRead) {
    this.in = in;
    this.onRead = onRead;
  }

  /**
   * The next bytes, which stay to be read.
   *
   * @return {@code count} bytes, or fewer at the end of the stream, or where it breaks off
   */
  public byte[] peek(int count) throws IOException {
    if (end - begin < count && begin > 0) {
      System.arraycopy(buffer, begin, buffer, 0, end - begin);
      end -= begin;
      begin = 0;
    }
    int wanted = Math.min(count, buffer.length);
    try {
      while (end - begin < wanted && fill()) {
        // Some more bytes came.
      }
    } catch (IOException e) {
      // The bytes before it can still be read; then it is thrown.
      failure = e;
      if (begin == end) {
        throw e;
      }
    }
    return Arrays.copyOfRange(buffer, begin, begin + Math.min(wanted, end - begin));
  }

  @Override
  public int read() throws IOException {
    if (begin == end && !refill()) {
      return -1;
    }
    return buffer[begin++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (begin == end && !refill()) {
      return -1;
    }
    int count = Math.min(length, end - begin);
    System.arraycopy(buffer, begin, into, from, count);
    begin += count;
    return count;
  }

  private boolean refill() throws IOException {
    begin = 0;
    end = 0;
    return fill();
  }

  /** Appends to the buffer; whether anything came. */
  private boolean fill() throws IOException {
    if (failure != null) {
      throw failure;
    }
    int count = in.read(buffer, end, buffer.length - end);
    if (count <= 0) {
      return false;
    }
    end += count;
    onRead.accept(count);
    return true;
  }
}
