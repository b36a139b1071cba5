package org.quotidian.annotate.figure;

import org.quotidian.text.Tokens;

/** Decides whether two numbers are the ends of one range: "7 to 8", "10–15", "five or six". */
final class RangeParser {

  /** How many times the lower end the upper end of "4.5 to 9.5" can be. */
  private static final int FARTHEST = 12;

  private final FigureContext reading;
  private final Tokens tokens;

  RangeParser(FigureContext reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /**
   * Where the second number would start if the first is the lower end of a range; -1 if it isn't.
   */
  int secondNumber(Numeral low) {
    int at = low.end;
    boolean suspended = reading.isDash(at) && reading.isGlued(at) && !reading.isGlued(at + 1);
    if (suspended && (reading.isWord(at + 1, "to") || reading.isWord(at + 1, "or"))) {
      // "a 20- to 25-year life"
      return behindSign(at + 2);
    }
    if (isBindingDash(at)) {
      return reading.isWord(at + 1, "to") && reading.isHyphen(at + 2)
          ? behindSign(at + 3)
          : behindSign(at + 1);
    }
    if (reading.isWord(at, "to")) {
      return isBehind(low, "from") ? -1 : behindSign(at + 1);
    }
    if (reading.isWord(at, "and")) {
      return isBehind(low, "between") ? behindSign(at + 1) : -1;
    }
    return reading.isWord(at, "or") ? behindSign(at + 1) : -1;
  }

  /** A hyphen or dash between two numbers, the second of which may have a currency sign. */
  boolean isBindingDash(int i) {
    return reading.isDash(i) && reading.isGlued(i) && reading.isGlued(i + 1);
  }

  /** Whether the number follows {@code word}, with at most a qualifier in between. */
  boolean isBehind(Numeral numeral, String word) {
    for (int i = numeral.begin - 1; i >= numeral.begin - 3; i--) {
      if (reading.isWord(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** The number at {@code i}, or behind a currency's sign or code there. */
  int behindSign(int i) {
    if (startsNumber(i)) {
      return i;
    }
    if (startsNumber(i + 1) && (tokens.isMark(i) || reading.is(i, Kind.CODE))) {
      return i + 1;
    }
    boolean prefix = reading.isWord(i) && reading.isMark(i + 1, '$') && reading.isGlued(i + 1);
    return prefix && startsNumber(i + 2) ? i + 2 : -1;
  }

  private boolean startsNumber(int i) {
    return reading.isDigits(i)
        || reading.is(i, Kind.CARDINAL)
        || reading.is(i, Kind.HALF)
        || reading.is(i, Kind.ARTICLE);
  }

  /** Whether the two are one range; if so, the magnitude of the second is given to the first. */
  boolean join(Numeral low, Numeral high) {
    // "$5 to 7", but not "rose 2 percent to 8,920".
    boolean unitsFit =
        low.unit == null || (high.unit == null ? low.begin < low.core : low.unit.equals(high.unit));
    if (!unitsFit || high.begin < low.end || low.share != high.share) {
      return false;
    }
    double factor = 1;
    boolean inherits = low.scale == 1 && high.scale > 1 && low.value < 1000;
    if (inherits && low.value < high.value / high.scale) {
      factor = high.scale;
    }
    if (low.value * factor >= high.value) {
      return false;
    }
    boolean far = high.value > low.value * factor * FARTHEST && !(low.plain && high.plain);
    if (far && reading.isWord(low.end, "to")) {
      // "rose 46.08 to 16,243.47"
      return false;
    }
    if (reading.isWord(low.end, "or")
        && (high.value > low.value * factor * 2 || low.digits != high.digits || low.unit != null)) {
      return false;
    }
    low.value *= factor;
    if (low.unit == null) {
      low.unit = high.unit;
    }
    if (high.unit == null) {
      high.unit = low.unit;
    }
    return true;
  }
}
