package org.quotidian.alert;

import org.jspecify.annotations.Nullable;

/**
 * A query that waits for articles.
 *
 * @param name what it is called; no two alerts have the same
 * @param query in {@linkplain org.quotidian.query the query language}
 * @param problem why the query can't be read, as one that another version took may not be; it is
 *     kept, and finds nothing. {@code null} if all is well
 */
public record Alert(String name, String query, @Nullable String problem) {}
