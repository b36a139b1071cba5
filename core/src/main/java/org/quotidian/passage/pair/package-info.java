/**
 * Two texts: which stretches of the one correspond to stretches of the other.
 *
 * <p>Not exported. {@link org.quotidian.passage.pair.PairAligner} finds them in two {@link
 * org.quotidian.passage.pair.ComparedText}s, which hold numbers only: terms, stems, offsets and
 * sentence ends. {@link org.quotidian.passage.pair.UnitPairs} finds the pairs of sentences to start
 * from. A position is the number of a word in its text, from 0; ranges are half-open.
 *
 * <p>Uses {@code org.quotidian.words} and the token layer.
 */
@NullMarked
package org.quotidian.passage.pair;

import org.jspecify.annotations.NullMarked;
