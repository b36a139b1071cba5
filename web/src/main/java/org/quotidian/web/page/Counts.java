package org.quotidian.web.page;

import java.util.Locale;

/** Numbers as people read them. */
public final class Counts {

  private Counts() {}

  /** {@code 1 sentence}, {@code 20,000 sentences}. */
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /** The same with a plural of its own. */
  public static String of(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 20,000}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share of a whole, as a percentage without decimals; 0 of nothing. */
  public static long percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round(100.0 * part / whole);
  }
}
