package org.quotidian.annotate.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/** Reads one number, in digits or words, with its magnitude, percent sign and currency sign. */
final class NumeralReader {

  /** What no text counts to. */
  private static final double LARGEST = 1e18;

  /** "USD", "RM". */
  private static final int LONGEST_CODE = 3;

  /** No weather is hotter, in degrees Fahrenheit. */
  private static final double HOTTEST = 150;

  private final FigureContext reading;
  private final Tokens tokens;
  private final Digits digits = new Digits();
  private final WrittenFractions fractions;

  NumeralReader(FigureContext reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
    fractions = new WrittenFractions(reading);
  }

  /** Reads the number that starts with token {@code i}; false if none does. */
  boolean read(int i, Numeral to) {
    to.start(i);
    boolean found =
        reading.isDigits(i) || startsWithCode(i)
            ? readDigits(i, to)
            : reading.is(i, Kind.CARDINAL)
                ? readWords(i, 0, to)
                : reading.is(i, Kind.ARTICLE)
                    ? readArticle(i, to)
                    : reading.is(i, Kind.HALF) && readHalf(i, to);
    if (!found) {
      return false;
    }
    if (to.unit == null) {
      readPercent(to);
    }
    String currency = Currencies.before(reading, to);
    if (currency == null) {
      currency = Currencies.behind(reading, to);
    }
    if (currency != null) {
      to.unit = currency;
    }
    return true;
  }

  /** "USD34.6", "EUR5m", "Rs500": the code of a currency written onto the digits. */
  boolean startsWithCode(int i) {
    return codeLength(i) > 0;
  }

  private int codeLength(int i) {
    if (!reading.isCapitalized(i)) {
      return 0;
    }
    int begin = tokens.begin(i);
    int length = 1;
    while (length < LONGEST_CODE
        && begin + length < tokens.end(i)
        && Character.isLetter(tokens.text().charAt(begin + length))) {
      length++;
    }
    if (length < 2 || begin + length >= tokens.end(i)) {
      return 0;
    }
    char next = tokens.text().charAt(begin + length);
    return next >= '0' && next <= '9' && code(i, length) != null ? length : 0;
  }

  private @Nullable String code(int i, int length) {
    String code = tokens.text().substring(tokens.begin(i), tokens.begin(i) + length);
    boolean isCode =
        (reading.lexicon.bits(code.toLowerCase(Locale.ROOT)) & Kind.CODE.bit) != 0
            && (code.equals("Rs") || code.equals(code.toUpperCase(Locale.ROOT)));
    return isCode ? reading.lexicon.value(code.toLowerCase(Locale.ROOT)) : null;
  }

  private boolean readDigits(int i, Numeral to) {
    int code = codeLength(i);
    if (!digits.read(tokens.text(), tokens.begin(i) + code, tokens.end(i))) {
      return false;
    }
    if (code > 0) {
      to.unit = code(i, code);
    }
    to.digits = true;
    to.value = digits.value;
    to.plain = digits.plain;
    to.end = i + 1;
    if (digits.end < tokens.end(i)) {
      return readSuffix(i, to);
    }
    readGroups(to);
    fractions.read(to);
    readAndAHalf(to);
    readMagnitudes(to);
    readShortMagnitude(to);
    return true;
  }

  /** "$1.5 m", "€3.2 bn", "$728 mil": short for a magnitude behind a sum of money. */
  private void readShortMagnitude(Numeral to) {
    boolean isShort =
        to.scale == 1
            && reading.is(to.end, Kind.SUFFIX)
            && Character.isLowerCase(tokens.charAt(to.end))
            && Currencies.before(reading, to) != null;
    if (isShort) {
      to.multiply(reading.number(to.end));
      to.end++;
    }
  }

