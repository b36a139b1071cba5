/**
 * Figures: quantities in a text, with what they count and how firmly.
 *
 * <p>Reported are numbers in digits and words, with magnitudes, currencies, percentages, fractions
 * and ranges. Kept apart are numbers that name rather than count: dates, years, clock times,
 * ordinals, labels ({@code Article 5}, {@code F-16}), ages behind a name, street addresses, scores,
 * list numbers, and {@code one} as a pronoun. Not reported either is what tells no quantity: {@code
 * dozens}, {@code several hundred}, {@code the two}.
 */
@NullMarked
package org.quotidian.annotate.figure;

import org.jspecify.annotations.NullMarked;
