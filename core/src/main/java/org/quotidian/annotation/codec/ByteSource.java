package org.quotidian.annotation.codec;

/**
 * Reads what a {@link ByteSink} wrote. Bytes that are something else give a value or a runtime
 * exception.
 */
public final class ByteSource {

  private static final int MORE = 0x80;

  private final byte[] bytes;
  private final int end;
  private int at;

  public ByteSource(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    at = from;
    end = from + length;
  }

  public boolean isAtEnd() {
    return at >= end;
  }

  /** How many bytes are left. */
  public int left() {
    return end - at;
  }

  /** The next bytes by themselves; this source goes on behind them. */
  public ByteSource section(int length) {
    if (length < 0 || length > left()) {
      throw new IllegalStateException("a section that ends after the last byte: " + length);
    }
    at += length;
    return new ByteSource(bytes, at - length, length);
  }

  /** The next byte, from -128 to 127. */
  public int readByte() {
    if (at >= end) {
      throw new IllegalStateException("ends too early");
    }
    return bytes[at++];
  }

  public int readVInt() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = readByte();
      value |= (next & (MORE - 1)) << shift;
      if ((next & MORE) == 0) {
        return value;
      }
    }
    throw new IllegalStateException("an integer of too many bytes");
  }

  public int readZInt() {
    int value = readVInt();
    return (value >>> 1) ^ -(value & 1);
  }

  public long readZLong() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      long next = readByte();
      value |= (next & (MORE - 1)) << shift;
      if ((next & MORE) == 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IllegalStateException("a long of too many bytes");
  }

  public long readLong() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (readByte() & 0xFFL) << shift;
    }
    return value;
  }

  public String readString() {
    int length = readVInt();
    if (length < 0 || length > left()) {
      throw new IllegalStateException("a string that ends after the last byte: " + length);
    }
    int last = at + length;
    StringBuilder text = new StringBuilder(length);
    while (at < last) {
      text.appendCodePoint(readCharacter());
    }
    if (at != last) {
      throw new IllegalStateException("half a character at the end of a string");
    }
    return text.toString();
  }

  private int readCharacter() {
    int first = readByte() & 0xFF;
    if (first < 0x80) {
      return first;
    }
    int following = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    int value = first & (0x3F >> following);
    for (int i = 0; i < following; i++) {
      value = (value << 6) | (readByte() & 0x3F);
    }
    return value;
  }
}
