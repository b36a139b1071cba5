package org.quotidian.query;

import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.messages.QueryParserMessages;
import org.apache.lucene.queryparser.flexible.messages.MessageImpl;

/** Thrown while a query is read: what is wrong, and at which of its UTF-16 code units. */
final class RefusedException extends QueryNodeException {

  private static final long serialVersionUID = 1;

  private final String reason;
  private final int offset;

  /**
   * @param offset -1 if it is the whole query's fault
   */
  RefusedException(String reason, int offset) {
    super(new MessageImpl(QueryParserMessages.INVALID_SYNTAX));
    this.reason = reason;
    this.offset = offset;
  }

  String reason() {
    return reason;
  }

  int offset() {
    return offset;
  }
}
