package org.quotidian.annotation.codec;

import java.util.Arrays;

/** Bytes that are written one after the other. Integers take fewer bytes the smaller they are. */
public final class ByteSink {

  private static final int MORE = 0x80;

  private byte[] bytes = new byte[64];
  private int size;

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  public void writeByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(2, size));
    }
    bytes[size++] = (byte) value;
  }

  /** Appends all bytes of another one. */
  public void write(ByteSink other) {
    int end = Math.addExact(size, other.size);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.addExact(end, end / 2));
    }
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size = end;
  }

  /** An integer that is hardly ever negative. */
  public void writeVInt(int value) {
    int rest = value;
    while ((rest & -MORE) != 0) {
      writeByte((rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    writeByte(rest);
  }

  /** An integer of either sign. */
  public void writeZInt(int value) {
    writeVInt((value >> 31) ^ (value << 1));
  }

  /** A long of either sign. */
  public void writeZLong(long value) {
    long rest = (value >> 63) ^ (value << 1);
    while ((rest & -MORE) != 0) {
      writeByte((int) (rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    writeByte((int) rest);
  }

  /** Eight bytes, the lowest first. */
  public void writeLong(long value) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      writeByte((int) (value >>> shift));
    }
  }

  /** The number of its bytes, then the string in UTF-8. Half a surrogate pair takes three bytes. */
  public void writeString(String value) {
    ByteSink own = new ByteSink();
    own.bytes = new byte[value.length() + 16];
    for (int i = 0; i < value.length(); i++) {
      int c = value.codePointAt(i);
      if (c < 0x80) {
        own.writeByte(c);
      } else if (c < 0x800) {
        own.writeByte(0xC0 | (c >> 6));
        own.writeByte(0x80 | (c & 0x3F));
      } else if (c < 0x10000) {
        own.writeByte(0xE0 | (c >> 12));
        own.writeByte(0x80 | ((c >> 6) & 0x3F));
        own.writeByte(0x80 | (c & 0x3F));
      } else {
        own.writeByte(0xF0 | (c >> 18));
        own.writeByte(0x80 | ((c >> 12) & 0x3F));
        own.writeByte(0x80 | ((c >> 6) & 0x3F));
        own.writeByte(0x80 | (c & 0x3F));
        i++;
      }
    }
    writeVInt(own.size);
    write(own);
  }
}
