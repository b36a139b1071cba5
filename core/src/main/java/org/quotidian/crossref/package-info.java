/**
 * Cross-reference: what the sentences of an article have in common with other articles.
 *
 * <pre>{@code
 * CrossReferencer referencer = CrossReferencer.builder().build();
 * for (Parallel parallel : referencer.of(article, articles).parallels()) {
 *   System.out.println(parallel.here().text() + " " + parallel.kind() + " " + parallel.there());
 * }
 * }</pre>
 *
 * {@link org.quotidian.crossref.CrossReferencer} compares, the other types are its results. A
 * sentence that a source repeats in unrelated articles (a byline, a biography) has no parallels;
 * {@link org.quotidian.crossref.CrossReference#boilerplate} lists these sentences.
 *
 * <p>The package uses {@code passage} for runs of words and {@code event} for sentences; it does
 * not use the index.
 */
@NullMarked
package org.quotidian.crossref;

import org.jspecify.annotations.NullMarked;