  /** "5bn", "50km": letters written onto the digits. */
  private boolean readSuffix(int i, Numeral to) {
    String suffix = tokens.text().substring(digits.end, tokens.end(i)).toLowerCase(Locale.ROOT);
    long kinds = reading.lexicon.bits(suffix);
    to.plain = false;
    boolean small = Character.isLowerCase(tokens.text().charAt(digits.end));
    if (suffix.equals("m")
        && to.unit == null
        && Currencies.before(reading, to) == null
        && !countsSomething(i + 1)) {
      // "3M Co."
      to.unit = "m";
      return small;
    } else if ((kinds & Kind.SUFFIX.bit) != 0) {
      to.multiply(reading.lexicon.number(suffix));
    } else if ((kinds & Kind.PERCENT.bit) != 0) {
      to.unit = "%";
    } else if ((kinds & Kind.MEASURE.bit) != 0) {
      to.unit = suffix;
    } else if (isTemperature(suffix, i, to)) {
      to.unit = "°" + suffix.toUpperCase(Locale.ROOT);
    } else {
      return false;
    }
    return true;
  }

  /** "It was 38C", "it hit 100F": behind a word that a temperature follows. */
  private boolean isTemperature(String suffix, int i, Numeral to) {
    int before = reading.isDash(i - 1) ? i - 2 : i - 1;
    return (suffix.equals("c") || suffix.equals("f"))
        && Character.isUpperCase(tokens.text().charAt(digits.end))
        && to.value <= HOTTEST
        && reading.isWord(before)
        && Contexts.english().temperature().contains(tokens, before);
  }

  /** "1.5m people" are millions, "1.5m tall" and "1.5m of cable" metres. */
  private boolean countsSomething(int i) {
    for (int k = i; k < i + 3 && reading.isWord(k) && !reading.is(k, Kind.STOP); k++) {
      if (Nouns.isPlural(reading, k)) {
        return true;
      }
    }
    return Currencies.isWord(reading, i);
  }

  /**
   * "800 000": with a space that does not break, or with a blank where nothing else can be meant.
   */
  private void readGroups(Numeral to) {
    boolean fixed = reading.isDigits(to.end) && isFixedSpace(charBefore(to.end));
    if (!fixed && !isGrouped(to)) {
      return;
    }
    while (isGroup(to.end, to) && isFixedSpace(charBefore(to.end)) == fixed) {
      to.value = to.value * 1000 + Integer.parseInt(tokens.original(to.end));
      to.plain = false;
      to.end++;
    }
  }

  private char charBefore(int i) {
    return tokens.text().charAt(tokens.begin(i) - 1);
  }

  /** Whether token {@code i} can be three more digits of the number. */
  private boolean isGroup(int i, Numeral to) {
    return reading.isDigits(i)
        && to.plain == (i == to.core + 1)
        && tokens.begin(i) == tokens.end(i - 1) + 1
        && tokens.end(i) - tokens.begin(i) == 3
        && tokens.original(i).chars().allMatch(c -> c >= '0' && c <= '9')
        && to.value > 0
        && to.value < 1e9;
  }

  /**
   * "12 500 people", "€1 250 000": whether groups of three digits behind blanks are one number. A
   * currency or what is counted has to be near, and no other number.
   */
  private boolean isGrouped(Numeral to) {
    if (!to.plain || to.value >= 1000 || !isGroup(to.end, to)) {
      return false;
    }
    int end = to.end;
    while (reading.isDigits(end)
        && tokens.gapBefore(end) == Gap.BLANK
        && tokens.end(end) - tokens.begin(end) == 3
        && tokens.isNumber(end)) {
      end++;
    }
    int before = to.core - 1;
    boolean bound =
        reading.isDigits(end)
            || reading.isDigits(before)
            || reading.is(before, Kind.MONTH)
            || reading.is(before, Kind.LABEL);
    if (bound) {
      return false;
    }
    return Currencies.before(reading, to) != null
        || reading.is(end, Kind.MEASURE)
        || reading.is(end, Kind.CURRENCY)
        || Nouns.isPlural(reading, end)
        || (Nouns.isPlural(reading, end + 1) && reading.isWord(end) && !reading.is(end, Kind.STOP));
  }

  private static boolean isFixedSpace(char c) {
    return c == 0xA0 || c == 0x202F || c == 0x2009;
  }

