/**
 * How similar two sentences are, and because of which words.
 *
 * <pre>{@code
 * double score =
 *     SentenceSimilarity.english().score("The force would secure its skies.", "Its sky would be secured.");
 * }</pre>
 *
 * <p>{@link org.quotidian.similarity.SentenceSimilarity#compare} also returns the pairs of words
 * that the score is made of, with their offsets: UTF-16 code units, half-open.
 *
 * <p>Uses the token layer and {@code org.quotidian.words}.
 */
@NullMarked
package org.quotidian.similarity;

import org.jspecify.annotations.NullMarked;
