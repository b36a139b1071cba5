package org.quotidian.annotate.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;

/**
 * Finds what a number counts in the noun group behind it. There is no grammar to ask, so the number
 * is: what more than one of is counted is in the plural, and the first plural is the noun, unless
 * it is one that goes before another.
 */
final class UnitFinder {

  /** How far behind the number the noun may be, hyphens and quotation marks included. */
  private static final int LONGEST_GROUP = 9;

  private final FigureContext reading;
  private final Tokens tokens;

  /** The unit found last; null if there is none. */
  @Nullable String unit;

  /** Its token; -1 if there is none. */
  int token;

  /** The end of a currency's word that follows the number and belongs to its span; -1 if none. */
  int currencyEnd;

  /** Whether the number is part of a word such as "two-way", and no figure. */
  boolean isPartOfWord;

  /** Whether the text says that the noun is one named before: "17 of them". */
  boolean pointsBack;

  /** Whether the unit is what happened to the people counted, and no thing: "17 killed". */
  boolean isState;

  /** Whether the noun may be the object of a verb rather than what is counted. */
  boolean isDoubtful;

  UnitFinder(FigureContext reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /**
   * Looks behind the number, and sets all fields.
   *
   * @param from where to look: the end of the number, or of a qualifier right behind it
   */
  void find(Numeral numeral, int from) {
    unit = null;
    token = -1;
    currencyEnd = -1;
    isPartOfWord = false;
    pointsBack = false;
    isDoubtful = false;
    isState = false;
    if (numeral.unit != null) {
      unit = numeral.unit;
      token = numeral.begin < numeral.core ? numeral.begin : numeral.end - 1;
      return;
    }
    int at = from;
    if (reading.isHyphen(at) && !reading.isDigits(at + 1)) {
      if (isSuffix(at + 1)) {
        at += 2;
      } else {
        attribute(at + 1);
        return;
      }
    } else if (reading.isMark(at, '+')) {
      at++;
    }
    if (reading.isWord(at, "out") && reading.isWord(at + 1, "of")) {
      at++;
    }
    boolean of = reading.isWord(at, "of");
    if (of) {
      at = behindOf(at + 1);
      if (at < 0) {
        pointsBack = true;
        return;
      }
    } else {
      at = behindDeterminer(at, numeral);
    }
    at = behindAddition(at);
    set(numeral.share ? whole(at, of) : noun(at, numeral.value <= 1), numeral);
    isDoubtful = token >= 0 && !of && Nouns.takesObject(reading, at);
  }

  private boolean isSuffix(int i) {
    return reading.isWord(i, "odd") || reading.isWord(i, "plus") || reading.isWord(i, "strong");
  }

  /** "a 10-year plan", "five-man crew": the word behind the hyphen. */
  private void attribute(int i) {
    boolean endsInEd =
        tokens.end(i) - tokens.begin(i) > 3 && tokens.text().startsWith("ed", tokens.end(i) - 2);
    if (reading.is(i, Kind.UNCOUNTED) || reading.is(i, Kind.ORDINAL) || endsInEd) {
      isPartOfWord = !reading.is(i, Kind.MEASURE);
    }
    if (reading.isCapitalized(i) && !reading.isCapitalized(i - 2) && !reading.isDigits(i - 2)) {
      isPartOfWord = true;
    }
    if (!isPartOfWord && !reading.is(i, Kind.STOP)) {
      unit = lowerCase(i);
      token = i;
      String currency = Currencies.ofWord(reading, i, 1);
      if (currency != null) {
        unit = currency;
        currencyEnd = i + 1;
      }
    }
  }

  /** Behind "of": the noun group, or -1 if it is a pronoun. */
  private int behindOf(int i) {
    boolean isPronoun =
        reading.is(i, Kind.PRONOUN) && !(reading.is(i, Kind.DETERMINER) && noun(i + 1, false) >= 0);
    if (isPronoun && !tokens.isAllCapitals(i)) {
      return -1;
    }
    int at = reading.is(i, Kind.DETERMINER) || reading.is(i, Kind.ARTICLE) ? i + 1 : i;
    while (reading.isDigits(at)
        || reading.is(at, Kind.CARDINAL)
        || reading.is(at, Kind.MAGNITUDE)) {
      at++;
    }
    return at;
  }

  /** "half the population", "two-thirds the size". */
  private int behindDeterminer(int i, Numeral numeral) {
    return numeral.share && reading.is(i, Kind.DETERMINER) ? i + 1 : i;
  }

  /** "16 more drones", "eight other countries": but "17 others" are the noun. */
  private int behindAddition(int i) {
    int at = i;
    while (reading.is(at, Kind.ADDITION) && !reading.isWord(at, "others")) {
      at++;
    }
    return at;
  }

  /**
   * The noun of the group that starts at {@code from}, or -1.
   *
   * @param one whether at most one of it is counted
   */
  private int noun(int from, boolean one) {
    if (isMeasure(from)) {
      return from;
    }
    int area = areaMeasure(from);
    if (area >= 0) {
      return area;
    }
    int at = from;
    int inName = -1;
    int last = Math.min(reading.limit, from + LONGEST_GROUP);
    for (; at < last; at++) {
      if (tokens.isMark(at)) {
        if (!reading.isHyphen(at) && !opensQuotation(at) && !reading.isMark(at, '&')) {
          break;
        }
      } else if (isNumber(at)) {
        if (!reading.isHyphen(at - 1) && !reading.isHyphen(at + 1) && !isModel(at)) {
          break;
        }
      } else if (endsGroup(at)) {
        break;
      } else if (Nouns.isPlural(reading, at)
          && !reading.isHyphen(at + 1)
          && !reading.isMark(at + 1, '&')) {
        if (!isInsideName(at)) {
          return behindCompound(at);
        }
        inName = inName < 0 ? at : inName;
      } else if (one && reading.is(at, Kind.PEOPLE)) {
        return at;
      }
    }
    if (inName >= 0) {
      return inName;
    }
    // "17 dead" says what they are, "17 died" what they did.
    isState = reading.is(from, Kind.CASUALTY) && !reading.is(from, Kind.STOP);
    return isState ? from : -1;
  }

  /** "two Goldman Sachs Group executives": but in a heading, "two Ukrainian Drones Downed". */
  private boolean isInsideName(int i) {
    return reading.isCapitalized(i)
        && reading.isCapitalized(i - 1)
        && reading.isCapitalized(i + 1)
        && !tokens.isAllCapitals(i);
  }

  /** What a fraction is a part of: "two-thirds of voters", "a third of the oil", or -1. */
  private int whole(int from, boolean of) {
    int noun = noun(from, false);
    if (noun >= 0 || !reading.isWord(from) || isNumber(from) || endsGroup(from)) {
      return noun;
    }
    if (!of) {
      // "a two-thirds majority"
      return reading.is(from - 1, Kind.HALF) ? -1 : from;
    }
    int at = from;
    while (at < from + LONGEST_GROUP && reading.isWord(at) && !endsGroup(at)) {
      at++;
    }
    return at - 1;
  }

  /** "sq km", "sq. ft", "cu m": the measure behind the abbreviation; -1 if none is there. */
  private int areaMeasure(int i) {
    if (!reading.isWord(i, "sq") && !reading.isWord(i, "cu")) {
      return -1;
    }
    int measure = reading.isMark(i + 1, '.') ? i + 2 : i + 1;
    return reading.is(measure, Kind.MEASURE) ? measure : -1;
  }

  private boolean isMeasure(int i) {
    return reading.is(i, Kind.MEASURE)
        && !reading.is(i, Kind.ORDINAL)
        && !reading.isHyphen(i + 1)
        && !reading.isCapitalized(i)
        && !(reading.isWord(i, "point") && reading.isWord(i + 1, "to"));
  }

  private boolean isNumber(int i) {
    return reading.isDigits(i) || reading.is(i, Kind.CARDINAL);
  }

  /** "two 155mm shells". */
  private boolean isModel(int i) {
    return reading.isDigits(i) && !tokens.isNumber(i);
  }

  private boolean endsGroup(int i) {
    boolean inCompound = reading.isHyphen(i - 1) || reading.isHyphen(i + 1);
    if (inCompound) {
      return false;
    }
    return Nouns.endsGroup(reading, i)
        || (reading.is(i, Kind.SPEECH) && !Nouns.isPlural(reading, i + 1));
  }

  private boolean opensQuotation(int i) {
    char c = tokens.charAt(i);
    return (Marks.isDoubleQuote(c) || Marks.isSingleQuote(c))
        && !reading.isGlued(i)
        && reading.isGlued(i + 1);
  }

  /** From a plural to the plural that it goes before: "two sports teams", "two Texas officials". */
  private int behindCompound(int plural) {
    int at = plural;
    boolean name = reading.isCapitalized(at) && !isBesideCapital(at + 1);
    if (name && isNounBehind(at + 1)) {
      return at + 1;
    }
    if (!reading.is(at, Kind.COMPOUND)) {
      return at;
    }
    for (int k = at + 1; k < at + 4 && reading.isWord(k) && !endsGroup(k); k++) {
      if (isNounBehind(k) && !reading.isHyphen(k + 1)) {
        return k;
      }
    }
    return at;
  }

  private boolean isBesideCapital(int i) {
    return reading.isWord(i) && reading.isCapitalized(i);
  }

  private boolean isNounBehind(int i) {
    return Nouns.isPlural(reading, i) && !endsGroup(i);
  }

  private void set(int noun, Numeral numeral) {
    if (noun < 0) {
      return;
    }
    token = noun;
    String currency = Currencies.ofWord(reading, noun, numeral.scale);
    if (currency != null) {
      unit = currency;
      currencyEnd = noun + 1;
      return;
    }
    String dimension = noun > numeral.end ? dimension(noun) : "";
    unit = dimension.isEmpty() ? lowerCase(noun) : dimension + " " + lowerCase(noun);
    if (reading.isGlued(noun + 1) && tokens.charAt(noun + 1) == '²') {
      unit = "square " + unit;
    }
  }

  /** The word before a measure that belongs to it, or nothing. */
  private String dimension(int noun) {
    int before = reading.isMark(noun - 1, '.') ? noun - 2 : noun - 1;
    if (reading.isWord(before, "sq")) {
      return "square";
    }
    if (reading.isWord(before, "cu")) {
      return "cubic";
    }
    boolean pair =
        reading.isWord(before, "square")
            || reading.isWord(before, "cubic")
            || reading.isWord(before, "basis")
            || reading.isWord(before, "percentage");
    return pair ? lowerCase(before) : "";
  }

  private String lowerCase(int i) {
    return tokens.original(i).toLowerCase(Locale.ROOT);
  }
}
