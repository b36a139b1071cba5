package org.quotidian.annotate.figure;

import org.quotidian.text.Tokens;

/** Reads fractions in digits, alone or behind a whole number: "½", "3-1/2". */
final class WrittenFractions {

  private final FigureContext reading;
  private final Tokens tokens;

  WrittenFractions(FigureContext reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** "2½", "3-1/2" and "3 1/2", and "1/2" alone. */
  void read(Numeral to) {
    int at = to.end;
    if (reading.isGlued(at)) {
      double part = vulgar(tokens.charAt(at));
      if (part > 0) {
        to.value += part;
        to.plain = false;
        to.end = at + 1;
        return;
      }
    }
    int over = reading.linked(at);
    double part = over < 0 || !to.plain ? 0 : slashed(over);
    if (part > 0) {
      to.value += part;
      to.plain = false;
      to.end = over + 3;
    } else if (slashed(to.core) > 0) {
      to.value = slashed(to.core);
      to.plain = false;
      to.share = true;
      to.end = to.core + 3;
    }
  }

  /** The value of a fraction with a slash whose numerator is token {@code i}; 0 if it is none. */
  private double slashed(int i) {
    if (!reading.isMark(i + 1, '/')
        || !reading.isGlued(i + 1)
        || !reading.isGlued(i + 2)
        || !isShortNumber(i)
        || !isShortNumber(i + 2)
        || reading.isMark(i + 3, '/')) {
      return 0;
    }
    int numerator = Integer.parseInt(tokens.original(i));
    int denominator = Integer.parseInt(tokens.original(i + 2));
    boolean usual = denominator == 2 || denominator == 3 || denominator == 4 || denominator == 8;
    return numerator > 0 && numerator < denominator && usual ? (double) numerator / denominator : 0;
  }

  private boolean isShortNumber(int i) {
    if (!reading.isDigits(i) || tokens.end(i) - tokens.begin(i) > 2) {
      return false;
    }
    char last = tokens.text().charAt(tokens.end(i) - 1);
    return last >= '0' && last <= '9';
  }

  private static double vulgar(char c) {
    return switch (c) {
      case '½' -> 1 / 2d;
      case '¼' -> 1 / 4d;
      case '¾' -> 3 / 4d;
      case '⅓' -> 1 / 3d;
      case '⅔' -> 2 / 3d;
      case '⅛' -> 1 / 8d;
      default -> 0;
    };
  }
}
