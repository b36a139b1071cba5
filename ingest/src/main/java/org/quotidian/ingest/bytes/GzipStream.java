package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file (RFC 1952) of one or more members. Unlike {@link
 * java.util.zip.GZIPInputStream}, it never takes a broken member, or what else may follow the last
 * one, for the end: everything that is not gzip, zeros used as padding aside, is reported by an
 * {@link InputProblem}.
 */
public final class GzipStream extends InputStream {
  private static final int HAS_HEADER_CHECK = 2;
  private static final int HAS_EXTRA_FIELD = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED_FLAGS = 0xE0;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int begin;
  private int end;
  private boolean inMember;
  private boolean atEnd;
  private long members;

  /**
   * @param in stays open when this stream is closed
   */
  public GzipStream(InputStream in) {
    this.in = in;
  }

  /** Whether a file that starts with these bytes is gzip. */
  public static boolean isGzip(byte[] head) {
    return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!atEnd) {
      if (!inMember && !nextMember()) {
        break;
      }
      int count = inflate(into, from, length);
      if (count > 0) {
        check.update(into, from, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsInput()) {
        feed();
      } else {
        // A preset dictionary, which gzip knows nothing of.
        throw corrupt("it asks for a dictionary");
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws InputProblem {
    try {
      return inflater.inflate(into, from, length);
    } catch (DataFormatException e) {
      InputProblem problem = corrupt(e.getMessage() == null ? "bad block" : e.getMessage());
      problem.initCause(e);
      throw problem;
    }
  }

  private void feed() throws IOException {
    if (!fill()) {
      throw cutOff();
    }
    inflater.setInput(buffer, begin, end - begin);
  }

  /** Reads a member's header; false at the end of the file. */
  private boolean nextMember() throws IOException {
    int first = next();
    if (members > 0 && first == 0) {
      first = skipPadding();
    }
    if (first < 0) {
      if (members == 0) {
        throw cutOff();
      }
      atEnd = true;
      return false;
    }
    if (first != 0x1F || required() != 0x8B) {
      throw members > 0
          ? new InputProblem(0, "the gzip data is followed by something else")
          : corrupt("not gzip");
    }
    if (required() != 8) {
      throw corrupt("unknown compression method");
    }
    int flags = required();
    if ((flags & RESERVED_FLAGS) != 0) {
      throw corrupt("unknown flags");
    }
    skip(6);
    if ((flags & HAS_EXTRA_FIELD) != 0) {
      skip(required() | required() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipString();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipString();
    }
    if ((flags & HAS_HEADER_CHECK) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, begin, end - begin);
    check.reset();
    inMember = true;
    members++;
    return true;
  }

  private void endMember() throws IOException {
    begin = end - inflater.getRemaining();
    if (requiredInt() != check.getValue()) {
      throw corrupt("its checksum differs");
    }
    if (requiredInt() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw corrupt("its length differs");
    }
    inMember = false;
  }

  /** The first byte that is not zero; -1 at the end of the file. */
  private int skipPadding() throws IOException {
    int next;
    do {
      next = next();
    } while (next == 0);
    return next;
  }

  private void skipString() throws IOException {
    while (required() != 0) {
      // Names and comments end in a zero.
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  private long requiredInt() throws IOException {
    return required() | (long) required() << 8 | (long) required() << 16 | (long) required() << 24;
  }

  private int required() throws IOException {
    int next = next();
    if (next < 0) {
      throw cutOff();
    }
    return next;
  }

  private int next() throws IOException {
    return begin < end || fill() ? buffer[begin++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    begin = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  private static InputProblem cutOff() {
    return new InputProblem(0, "the gzip data is cut off");
  }

  private static InputProblem corrupt(String detail) {
    return new InputProblem(0, "the gzip data is corrupt: " + detail);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
