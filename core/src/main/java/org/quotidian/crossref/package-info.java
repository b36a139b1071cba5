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
 *
 * Sentences that a source repeats in articles on this and that (bylines, biographies) have no
 * parallels; {@link org.quotidian.crossref.CrossReference#boilerplate} tells which they are.
 */
@NullMarked
package org.quotidian.crossref;

import org.jspecify.annotations.NullMarked;
