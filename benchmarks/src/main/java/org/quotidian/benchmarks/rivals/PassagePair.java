package org.quotidian.benchmarks.rivals;

import org.quotidian.article.Span;

/**
 * A passage that two articles share.
 *
 * @param left the number of the one article
 * @param leftSpan where it is there
 * @param right the number of the other
 * @param rightSpan where it is there
 */
record PassagePair(int left, Span leftSpan, int right, Span rightSpan) {}
