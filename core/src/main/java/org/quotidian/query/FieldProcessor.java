package org.quotidian.query;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.messages.QueryParserMessages;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldableNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.messages.MessageImpl;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.index.Fields;

/** Refuses fields that there are not, and turns what is asked of {@code published} into dates. */
final class FieldProcessor extends QueryNodeProcessorImpl {

  private static final Set<String> FIELDS = Set.of(Fields.TEXT, Fields.SOURCE, Fields.PUBLISHED);

  @Override
  protected QueryNode preProcessNode(QueryNode node) throws QueryNodeException {
    if (!(node instanceof FieldableNode fieldable) || fieldable.getField() == null) {
      return node;
    }
    String field = fieldable.getField().toString();
    if (field.equals(Fields.PUBLISHED)) {
      return published(node);
    }
    if (!FIELDS.contains(field) && !field.equals("*")) {
      throw error("there is no field '" + field + "'; there are source: and published:");
    }
    return node;
  }

  private static QueryNode published(QueryNode node) throws QueryNodeException {
    if (node instanceof TermRangeQueryNode range) {
      PublicationDate lower = date(range.getLowerBound());
      PublicationDate upper = date(range.getUpperBound());
      return PublishedNode.between(
          lower, range.isLowerInclusive(), upper, range.isUpperInclusive());
    }
    if (node instanceof FieldQueryNode term) {
      PublicationDate date = date(term);
      return PublishedNode.between(date, true, date, true);
    }
    throw error("published: takes a date or a range of dates, such as [2025-12-15 TO *]");
  }

  /** The date, or {@code null} for an open end. */
  private static @Nullable PublicationDate date(FieldQueryNode node) throws QueryNodeException {
    String text = node.getTextAsString();
    if (text.isEmpty() || text.equals("*")) {
      return null;
    }
    try {
      return PublicationDate.parse(text);
    } catch (DateTimeException e) {
      throw error("'" + text + "' is no date such as 2025-12-15 or 2025-12-15T20:14");
    }
  }

  private static QueryNodeException error(String reason) {
    return new QueryNodeException(
        new MessageImpl(QueryParserMessages.INVALID_SYNTAX), new IllegalArgumentException(reason));
  }

  @Override
  protected QueryNode postProcessNode(QueryNode node) {
    return node;
  }

  @Override
  protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
    return children;
  }
}