  /** "3.2 billion", "$1-billion", "200 thousand million". */
  private void readMagnitudes(Numeral to) {
    while (reading.isLinked(to.end, Kind.MAGNITUDE) && to.scale < 1e12) {
      int word = reading.linked(to.end);
      to.multiply(reading.number(word));
      to.end = word + 1;
    }
  }

  /**
   * "twenty-five", "two hundred and ten thousand", "one and a half million", "two-thirds".
   *
   * @param given what was read before the first word, as the 1 of "a hundred"; 0 if nothing
   */
  private boolean readWords(int i, double given, Numeral to) {
    double total = 0;
    double current = given;
    double room = given > 0 ? 0 : 100;
    double largest = 1;
    boolean linkable = false;
    int at = i;
    while (true) {
      int word = reading.linked(at);
      boolean and = false;
      if (word >= 0 && linkable && reading.isWord(word, "and")) {
        word++;
        and = true;
      }
      if (word < 0) {
        break;
      }
      double number =
          reading.is(word, Kind.CARDINAL) || reading.is(word, Kind.MAGNITUDE)
              ? reading.number(word)
              : -1;
      if (reading.is(word, Kind.CARDINAL) && number < room && (number > 0 || at == i)) {
        current += number;
        room = number >= 20 ? 10 : 0;
        linkable = false;
      } else if (reading.is(word, Kind.MAGNITUDE) && !and && fits(total + current, number)) {
        if (number < 1000) {
          current *= number;
          room = number == 100 ? 100 : 0;
        } else if (number > largest) {
          // "two hundred thousand", "two thousand million"
          total = (total + current) * number;
          current = 0;
          room = 1000;
        } else {
          total += current * number;
          current = 0;
          room = 1000;
        }
        linkable = number == 100 || number == 1000;
        to.scale = Math.max(to.scale, number);
        largest = Math.max(largest, number);
      } else {
        break;
      }
      at = word + 1;
    }
    if (at == i) {
      return false;
    }
    to.value = total + current;
    to.end = at;
    if (to.scale == 1 && !readFraction(to)) {
      readAndAHalf(to);
      readMagnitudes(to);
    }
    return !reading.isLinked(to.end, Kind.ORDINAL) || !reading.isHyphen(to.end);
  }

  /** Whether a magnitude makes sense behind what was read so far. */
  private static boolean fits(double number, double magnitude) {
    return number > 0 && number * magnitude < LARGEST;
  }

  /** "two-thirds", "three quarters of", "one-fifth": a share. */
  private boolean readFraction(Numeral to) {
    int word = reading.linked(to.end);
    if (word < 0 || to.value < 1 || to.value > 19 || !isDenominator(word, to.value == 1)) {
      return false;
    }
    boolean bound =
        word > to.end || (reading.isWord(word + 1, "of") && !Nouns.takesObject(reading, word + 2));
    if (reading.number(word) == 4 && !bound) {
      // "two quarters" and "one fourth" may be parts of a year or ranks.
      return false;
    }
    to.value /= reading.number(word);
    to.share = true;
    to.end = word + 1;
    readOfAMillion(to);
    return true;
  }

  private boolean isDenominator(int word, boolean one) {
    return one
        ? reading.is(word, Kind.DENOMINATOR) || reading.is(word, Kind.HALF)
        : reading.is(word, Kind.DENOMINATORS);
  }

  /** "three-quarters of a million". */
  private void readOfAMillion(Numeral to) {
    int word = reading.isWord(to.end, "of") ? to.end + 2 : to.end + 1;
    if (reading.is(word - 1, Kind.ARTICLE) && reading.is(word, Kind.MAGNITUDE)) {
      to.multiply(reading.number(word));
      to.share = false;
      to.end = word + 1;
    }
  }

  /** "one and a half", "two and three-quarters". */
  private void readAndAHalf(Numeral to) {
    int at = to.end;
    if (!reading.isWord(at, "and")) {
      return;
    }
    boolean one = reading.is(at + 1, Kind.ARTICLE) || reading.isWord(at + 1, "one");
    if (!one && !reading.isWord(at + 1, "three")) {
      return;
    }
    int word = reading.linked(at + 2);
    if (word < 0 || !isDenominator(word, one)) {
      return;
    }
    boolean half = reading.is(word, Kind.HALF);
    if (!half && reading.number(word) != 4) {
      return;
    }
    to.value += half ? 0.5 : (one ? 1 : 3) / 4d;
    to.plain = false;
    to.end = word + 1;
  }

