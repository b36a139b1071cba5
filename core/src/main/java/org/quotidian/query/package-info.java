/**
 * The query language, and what a search gives.
 *
 * <p>Queries ask for sentences, in Lucene's classic syntax:
 *
 * <pre>{@code
 * zelenskyy guarantees                  sentences with one of the words, in any inflection
 * zelenskyy AND guarantees              with both; also OR, NOT, + and -, ( )
 * "antitrust regulators"                with the phrase; commas, hyphens and quotation marks between
 *                                       its words do not matter
 * "regulators approve"~3                with the words at most three places apart
 * negotiat*   zelensk?y   zelensky~1    wildcards; words with at most one letter changed
 * source:ap                             of one source, in whatever case
 * published:2025-12-15                  of one day, month (2025-12) or year (2025)
 * published:[2025-12-15 TO *]           from a day on; both ends are part of it in [ ], neither in { }
 * published>=2025-12-15                 the same
 * }</pre>
 */
@NullMarked
package org.quotidian.query;

import org.jspecify.annotations.NullMarked;
