package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads inputs that are one article each. */
public final class WholeInput {

  private WholeInput() {}

  /**
   * All bytes of a stream.
   *
   * @throws InputProblem if there are more than {@code maxBytes}
   */
  public static byte[] read(InputStream in, int maxBytes) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    checkSize(bytes, maxBytes);
    return bytes;
  }

  /**
   * Refuses an article that is too large.
   *
   * @throws InputProblem if there are more than {@code maxBytes}
   */
  public static void checkSize(byte[] bytes, int maxBytes) throws InputProblem {
    if (bytes.length > maxBytes) {
      throw new InputProblem(
          0,
          String.format(Locale.ROOT, "too large for one article: more than %,d bytes", maxBytes));
    }
  }
}
