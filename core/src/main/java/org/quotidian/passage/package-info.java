/**
 * Passages: runs of text in one article that stand again in another.
 *
 * <p>A {@linkplain org.quotidian.passage.PassageMatcher matcher} lays articles side by side: what
 * one has from the other word for word, edited, or in words of its own comes out as one passage
 * with a {@linkplain org.quotidian.passage.Passage.Kind kind} and a score. It promises that
 * <em>every</em> run of at least {@code minWords} words (8, if not set otherwise) that two articles
 * share is part of a passage, or told by itself with {@link
 * org.quotidian.passage.PassageMatcher#verbatim verbatim()}. Words are compared as the {@linkplain
 * org.quotidian.text token layer} folds them: case, punctuation, quotation marks, hyphens, dashes
 * and spaces make no difference.
 *
 * <pre>{@code
 * PassageMatcher matcher = PassageMatcher.builder().minWords(8).build();
 * MatchStatistics told =
 *     matcher.match(articles, passage -> System.out.println(passage.left() + " " + passage.right()));
 * }</pre>
 *
 * <p>Of a collection, the articles that share a telling run are laid side by side; two articles
 * that are compared by themselves always are. A collection's second promise is that every two
 * sentences are told that are nearly the same words, though they share no run ({@link
 * org.quotidian.passage.PassageMatcher.Builder#threshold}). {@link
 * org.quotidian.passage.PassageClusters} puts what stands in many of them together, and {@link
 * org.quotidian.article.FirstSeen} tells which one had it first.
 *
 * <p>What is left out on purpose is counted and told: runs that only ever stand in one source,
 * {@link org.quotidian.passage.Boilerplate} of a source, and runs so frequent that pairing their
 * places would not end.
 */
@NullMarked
package org.quotidian.passage;

import org.jspecify.annotations.NullMarked;
