package org.quotidian.index;

import java.util.Locale;
import java.util.Map;

/** What figures count, in the words that a reader asks in. */
public final class FigureUnits {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("%", "percent"),
          Map.entry("per cent", "percent"),
          Map.entry("$", "usd"),
          Map.entry("dollar", "usd"),
          Map.entry("dollars", "usd"),
          Map.entry("€", "eur"),
          Map.entry("euro", "eur"),
          Map.entry("euros", "eur"),
          Map.entry("£", "gbp"),
          Map.entry("pounds sterling", "gbp"),
          Map.entry("¥", "jpy"),
          Map.entry("yen", "jpy"));

  private FigureUnits() {}

  /** The unit by its one name: {@code percent} for {@code %}, {@code usd} for {@code dollars}. */
  public static String word(String unit) {
    String folded = unit.strip().toLowerCase(Locale.ROOT);
    return WORDS.getOrDefault(folded, folded);
  }
}
