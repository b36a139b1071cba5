package org.quotidian.annotate.figure;

import org.jspecify.annotations.Nullable;

/** A number while it is looked at: what {@link NumeralReader} fills in. One object serves many. */
final class Numeral {

  /** The first token, a sign or code of a currency included. */
  int begin;

  /** The first token of the number itself. */
  int core;

  /** The token after the last, magnitude and percent included. */
  int end;

  double value;

  /** The magnitude that the value was multiplied with; 1 if none. */
  double scale;

  /** Whether the number is written in digits. */
  boolean digits;

  /** Whether it is a mere run of digits, as years, labels and ids are. */
  boolean plain;

  /** Whether it is a part of something: {@code two-thirds}, {@code half}. */
  boolean share;

  /** Currency, percentage or a unit written onto the digits; null if none. */
  @Nullable String unit;

  void start(int core) {
    begin = core;
    this.core = core;
    end = core;
    value = 0;
    scale = 1;
    digits = false;
    plain = false;
    share = false;
    unit = null;
  }

  void multiply(double magnitude) {
    double product = value * magnitude;
    double whole = Math.rint(product);
    // 16.1 million is 16,100,000, whatever a double makes of 16.1.
    value = Math.abs(product - whole) < 1e-9 * product ? whole : product;
    scale *= magnitude;
    plain = false;
  }
}
