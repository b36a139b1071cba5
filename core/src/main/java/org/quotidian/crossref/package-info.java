/**
 * An article laid against all the others: which of its sentences stand elsewhere, and in whose
 * words.
 *
 * <pre>{@code
 * CrossReferences all = CrossReferences.of(articles, PassageMatcher.builder().build());
 * for (CrossReference crossReference : all.articles()) {
 *   for (Parallel parallel : crossReference.parallels()) {
 *     System.out.println(parallel.here().text() + " " + parallel.kind() + " " + parallel.there());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.quotidian.crossref;

import org.jspecify.annotations.NullMarked;
