package org.quotidian.ingest.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets well-formed UTF-8 through, and ends with an {@link InputProblem} at anything else. The bytes
 * before it are given out first.
 */
public final class Utf8Stream extends FilterInputStream {
  private final Utf8Check check = new Utf8Check();
  private long bytes;
  private long lines = 1;
  private @Nullable InputProblem problem;

  public Utf8Stream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (problem != null) {
      throw problem;
    }
    int count = in.read(into, from, length);
    if (count < 0) {
      if (!check.isComplete()) {
        throw malformed(bytes, check.first());
      }
      return count;
    }
    int bad = check.feed(into, from, from + count);
    if (bad < 0) {
      countLines(into, from, from + count);
      bytes += count;
      return count;
    }
    countLines(into, from, bad);
    problem = malformed(bytes + bad - from, check.isComplete() ? into[bad] : check.first());
    if (bad == from) {
      throw problem;
    }
    return bad - from;
  }

  /**
   * @param at the byte that breaks the character under way
   * @param first that character's first byte
   */
  private InputProblem malformed(long at, byte first) {
    return new InputProblem(lines, Encodings.malformed(at - check.seen(), first));
  }

  private void countLines(byte[] into, int from, int to) {
    for (int i = from; i < to; i++) {
      if (into[i] == '\n') {
        lines++;
      }
    }
  }
}
