package org.quotidian.annotation;

import org.jspecify.annotations.Nullable;
import org.quotidian.article.Span;

/**
 * A quantity.
 *
 * @param begin its first UTF-16 code unit in the article's text: of the qualifier, if there is one
 *     before the number
 * @param end the code unit after the last of the number, its magnitude, sign or qualifier; the noun
 *     that is counted is no part of it
 * @param low the value, or the lower end of a range
 * @param high the value, or the upper end of a range
 * @param unit what is counted: a noun in lower case as written ({@code drones}), {@code %}, or a
 *     currency's ISO 4217 code; {@code null} if it is not known
 * @param qualifier how firmly it is stated
 */
public record Figure(
    int begin, int end, double low, double high, @Nullable String unit, Qualifier qualifier) {

  /** How firmly a figure is stated. */
  public enum Qualifier {
    /** No qualifier, or one such as "exactly". */
    EXACTLY,
    /** "about", "roughly", "some", "or so": on either side. */
    ABOUT,
    /** "almost", "nearly", "close to": a little less. */
    ALMOST,
    /** "over", "more than": more. */
    OVER,
    /** "at least", "or more": this or more. */
    AT_LEAST,
    /** "up to", "as many as", "at most": this or less. */
    UP_TO,
    /** "under", "fewer than": less. */
    UNDER
  }

  /** {@return its place in the article's text} */
  public Span span() {
    return new Span(begin, end);
  }
}
