package org.quotidian.query;

/** A query could not be parsed. The message says why, and shows the place with a caret. */
public final class QuerySyntaxException extends Exception {

  private static final long serialVersionUID = 1;

  private final String query;
  private final int offset;

  QuerySyntaxException(String reason, String query, int offset, Throwable cause) {
    super(message(reason, query, offset), cause);
    this.query = query;
    this.offset = offset;
  }

  private static String message(String reason, String query, int offset) {
    String line = query.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return offset < 0
        ? reason + "\n  " + line
        : reason + "\n  " + line + "\n  " + " ".repeat(offset) + "^";
  }

  /** The query as given. */
  public String query() {
    return query;
  }

  /**
   * The UTF-16 code unit of the query where parsing stopped, or -1 if the query as a whole is
   * wrong.
   */
  public int offset() {
    return offset;
  }
}
