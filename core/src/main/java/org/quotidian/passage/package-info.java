/**
 * Passages: text that two articles share, verbatim, edited or paraphrased.
 *
 * <p>A {@linkplain org.quotidian.passage.PassageMatcher matcher} compares articles. It reports each
 * stretch that one article has from another as one passage with a {@linkplain
 * org.quotidian.passage.Passage.Kind kind} and a score. <em>Every</em> shared run of at least
 * {@code minWords} words (default 8) is part of a passage; with {@link
 * org.quotidian.passage.PassageMatcher#verbatim verbatim()} it is reported on its own. Words are
 * compared as the {@linkplain org.quotidian.text token layer} folds them: case, punctuation,
 * quotation marks, hyphens, dashes and spaces make no difference.
 *
 * <pre>{@code
 * PassageMatcher matcher = PassageMatcher.builder().minWords(8).build();
 * PassageMatcher.MatchStatistics statistics =
 *     matcher.match(articles, passage -> System.out.println(passage.left() + " " + passage.right()));
 * }</pre>
 *
 * <p>The sides of a passage refer to articles by number, in the order of the list or of adding, so
 * that millions of passages cost little memory and the articles need not be kept.
 *
 * <p>In a collection, two articles are compared as a whole if they share a distinctive run; two
 * articles that are compared by themselves always are. In addition, every two sentences of a
 * collection that consist of nearly the same words are reported, although they share no run ({@link
 * org.quotidian.passage.PassageMatcher.Builder#minSentenceOverlap}). So is a stretch of several
 * sentences that was edited heavily, if enough rare words are left in the same order. {@link
 * org.quotidian.passage.PassageClusters} groups passages that occur in many articles, and {@link
 * org.quotidian.article.FirstSeen} determines which article had a text first.
 *
 * <p>What is excluded by design is counted and reported: runs that occur in one source only, {@link
 * org.quotidian.passage.PassageCollection.Boilerplate} of a source, and runs that occur too often
 * to be paired.
 *
 * <p>Uses the packages for annotated articles, {@code org.quotidian.alignment}, {@code
 * org.quotidian.words}, {@code org.quotidian.concurrent}, and {@code org.quotidian.passage.pair}
 * and {@code org.quotidian.passage.collection}, which do the work on numbers.
 */
@NullMarked
package org.quotidian.passage;

import org.jspecify.annotations.NullMarked;
