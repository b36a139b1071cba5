package org.quotidian.crossref.figure;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.article.Span;

/**
 * A number in an article, as it is compared with those of other articles.
 *
 * @param span the range in the text
 * @param kind what kind of number it is; numbers of different kinds are not compared
 * @param low the value, or the lower end of a range
 * @param high the value, or the upper end of a range
 * @param unit what is counted, if that is known
 * @param qualifier how firmly it is stated
 * @param isVague whether it is a word such as "dozens"
 */
public record NumberMention(
    Span span,
    Kind kind,
    double low,
    double high,
    @Nullable String unit,
    Qualifier qualifier,
    boolean isVague) {

  /** Whole numbers below this have one decimal form. */
  private static final long MOST_EXACT = 1L << 53;

  /** What a number counts or names. */
  public enum Kind {
    COUNT,
    MONEY,
    PERCENT,
    AGE,
    YEAR,
    DATE,
    VOTE,
    ORDINAL,
    TIME
  }

  static NumberMention plain(Span span, Kind kind, double value) {
    return new NumberMention(span, kind, value, value, null, Qualifier.EXACTLY, false);
  }

  /** What it measures, if that is a length, a weight or the like. */
  @Nullable Measure measure() {
    return kind == Kind.COUNT ? Measure.of(unit) : null;
  }

  boolean isRange() {
    return low != high;
  }

  boolean hasValueOf(NumberMention other) {
    return low == other.low && high == other.high;
  }

  /** The number of digits up to the last that is not zero. */
  int significantDigits() {
    return significantDigits(low);
  }

  static int significantDigits(double value) {
    long whole = (long) value;
    if (whole == value && 0 < whole && whole < MOST_EXACT) {
      return significantDigits(whole);
    }
    String digits = Double.toString(value);
    java.math.BigDecimal decimal = new java.math.BigDecimal(digits).stripTrailingZeros();
    return Math.max(1, decimal.precision());
  }

  /** The same for a whole number: numbers are compared so often that its text costs too much. */
  private static int significantDigits(long value) {
    long rest = value;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    int digits = 0;
    for (; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * How much it says that two articles have this very value, from 0 to 6: nothing for a small
   * number, much for one of many digits.
   */
  double distinctiveness() {
    if (kind == Kind.DATE || kind == Kind.VOTE) {
      return 5;
    }
    if (kind == Kind.AGE || kind == Kind.COUNT && low <= 12 && !isRange()) {
      return 0;
    }
    if (kind == Kind.YEAR || isRange()) {
      return 1;
    }
    boolean isLarge = kind != Kind.COUNT || low > 100;
    return Math.min(6, 1 + 1.5 * (significantDigits() - 1) + (isLarge ? 1 : 0));
  }
}
