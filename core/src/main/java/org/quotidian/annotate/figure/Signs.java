package org.quotidian.annotate.figure;

import org.quotidian.punctuation.Marks;

/** Minus signs before numbers: "-0.3%", "−€2bn", "minus 5 degrees". */
final class Signs {

  private final FigureContext reading;

  Signs(FigureContext reading) {
    this.reading = reading;
  }

  /** Whether the number is negative; if so, it begins with the sign from then on. */
  boolean isNegative(Numeral number) {
    int sign = number.begin - 1;
    boolean word =
        (reading.isWord(sign, "minus") || reading.isWord(sign, "negative")) && !isNumber(sign - 1);
    if (!word && !isMinus(sign, number)) {
      return false;
    }
    number.begin = sign;
    return true;
  }

  /**
   * A dash that is written onto the number and onto nothing before it. At the start of a sentence
   * it may be the mark of a list, unless the number has a sign or unit of its own.
   */
  private boolean isMinus(int sign, Numeral number) {
    if (!reading.isDash(sign) || !reading.isGlued(sign + 1)) {
      return false;
    }
    if (sign == reading.first) {
      return number.unit != null;
    }
    return !reading.isGlued(sign) || Marks.isOpening(reading.tokens.charAt(sign - 1));
  }

  private boolean isNumber(int i) {
    return reading.isDigits(i) || reading.is(i, Kind.CARDINAL);
  }
}
