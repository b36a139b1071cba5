package org.quotidian.web.server;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.Queries;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SearchRequest.Order;

/**
 * What a search asks for.
 *
 * @param query in the query language; all sentences if it is blank and there are filters
 * @param filters the values of source, speaker, entity and month, where given
 * @param order what comes first
 * @param after where the page starts; empty for the first
 */
record SearchForm(String query, Map<String, String> filters, Order order, String after) {

  static final List<String> FILTERS = List.of("source", "speaker", "entity", "month");

  /** Characters that mean nothing in a query, and that a browser would obey or drop. */
  private static final Pattern STEERING =
      Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  static SearchForm of(Asked asked) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = asked.given(name);
      if (value != null) {
        filters.put(name, value);
      }
    }
    Order order = Order.RELEVANCE;
    for (Order each : Order.values()) {
      order = each.name().toLowerCase(Locale.ROOT).equals(asked.parameter("sort")) ? each : order;
    }
    String query = STEERING.matcher(asked.parameter("q")).replaceAll(" ").strip();
    return new SearchForm(query, filters, order, asked.parameter("after"));
  }

  boolean isEmpty() {
    return query.isEmpty() && filters.isEmpty();
  }

  /**
   * The query with its filters.
   *
   * @throws QuerySyntaxException if it can't be parsed
   */
  Query parsed() throws QuerySyntaxException {
    Query words = query.isEmpty() ? new MatchAllDocsQuery() : Queries.parse(query);
    if (filters.isEmpty()) {
      return words;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
    filters.forEach((name, value) -> all.add(filter(name, value), BooleanClause.Occur.FILTER));
    return all.build();
  }

  private static Query filter(String name, String value) {
    return switch (name) {
      case "source" -> Queries.source(value);
      case "speaker" -> Queries.saidBy(value);
      case "entity" -> Queries.mentions(value);
      default -> month(value);
    };
  }

  private static Query month(String value) {
    try {
      PublicationDate date = PublicationDate.parse(value);
      return Queries.published(date, date);
    } catch (DateTimeParseException e) {
      throw new BadRequestException("“" + value + "” is no month, such as 2025-12.", e);
    }
  }

  /** The address of this search. */
  String href() {
    return href("/search", false);
  }

  /** The address with another path. */
  String href(String path, boolean withPage) {
    List<String> parts = new ArrayList<>();
    parts.add("q=" + Pages.encoded(query));
    filters.forEach((name, value) -> parts.add(name + "=" + Pages.encoded(value)));
    if (order != Order.RELEVANCE) {
      parts.add("sort=" + order.name().toLowerCase(Locale.ROOT));
    }
    if (withPage && !after.isEmpty()) {
      parts.add("after=" + Pages.encoded(after));
    }
    return path + "?" + String.join("&", parts);
  }

  SearchForm withFilter(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(name, value);
    return new SearchForm(query, more, order, "");
  }

  SearchForm withoutFilter(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(filters);
    fewer.remove(name);
    return new SearchForm(query, fewer, order, "");
  }

  SearchForm withOrder(Order other) {
    return new SearchForm(query, filters, other, "");
  }

  SearchForm withAfter(String next) {
    return new SearchForm(query, filters, order, next);
  }
}
