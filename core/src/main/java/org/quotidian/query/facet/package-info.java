/**
 * Columns of values that results are counted by, and their caches.
 *
 * <p>Not exported. A column that is used often is kept in memory for each segment of the index
 * ({@link org.quotidian.index.SegmentCache}); {@link org.quotidian.query.facet.OrdinalCache}
 * numbers the strings of all segments. Uses Lucene only.
 */
@NullMarked
package org.quotidian.query.facet;

import org.jspecify.annotations.NullMarked;
