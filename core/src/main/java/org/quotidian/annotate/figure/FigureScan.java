package org.quotidian.annotate.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.figure.Qualifiers.Phrase;
import org.quotidian.annotation.Figure.Qualifier;
import org.quotidian.text.Tokens;

/** One pass over the sentences of a text that finds its figures. Used once. */
final class FigureScan {

  private final FigureContext reading;
  private final Tokens tokens;
  private final Qualifiers qualifiers;
  private final NumeralReader numerals;
  private final NonQuantities names;
  private final RangeParser ranges;
  private final UnitFinder units;
  private final Antecedent antecedent;
  private final Signs signs;
  private final BareNumbers bareNumbers;
  private final Numeral low = new Numeral();
  private final Numeral high = new Numeral();
  private final List<FoundFigure> found = new ArrayList<>();

  /** No figure starts before this token: the end of the one before. */
  private int floor;

  // What was found about the number at hand.
  private boolean negative;
  private @Nullable String unit;
  private int unitToken;
  private Qualifier qualifier = Qualifier.EXACTLY;
  private int spanBegin;
  private int spanEnd;

  FigureScan(FigureContext reading, Qualifiers qualifiers) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.qualifiers = qualifiers;
    numerals = new NumeralReader(reading);
    names = new NonQuantities(reading);
    ranges = new RangeParser(reading);
    units = new UnitFinder(reading);
    antecedent = new Antecedent(reading);
    signs = new Signs(reading);
    bareNumbers = new BareNumbers(reading);
  }

  List<FoundFigure> found() {
    return List.copyOf(found);
  }

  void sentence(int first, int limit) {
    reading.enter(first, limit);
    antecedent.startSentence();
    floor = first;
    int i = first;
    while (i < limit) {
      if (reading.isDigits(i)
          || reading.is(i, Kind.CARDINAL)
          || reading.is(i, Kind.ARTICLE)
          || reading.is(i, Kind.HALF)
          || numerals.startsWithCode(i)) {
        i = number(i);
      } else {
        if (reading.is(i, Kind.SPEECH)) {
          antecedent.passSpeech();
        }
        i++;
      }
    }
  }

  /** Looks at the number that starts at {@code i}; returns where to go on. */
  private int number(int i) {
    if (!numerals.read(i, low)) {
      return Math.max(i + 1, low.end);
    }
    low.begin = Math.max(low.begin, floor);
    if (names.isName(low)) {
      return low.end;
    }
    negative = signs.isNegative(low);
    Numeral last = low;
    if (isShareOf()) {
      low.value /= high.value;
      low.share = true;
      low.end = high.end;
      low.plain = false;
    }
    int second = ranges.secondNumber(low);
    if (second >= 0 && numerals.read(second, high)) {
      if (names.isClock(high) || names.isDate(high)) {
        return high.end;
      }
      boolean dash = ranges.isBindingDash(low.end);
      boolean joined = ranges.join(low, high);
      if (dash && (!joined || names.isYear(low, -1) || isFollowedByDash(high))) {
        // A score, a span of years, a telephone number.
        return high.end;
      }
      if (!joined && isRatio(second)) {
        return high.end;
      }
      last = joined ? high : low;
    }
    spanBegin = low.begin;
    spanEnd = last.end;
    findUnit(last);
    boolean isNumber = !units.isPartOfWord && !names.isYear(low, unitToken);
    if (isNumber) {
      qualify(last);
    }
    if (!isNumber || !isFigure(last)) {
      return last.end;
    }
    report(last);
    return Math.max(last.end, spanEnd);
  }

  /** "by two to one". */
  private boolean isRatio(int second) {
    return reading.isWord(second - 1, "to")
        && low.unit == null
        && high.unit == null
        && low.scale == 1
        && low.value < 100
        && low.value >= high.value;
  }

  /**
   * "one in five people", "three out of five pupils", "four out of every five": the second number
   * is read to {@link #high}.
   */
  private boolean isShareOf() {
    int link = low.end;
    boolean out = reading.isWord(link, "out") && reading.isWord(link + 1, "of");
    boolean small = low.value >= 1 && (out || low.value < 10) && (low.plain || !low.digits);
    if (!small || low.share || low.unit != null || !(out || reading.isWord(link, "in"))) {
      return false;
    }
    int second = out ? link + 2 : link + 1;
    if (reading.isWord(second, "every")) {
      second++;
    }
    return numerals.read(second, high)
        && high.unit == null
        && high.value > low.value
        && isBase(high.value, out)
        && high.begin == high.core
        && !high.share
        && !names.isYear(high, -1)
        && !reading.is(high.end, Kind.DURATION)
        && !reading.is(high.end, Kind.MONTH);
  }

  /** "one in 5,000", "nine in 10", "19 out of 20", but not "12 out of 37". */
  private boolean isBase(double value, boolean out) {
    return value <= 10
        || (low.value == 1 && value <= 1e6)
        || (out && (value == 20 || value == 100 || value == 1000));
  }

  private boolean isFollowedByDash(Numeral numeral) {
    return ranges.isBindingDash(numeral.end) && reading.isDigits(numeral.end + 1);
  }

  private void findUnit(Numeral last) {
    Phrase behind = qualifiers.after(reading, last.end);
    units.find(last, behind == null ? last.end : last.end + behind.length());
    unit = units.unit;
    unitToken = units.token;
    if (units.currencyEnd > 0) {
      spanEnd = units.currencyEnd;
    }
    if (unitToken == last.end && reading.is(unitToken, Kind.CASUALTY) && units.isState) {
      unit = null;
      unitToken = -1;
      int people = antecedent.of(low, false, last.end);
      if (people >= 0) {
        unit = tokens.original(people).toLowerCase(Locale.ROOT);
        unitToken = people;
      }
      return;
    }
    boolean own = unit != null && !units.isDoubtful;
    if (own && !antecedentFits(last)) {
      return;
    }
    int noun = antecedent.of(low, units.pointsBack, last.end);
    if (noun >= 0) {
      unit = tokens.original(noun).toLowerCase(Locale.ROOT);
      unitToken = noun;
    } else if (unit == null) {
      borrow(last);
    }
  }

  /** "17 others", "30 wounded": people named before, if any were, are what is counted. */
  private boolean antecedentFits(Numeral last) {
    return unitToken >= last.end
        && (reading.isWord(unitToken, "others")
            || (reading.is(unitToken, Kind.CASUALTY) && unitToken == last.end));
  }

  /** "from 10 to 20 people", "17 of 20 drones": the noun behind the next number. */
  private void borrow(Numeral last) {
    // "between 114.56 and 114.76 to one euro": a range has its second number already.
    if (last == high || (!reading.isWord(last.end, "to") && !reading.isWord(last.end, "or"))) {
      return;
    }
    int second = ranges.behindSign(last.end + 1);
    if (second < 0 || last.unit != null || !numerals.read(second, high)) {
      return;
    }
    Numeral next = high;
    boolean clock = names.isClock(next) || names.isDate(next);
    units.find(next, next.end);
    if (!clock && !names.isYear(next, units.token)) {
      unit = units.unit;
      unitToken = units.token;
    }
    units.isPartOfWord = false;
  }

  private void qualify(Numeral last) {
    qualifier = Qualifier.EXACTLY;
    int end = spanBegin;
    while (end > floor && isBridge(end - 1)) {
      end--;
    }
    Phrase before = qualifiers.before(reading, floor, end);
    if (before != null && means(before, end)) {
      qualifier = before.qualifier();
      spanBegin = end - before.length();
    } else if (isSign(spanBegin - 1, '~')) {
      qualifier = Qualifier.ABOUT;
      spanBegin--;
    }
    int behind = spanEnd;
    if (reading.isMark(behind, '+') && reading.isGlued(behind)) {
      qualifier = Qualifier.AT_LEAST;
      spanEnd = behind + 1;
      return;
    }
    if (reading.isHyphen(behind)) {
      behind++;
    }
    Phrase after = qualifiers.after(reading, behind);
    if (after != null && !reading.isDigits(behind + after.length())) {
      qualifier = after.qualifier();
      spanEnd = behind + after.length();
    } else if (unitToken >= last.end) {
      after = qualifiers.after(reading, unitToken + 1);
      qualifier = after == null ? qualifier : after.qualifier();
    }
  }

  private boolean isBridge(int i) {
    return (reading.is(i, Kind.ADDITION) && !reading.isWord(i, "others") && !isThanMore(i))
        || (reading.is(i, Kind.ARTICLE) && reading.is(i + 1, Kind.ADDITION));
  }

  /** The "more" of "more than" is never before the number itself. */
  private boolean isThanMore(int i) {
    return reading.isWord(i, "more") || reading.isWord(i, "other");
  }

  private boolean isSign(int i, char sign) {
    return reading.isMark(i, sign) && i >= floor && reading.isGlued(i + 1);
  }

  /** Whether the phrase before the number qualifies it, and is no preposition. */
  private boolean means(Phrase phrase, int end) {
    if (phrase.length() > 1) {
      return true;
    }
    int word = end - 1;
    boolean direction =
        phrase.qualifier() == Qualifier.OVER || phrase.qualifier() == Qualifier.UNDER;
    if (direction && reading.isHyphen(low.end)) {
      // "rose above two-year yields"
      return false;
    }
    if (reading.isWord(word, "over")) {
      // "over three days" is how long something went on, "for over three days" a figure.
      boolean time = unitToken >= 0 && reading.is(unitToken, Kind.DURATION);
      return !time
          || reading.isWord(word - 1, "for")
          || reading.isWord(word - 1, "in")
          || reading.isWord(word - 1, "after")
          || reading.isWord(word - 1, "of");
    }
    if (reading.isWord(word, "some")) {
      return !reading.isWord(word - 1, "of") || low.digits;
    }
    return true;
  }

  /** Whether what was found about the number makes it a figure. */
  private boolean isFigure(Numeral last) {
    boolean pointed = units.pointsBack;
    if (isOneOrZero(low) && last == low) {
      return isFigureOfOne(last);
    }
    if (isKnownPair(last)) {
      return false;
    }
    if (low.share) {
      return !reading.is(low.core, Kind.HALF)
          || unit != null
          || pointed
          || qualifier != Qualifier.EXACTLY;
    }
    if (unit != null) {
      return !isNamedBefore(last);
    }
    if (last != low && ranges.isBindingDash(low.end) && low.scale == 1 && last.scale == 1) {
      return false;
    }
    if (low.scale > 1 || last.scale > 1) {
      return true;
    }
    if (qualifier != Qualifier.EXACTLY) {
      return !isTimeOfDay(last);
    }
    if (low.digits && !low.plain) {
      return !reading.isCapitalized(low.core - 1) && low.value >= 1000;
    }
    return pointed
        || reading.is(spanBegin - 1, Kind.TAKER)
        || isTotal()
        || (last == low && bareNumbers.counts(low, spanBegin))
        || reading.is(last.end, Kind.CASUALTY)
        || (reading.is(last.end, Kind.STOP)
            && reading.is(last.end + 1, Kind.CASUALTY)
            && !reading.is(spanBegin - 1, Kind.DETERMINER));
  }

  private boolean isTotal() {
    int of = spanBegin - 1;
    return reading.isWord(of, "of") && reading.isWord(of - 1, "total");
  }

  private static boolean isOneOrZero(Numeral numeral) {
    return !numeral.digits && !numeral.share && numeral.value <= 1 && numeral.scale == 1;
  }

  /** "one" counts in "one percent", "one-year", "at least one person", and seldom else. */
  private boolean isFigureOfOne(Numeral last) {
    if (unit == null || unitToken < last.end - 1) {
      return false;
    }
    if (last.unit != null || qualifier == Qualifier.AT_LEAST) {
      return true;
    }
    boolean adjacent = unitToken <= last.end + 1;
    boolean vague =
        reading.isWord(unitToken, "day")
            || reading.isWord(unitToken, "night")
            || reading.isWord(unitToken, "point")
            || reading.isWord(unitToken, "second");
    return adjacent
        && !vague
        && (reading.is(unitToken, Kind.MEASURE) || reading.isWord(unitToken, "person"));
  }

  /** "the two", "these two": the text does not say how many. */
  private boolean isKnownPair(Numeral last) {
    int before = spanBegin - 1;
    boolean other = reading.isWord(before, "other");
    return !low.digits
        && last == low
        && low.value == 2
        && low.scale == 1
        && reading.is(other ? before - 1 : before, Kind.DETERMINER);
  }

  /** "Boeing 737 crashed, killing passengers": a name before and no noun right behind. */
  private boolean isNamedBefore(Numeral last) {
    int before = low.core - 1;
    return last == low
        && low.plain
        && last.unit == null
        && qualifier == Qualifier.EXACTLY
        && reading.isCapitalized(before)
        && before > reading.first
        && !reading.is(before, Kind.WEEKDAY)
        && !reading.is(before, Kind.STOP)
        && unitToken != last.end
        && unitToken != last.end + 1;
  }

  /** "at about 7". */
  private boolean isTimeOfDay(Numeral last) {
    return last.value <= 12 && reading.isWord(spanBegin - 1, "at");
  }

  private void report(Numeral last) {
    int end = spanEnd;
    if (reading.is(end - 1, Kind.ARTICLE) && end - 1 > low.core) {
      // The article of "half an hour" is no part of the number.
      end--;
    }
    double from = negative ? -low.value : low.value;
    double to = last == low ? from : last.value;
    found.add(new FoundFigure(spanBegin, end, from, to, unit, unitToken, qualifier));
    antecedent.meet(unitToken, last);
    floor = spanEnd;
  }
}
