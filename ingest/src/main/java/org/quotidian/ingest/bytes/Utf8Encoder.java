package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The UTF-8 of what a reader gives, for readers of bytes that take nothing else. */
public final class Utf8Encoder extends InputStream {
  private static final int BUFFER_CHARS = 1 << 12;

  private final Reader in;
  private final char[] chars = new char[BUFFER_CHARS + 1];
  private byte[] bytes = new byte[0];
  private int begin;

  public Utf8Encoder(Reader in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return begin < bytes.length || fill() ? bytes[begin++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (begin == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - begin);
    System.arraycopy(bytes, begin, into, from, count);
    begin += count;
    return count;
  }

  private boolean fill() throws IOException {
    int count = in.read(chars, 0, BUFFER_CHARS);
    if (count <= 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[count - 1])) {
      // Its other half has to be encoded with it.
      int low = in.read();
      if (low >= 0) {
        chars[count++] = (char) low;
      }
    }
    bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
    begin = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
