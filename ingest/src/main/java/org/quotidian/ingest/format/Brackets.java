package org.quotidian.ingest.format;

/** Counts the brackets of JSON that are open, without those in strings. */
public final class Brackets {
  private int open;
  private boolean inString;
  private boolean isEscaped;

  /** Adds the next byte. */
  public void add(byte b) {
    if (inString) {
      inString = isEscaped || b != '"';
      isEscaped = !isEscaped && b == '\\';
    } else if (b == '"') {
      inString = true;
    } else if (b == '{' || b == '[') {
      open++;
    } else if (b == '}' || b == ']') {
      open--;
    }
  }

  /** How many are open; below zero if more are closed. */
  public int open() {
    return open;
  }

  /** Whether the last byte was in a string that has not ended. */
  public boolean inString() {
    return inString;
  }
}
