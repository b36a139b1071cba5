package org.quotidian.crossref.figure;

import org.quotidian.annotation.Figure.Qualifier;

/** Decides whether two numbers that count the same thing can both be right. */
final class Compatibility {

  /** Numbers below this are not rounded without saying so. */
  private static final double ROUNDED = 1000;

  /** A number rounded to fewer digits says so. */
  private static final int MIN_DIGITS = 2;

  /** More than the share by which a number of so many digits is rounded at most. */
  private static final double MOST_ROUNDED = 0.06;

  private Compatibility() {}

  /** Whether both can be right as stated. */
  static boolean areCompatible(NumberMention left, NumberMention right) {
    return areCompatible(left, right, false);
  }

  /** Whether one may be the other, rounded however slightly. */
  static boolean areNearlyEqual(NumberMention left, NumberMention right) {
    return areCompatible(left, right, true);
  }

  private static boolean areCompatible(
      NumberMention left, NumberMention right, boolean alsoDecimals) {
    Measure measure = left.measure();
    Measure other = right.measure();
    if (measure != null && other != null && measure.isOtherUnitThan(other)) {
      return measure.isSame(left.low(), other, right.low())
          && measure.isSame(left.high(), other, right.high());
    }
    if (left.hasValueOf(right)) {
      return true;
    }
    boolean isQuantity =
        switch (left.kind()) {
          case YEAR, DATE, VOTE, ORDINAL, TIME -> false;
          case COUNT, MONEY, PERCENT, AGE -> true;
        };
    boolean areBothBounds =
        left.qualifier() == right.qualifier() && isUpperBound(left)
            || left.isVague() && right.isVague();
    if (!isQuantity || left.kind() != right.kind() && !alsoDecimals || areBothBounds) {
      return false;
    }
    return low(left) <= high(right) && low(right) <= high(left)
        || isRounded(left, right, alsoDecimals)
        || isRounded(right, left, alsoDecimals);
  }

  private static boolean isUpperBound(NumberMention number) {
    return switch (number.qualifier()) {
      case UP_TO, UNDER -> true;
      case EXACTLY, ABOUT, ALMOST, OVER, AT_LEAST -> false;
    };
  }

  private static double low(NumberMention number) {
    if (number.isRange() || number.low() <= 0 || number.qualifier() == Qualifier.EXACTLY) {
      return number.low();
    }
    double step = step(number.low());
    return switch (number.qualifier()) {
      case ABOUT -> number.low() - Math.min(step / 2, number.low() / 10);
      case ALMOST -> number.low() - Math.min(step, number.low() / 4);
      case UP_TO, UNDER -> number.low() - Math.min(0.99 * step, number.low() / 4);
      case EXACTLY, OVER, AT_LEAST -> number.low();
    };
  }

  private static double high(NumberMention number) {
    if (number.isRange() || number.low() <= 0 || number.qualifier() == Qualifier.EXACTLY) {
      return number.high();
    }
    double step = step(number.low());
    return switch (number.qualifier()) {
      case ABOUT -> number.high() + Math.min(step / 2, number.low() / 10);
      case OVER, AT_LEAST -> number.high() + 0.99 * step;
      case EXACTLY, ALMOST, UP_TO, UNDER -> number.high();
    };
  }

  /** One in the last digit that is not zero: 10,000 for 650,000. */
  private static double step(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)) - NumberMention.significantDigits(value) + 1);
  }

  /** Whether {@code round} is {@code exact}, rounded to its own digits. */
  private static boolean isRounded(NumberMention exact, NumberMention round, boolean alsoDecimals) {
    double value = exact.low();
    double rounded = round.low();
    boolean isWhole = value == Math.rint(value);
    if (exact.isRange()
        || round.isRange()
        || value <= 0
        || rounded <= 0
        // Quickly decided for most numbers: a value of two digits is rounded by 5 % at most.
        || Math.abs(value - rounded) > MOST_ROUNDED * rounded
        || value < ROUNDED && (isWhole || !alsoDecimals)
        || round.significantDigits() < MIN_DIGITS
        || round.significantDigits() >= exact.significantDigits()) {
      return false;
    }
    double step = step(rounded);
    return Math.abs(Math.rint(value / step) * step - rounded) < 1e-6 * rounded;
  }
}