  /** "a hundred", "a dozen", "a third of", "a quarter of a million". */
  private boolean readArticle(int i, Numeral to) {
    if (reading.is(i + 1, Kind.MAGNITUDE)) {
      return readWords(i + 1, 1, to);
    }
    if (reading.is(i + 1, Kind.HALF) && reading.isLinked(i + 2, Kind.MAGNITUDE)) {
      return readHalf(i + 1, to);
    }
    if (reading.is(i + 1, Kind.DENOMINATOR) && reading.isWord(i + 2, "of")) {
      to.value = 1 / reading.number(i + 1);
      to.share = true;
      to.end = i + 2;
      readOfAMillion(to);
      return true;
    }
    return false;
  }

  /** "half a million", "half-million", "half an hour", "half of the". */
  private boolean readHalf(int i, Numeral to) {
    to.value = 0.5;
    to.share = true;
    to.end = i + 1;
    int magnitude = reading.linked(i + 1);
    if (magnitude >= 0 && reading.is(magnitude, Kind.MAGNITUDE)) {
      to.multiply(reading.number(magnitude));
      to.share = false;
      to.end = magnitude + 1;
      return true;
    }
    if (i == to.core && isPartOfPlay(i - 1)) {
      return false;
    }
    if (reading.is(i + 1, Kind.ARTICLE)) {
      readOfAMillion(to);
      if (to.share && reading.is(i + 2, Kind.MEASURE)) {
        to.share = false;
        to.end = i + 2;
        return true;
      }
      return !to.share;
    }
    return true;
  }

  /** "the first half", "the half", "a year and a half": no half of something. */
  private boolean isPartOfPlay(int before) {
    return reading.is(before, Kind.ORDINAL)
        || reading.is(before, Kind.DETERMINER)
        || reading.is(before, Kind.ARTICLE)
        || reading.isDash(before)
        || reading.is(before, Kind.CARDINAL)
        || reading.isDash(before + 2);
  }

  private void readPercent(Numeral to) {
    int word = reading.linked(to.end);
    if (word < 0) {
      boolean sign = reading.isMark(to.end, '%') || reading.isMark(to.end, '％');
      if (sign && tokens.gapBefore(to.end).compareTo(Gap.BLANK) <= 0) {
        setUnit(to, "%", to.end + 1);
      } else if (reading.isMark(to.end, '°')) {
        readDegrees(to);
      }
    } else if (reading.isWord(word, "percentage") && isPoint(word + 1)) {
      setUnit(to, "percentage points", word + 2);
    } else if (reading.isWord(word, "per") && reading.isWord(word + 1, "cent")) {
      setUnit(to, "%", word + 2);
    } else if (reading.is(word, Kind.PERCENT)
        && !reading.isWord(word, "percentage")
        && !(reading.isWord(word, "pc") && reading.isCapitalized(word))) {
      setUnit(to, "%", word + 1);
    }
    if (to.end > to.core + 1 && "%".equals(to.unit)) {
      int word2 = reading.linked(to.end);
      if (word2 >= 0 && isPoint(word2)) {
        setUnit(to, "percentage points", word2 + 1);
      }
    }
  }

  private boolean isPoint(int i) {
    return reading.isWord(i, "points") || reading.isWord(i, "point");
  }

  private void readDegrees(Numeral to) {
    boolean letter = reading.isWord(to.end + 1, "c") || reading.isWord(to.end + 1, "f");
    String unit = letter ? "°" + tokens.original(to.end + 1).toUpperCase(Locale.ROOT) : "°";
    setUnit(to, unit, to.end + (letter ? 2 : 1));
  }

  private static void setUnit(Numeral to, @Nullable String unit, int end) {
    to.unit = unit;
    to.end = end;
    to.share = false;
    to.plain = false;
  }
}
