/**
 * The numbers of two articles of one event: which count the same thing, and whether they agree.
 *
 * <p>Not exported. {@link org.quotidian.crossref.figure.FigureComparisons} compares two {@link
 * org.quotidian.crossref.figure.ArticleFigures}; cross-references report the result.
 */
@NullMarked
package org.quotidian.crossref.figure;

import org.jspecify.annotations.NullMarked;
