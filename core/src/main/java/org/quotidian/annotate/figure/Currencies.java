package org.quotidian.annotate.figure;

import org.jspecify.annotations.Nullable;
import org.quotidian.text.Tokens;

/** Signs, codes and words of currencies, as ISO 4217 codes. */
final class Currencies {

  private Currencies() {}

  /** The currency whose sign or code precedes the number, which then starts there. */
  static @Nullable String before(FigureContext reading, Numeral to) {
    int at = to.core - 1;
    if (!reading.holds(at)) {
      return null;
    }
    Tokens tokens = reading.tokens;
    if (tokens.isMark(at)) {
      String sign = sign(tokens.charAt(at));
      if (sign != null) {
        String country = sign.equals("USD") && reading.isGlued(at) ? country(tokens, at - 1) : null;
        to.begin = country == null ? at : at - 1;
        return country == null ? sign : country;
      }
      // "Rs. 500"
      if (reading.isMark(at, '.') && reading.isGlued(at) && reading.isWord(at - 1, "rs")) {
        to.begin = at - 1;
        return "INR";
      }
      return null;
    }
    if (to.digits && isCode(reading, at)) {
      to.begin = at;
      return reading.lexicon.value(tokens, at);
    }
    return null;
  }

  /** The currency whose sign or code follows the number, which then ends there. */
  static @Nullable String behind(FigureContext reading, Numeral to) {
    int at = to.end;
    if (!to.digits || to.unit != null || !reading.holds(at)) {
      return null;
    }
    Tokens tokens = reading.tokens;
    String unit = null;
    if (tokens.isMark(at)) {
      char c = tokens.charAt(at);
      boolean amountFollows = reading.isGlued(at + 1) && reading.isDigits(at + 1);
      unit = amountFollows || (c == '$' && !reading.isGlued(at)) ? null : sign(c);
    } else if (isCode(reading, at) && !reading.isDigits(at + 1)) {
      unit = reading.lexicon.value(tokens, at);
    }
    if (unit != null) {
      to.end = at + 1;
    }
    return unit;
  }

  private static boolean isCode(FigureContext reading, int i) {
    return reading.is(i, Kind.CODE)
        && (reading.tokens.isAllCapitals(i) || reading.isWord(i, "rs"))
        && reading.isCapitalized(i);
  }

  /** Whether a word such as "euros" is at {@code i}. */
  static boolean isWord(FigureContext reading, int i) {
    return reading.is(i, Kind.CURRENCY);
  }

  /**
   * The currency of the word at {@code i}: "euros", "Canadian dollars"; null if it is none.
   *
   * @param scale the magnitude of the number: "5 million pounds" are sterling, "5 pounds" may weigh
   */
  static @Nullable String ofWord(FigureContext reading, int i, double scale) {
    boolean pounds = reading.isWord(i, "pounds") || reading.isWord(i, "pound");
    if (pounds && scale >= 1e6 && !reading.isWord(i + 1, "of")) {
      return "GBP";
    }
    if (!isWord(reading, i)) {
      return null;
    }
    String code = reading.lexicon.value(reading.tokens, i);
    if ("USD".equals(code) && reading.isWord(i - 1)) {
      String national = dollarsOf(reading.tokens.word(i - 1));
      return national == null ? code : national;
    }
    return code;
  }

  private static @Nullable String dollarsOf(String nation) {
    return switch (nation) {
      case "canadian" -> "CAD";
      case "australian" -> "AUD";
      case "zealand" -> "NZD";
      case "kong" -> "HKD";
      case "singapore" -> "SGD";
      case "taiwan" -> "TWD";
      default -> null;
    };
  }

  /** The currency that a sign means by itself; null if it is no such sign. */
  static @Nullable String sign(char c) {
    return switch (c) {
      case '$' -> "USD";
      case '€' -> "EUR";
      case '£' -> "GBP";
      case '¥' -> "JPY";
      case '₹' -> "INR";
      case '₽' -> "RUB";
      case '₩' -> "KRW";
      case '₪' -> "ILS";
      case '₺' -> "TRY";
      case '₴' -> "UAH";
      default -> null;
    };
  }

  /** The letters before a dollar sign. */
  private static @Nullable String country(Tokens tokens, int i) {
    if (!tokens.isCapitalized(i)) {
      return null;
    }
    return switch (tokens.word(i)) {
      case "us" -> "USD";
      case "c", "ca", "cdn" -> "CAD";
      case "a", "au" -> "AUD";
      case "nz" -> "NZD";
      case "hk" -> "HKD";
      case "s", "sg" -> "SGD";
      case "nt" -> "TWD";
      case "r" -> "BRL";
      case "mx" -> "MXN";
      default -> null;
    };
  }
}
