/**
 * An article laid against all the others: which of its sentences stand elsewhere, and in whose
 * words.
 *
 * <pre>{@code
 * for (CrossReference crossReference : CrossReference.all(articles, PassageMatcher.builder().build())) {
 *   for (Parallel parallel : crossReference.parallels()) {
 *     System.out.println(parallel.here().text() + " = " + parallel.there());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.quotidian.crossref;

import org.jspecify.annotations.NullMarked;
