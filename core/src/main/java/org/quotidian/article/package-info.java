/**
 * Plain data: an {@linkplain org.quotidian.article.Article article}, a {@linkplain
 * org.quotidian.article.Span span} of its text, and {@linkplain
 * org.quotidian.article.PublicationDate when it was published}.
 *
 * <p>Only an id and a text are needed; everything else is optional.
 *
 * <pre>{@code
 * Article article =
 *     Article.builder("ap-1", "BERLIN (AP) - Leaders met on Monday.")
 *         .source("ap")
 *         .published(PublicationDate.parse("2025-12-15"))
 *         .build();
 * }</pre>
 *
 * <p>All offsets in Quotidian are UTF-16 code units into {@link
 * org.quotidian.article.Article#text()} as given, half-open: {@code begin} is the first unit,
 * {@code end} the one after the last.
 */
@NullMarked
package org.quotidian.article;

import org.jspecify.annotations.NullMarked;
