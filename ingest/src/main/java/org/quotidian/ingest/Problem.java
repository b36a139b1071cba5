package org.quotidian.ingest;

/**
 * Something that could not be read.
 *
 * @param input the file, or the name given to a stream
 * @param line the line, from 1; of a web archive, the number of the record; 0 if the reason holds
 *     for the input as a whole
 * @param severity what it means for the article
 * @param reason what is wrong, in words for a reader
 */
public record Problem(String input, long line, Severity severity, String reason) {

  /** What a problem means for the article. */
  public enum Severity {
    /** A record, or the whole input, was skipped. */
    ERROR,
    /** The article was taken, without the piece that the reason names. */
    WARNING
  }

  /** {@code file:line: reason}, without the line if there is none. */
  @Override
  public String toString() {
    return line > 0 ? input + ":" + line + ": " + reason : input + ": " + reason;
  }
}
