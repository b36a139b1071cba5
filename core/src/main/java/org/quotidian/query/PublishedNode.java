package org.quotidian.query;

import org.apache.lucene.document.LongField;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.index.Fields;

/** A stretch of time that the article was published in: seconds since 1970, both ends included. */
final class PublishedNode extends QueryNodeImpl {

  private static final long serialVersionUID = 1;

  private final long first;
  private final long last;

  private PublishedNode(long first, long last) {
    this.first = first;
    this.last = last;
    setLeaf(true);
  }

  /** From the one date to the other; {@code null} is an open end. */
  static PublishedNode between(
      @Nullable PublicationDate lower,
      boolean withLower,
      @Nullable PublicationDate upper,
      boolean withUpper) {
    long first = Long.MIN_VALUE;
    if (lower != null) {
      first = (withLower ? lower.from() : lower.until()).getEpochSecond();
    }
    long last = Long.MAX_VALUE;
    if (upper != null) {
      last = (withUpper ? upper.until() : upper.from()).getEpochSecond() - 1;
    }
    return new PublishedNode(first, last);
  }

  Query query() {
    return first > last
        ? new MatchNoDocsQuery("an empty stretch of time")
        : LongField.newRangeQuery(Fields.PUBLISHED, first, last);
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return Fields.PUBLISHED + ":[" + first + " TO " + last + "]";
  }
}
