package org.quotidian.alert;

import org.jspecify.annotations.Nullable;

/**
 * A query that waits for articles.
 *
 * @param name its name, unique among the alerts
 * @param query in {@linkplain org.quotidian.query the query language}
 * @param problem why the query can't be parsed, which can happen to a query that another version
 *     accepted; the alert is kept, and finds nothing. {@code null} if the query is valid
 */
public record Alert(String name, String query, @Nullable String problem) {}
