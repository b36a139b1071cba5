/**
 * Many texts: every run of words that occurs in several of them, and every pair of similar
 * sentences.
 *
 * <p>Not exported. {@link org.quotidian.passage.collection.Vocabulary} numbers the words, {@link
 * org.quotidian.passage.collection.TokenStore} holds the numbers, {@link
 * org.quotidian.passage.collection.SharedRuns} finds runs, {@link
 * org.quotidian.passage.collection.SimilarSentences} similar sentences, and {@link
 * org.quotidian.passage.collection.BoilerplateFinder} text that one source repeats in unrelated
 * articles. A position counts words from the first word of the collection.
 *
 * <p>Uses {@code org.quotidian.passage.pair}, {@code org.quotidian.words} and {@code
 * org.quotidian.concurrent}.
 */
@NullMarked
package org.quotidian.passage.collection;

import org.jspecify.annotations.NullMarked;
