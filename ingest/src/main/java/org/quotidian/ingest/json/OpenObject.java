package org.quotidian.ingest.json;

import java.io.ByteArrayOutputStream;
import org.quotidian.ingest.bytes.LineReader;
import org.quotidian.ingest.format.Brackets;
import org.quotidian.ingest.format.Format;

/**
 * A JSON object that is printed over several lines of a file of JSON Lines. It goes on until its
 * brackets are closed. If it is broken and they never are, it ends before the next line that starts
 * an object and is not indented deeper than its own first line.
 */
final class OpenObject {
  private final long firstLine;
  private final int indentation;
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Brackets brackets = new Brackets();
  private long length;
  private boolean isBroken;

  private OpenObject(LineReader first, int limit) {
    firstLine = first.number();
    indentation = indentation(first);
    this.limit = limit;
    append(first);
  }

  /**
   * The object that a line starts.
   *
   * @param limit the most bytes to hold
   */
  static OpenObject of(LineReader first, int limit) {
    return new OpenObject(first, limit);
  }

  /** Whether a line starts with an object and does not end with a bracket that closes. */
  static boolean startsAt(LineReader line) {
    int begin = line.begin() + indentation(line);
    int last = lastOf(line);
    byte[] buffer = line.buffer();
    boolean opens = last >= begin && buffer[begin] == '{';
    if (opens && buffer[last] == ',') {
      last--;
    }
    return opens && buffer[last] != '}' && buffer[last] != ']';
  }

  /** Whether the line is part of the object. */
  boolean goesOnAt(LineReader line) {
    if (brackets.open() <= 0 && !isBroken) {
      return false;
    }
    int indent = indentation(line);
    int begin = line.begin() + indent;
    return line.isTooLong()
        || begin >= line.end()
        || line.buffer()[begin] != '{'
        || indent > indentation;
  }

  /** Adds a line that is part of it. */
  void append(LineReader line) {
    boolean isFirst = line.number() == firstLine;
    length += line.length() + (isFirst ? 0 : 1);
    if (length > limit) {
      bytes.reset();
      isBroken = true;
    } else if (!isBroken) {
      if (!isFirst) {
        bytes.write('\n');
      }
      bytes.write(line.buffer(), line.begin(), line.end() - line.begin());
      count(line);
    }
  }

  /** No string goes on behind the end of a line. */
  private void count(LineReader line) {
    for (int i = line.begin(); i < line.end(); i++) {
      brackets.add(line.buffer()[i]);
    }
    isBroken |= brackets.inString();
  }

  private static int indentation(LineReader line) {
    int i = line.begin();
    while (i < line.end() && Format.isBlank(line.buffer()[i])) {
      i++;
    }
    return i - line.begin();
  }

  /** The index of the last byte that is not blank. */
  private static int lastOf(LineReader line) {
    int last = line.end() - 1;
    while (last >= line.begin() && Format.isBlank(line.buffer()[last])) {
      last--;
    }
    return last;
  }

  /** The number of its first line. */
  long firstLine() {
    return firstLine;
  }

  /** Whether it is longer than the limit; its bytes are not there then. */
  boolean isTooLong() {
    return length > limit;
  }

  /** Its length as far as it was read, in bytes. */
  long length() {
    return length;
  }

  /** Its lines. */
  byte[] bytes() {
    return bytes.toByteArray();
  }
}
