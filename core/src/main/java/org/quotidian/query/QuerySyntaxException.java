package org.quotidian.query;

/** A query could not be parsed. The message says why, and shows the place with a caret. */
public final class QuerySyntaxException extends Exception {

  private static final long serialVersionUID = 1;

  /** The query as given. */
  private final String query;

  /** The code unit where parsing stopped, or -1. */
  private final int offset;

  /** So many characters of a query are shown. */
  private static final int MOST_SHOWN = 400;

  QuerySyntaxException(String reason, String query, int offset, Throwable cause) {
    super(message(reason, query, offset), cause);
    this.query = query;
    this.offset = offset;
  }

  /** The reason, and the part of the query that it is about. */
  private static String message(String reason, String query, int offset) {
    String line = query.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    int begin = Math.max(0, Math.min(offset, line.length()) - MOST_SHOWN / 2);
    int end = Math.min(line.length(), begin + MOST_SHOWN);
    String before = begin > 0 ? "…" : "";
    String shown = before + line.substring(begin, end) + (end < line.length() ? "…" : "");
    return offset < 0
        ? reason + "\n  " + shown
        : reason + "\n  " + shown + "\n  " + " ".repeat(before.length() + offset - begin) + "^";
  }

  /** {@return the query as given} */
  public String query() {
    return query;
  }

  /**
   * {@return the UTF-16 code unit of the query where parsing stopped, or -1 if the query as a whole
   * is wrong}
   */
  public int offset() {
    return offset;
  }
}
