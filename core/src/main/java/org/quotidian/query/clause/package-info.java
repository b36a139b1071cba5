/**
 * The kinds of Lucene query that a query for sentences is made of: by name, by quotation, by
 * figure, by title, by likeness. The index decides what a name means when a query is rewritten for
 * it; {@link org.quotidian.query.clause.RequiredTerms} says which terms an index must have for a
 * query to find anything.
 *
 * <p>Not exported: an embedder gets them from {@code Queries}. Uses {@code index}, {@code
 * query.facet} and what they use.
 */
@NullMarked
package org.quotidian.query.clause;

import org.jspecify.annotations.NullMarked;
