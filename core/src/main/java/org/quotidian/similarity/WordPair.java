package org.quotidian.similarity;

import org.quotidian.article.Span;

/**
 * A word of one text and its counterpart in another. Offsets are UTF-16 code units.
 *
 * @param one where the word stands
 * @param other where its counterpart stands
 * @param likeness how alike they are: 1 if their stems are the same, else the share of the
 *     beginning that they have in common
 */
public record WordPair(Span one, Span other, double likeness) {}
