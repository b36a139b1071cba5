package org.quotidian.crossref.figure;

/**
 * Two numbers of different articles that count the same thing.
 *
 * @param left the number in the article on the left
 * @param right the number in the article on the right
 * @param agree whether both can be right as stated
 */
public record FigurePair(NumberMention left, NumberMention right, boolean agree) {}
