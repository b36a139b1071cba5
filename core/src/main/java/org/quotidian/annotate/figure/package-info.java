/**
 * Figures: quantities in a text, with what they count and how firmly.
 *
 * <p>Reports numbers in digits and words, with magnitudes, currencies, percentages, fractions and
 * ranges. Numbers that name something are not reported: dates, years, clock times, ordinals, labels
 * ({@code Article 5}, {@code F-16}), ages after a name, street addresses, scores, list numbers, and
 * {@code one} as a pronoun. Nor are words without a definite quantity: {@code dozens}, {@code
 * several hundred}, {@code the two}.
 */
@NullMarked
package org.quotidian.annotate.figure;

import org.jspecify.annotations.NullMarked;
