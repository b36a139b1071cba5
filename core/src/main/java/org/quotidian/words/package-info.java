/**
 * Single words as evidence: how rare a word is ({@link org.quotidian.words.WordWeights}), its stem
 * ({@link org.quotidian.words.Stems}), and sets of weighted words that are compared with each other
 * ({@link org.quotidian.words.WordBag}, {@link org.quotidian.words.BagScorer}).
 *
 * <p>Not exported. Uses the token layer only.
 */
@NullMarked
package org.quotidian.words;

import org.jspecify.annotations.NullMarked;
