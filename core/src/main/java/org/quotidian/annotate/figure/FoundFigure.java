package org.quotidian.annotate.figure;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Figure.Qualifier;

/**
 * A figure, in tokens of its text.
 *
 * <p>The span is what a reader would mark: the qualifier in front, the number with its magnitude,
 * the sign or word of a currency or percentage, and a qualifier right behind the number. The noun
 * that is counted is outside it, since it may be far away or missing: {@code [up to 800,000]
 * troops}, {@code [about 90 %] of the plan}, {@code [5 million euros]}, {@code a [10]-year plan},
 * {@code [20 or more] drones}.
 *
 * @param firstToken the first token of the span
 * @param endToken the token after its last
 * @param low the value, or the lower end of a range
 * @param high the value, or the upper end of a range
 * @param unit what is counted: a noun in lower case as written ({@code drones}, {@code km}), {@code
 *     %}, {@code percentage points}, {@code °C}, or a currency's ISO 4217 code (a bare {@code $} is
 *     {@code USD}); null if unknown. A fraction has a value below 1, and the noun that it is a part
 *     of
 * @param unitToken the token that the unit was taken from, which for a missing noun is before the
 *     figure; -1 if the unit is null
 * @param qualifier how firmly it is stated
 */
public record FoundFigure(
    int firstToken,
    int endToken,
    double low,
    double high,
    @Nullable String unit,
    int unitToken,
    Qualifier qualifier) {

  /** Whether the text gives two ends, as in {@code 10 to 15}. */
  public boolean isRange() {
    return low < high;
  }
}
