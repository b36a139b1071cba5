package org.quotidian.annotate.figure;

import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;

/** Numbers that name rather than count: dates, clock times, labels, ages, addresses, ids. */
final class NonQuantities {

  private static final int LONGEST_ADDRESS = 4;

  private final FigureContext reading;
  private final Tokens tokens;

  /** The last token of a date that was met; the next number may go on with it. */
  private int dateEnd = -1;

  NonQuantities(FigureContext reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Whether the number counts nothing, as far as the words around it show. */
  boolean isName(Numeral numeral) {
    return isBoundBefore(numeral)
        || isBoundBehind(numeral)
        || isClock(numeral)
        || isDate(numeral)
        || isLabelled(numeral)
        || isListNumber(numeral)
        || isAge(numeral)
        || isAddress(numeral)
        || isNameInWords(numeral);
  }

  /** "F-16", "#5", "9/11", "10:30". */
  private boolean isBoundBefore(Numeral numeral) {
    int mark = numeral.begin - 1;
    if (!reading.holds(mark) || !tokens.isMark(mark) || !reading.isGlued(mark + 1)) {
      return false;
    }
    char c = tokens.charAt(mark);
    if (reading.isDash(mark)) {
      return reading.isGlued(mark) && tokens.isWord(mark - 1);
    }
    return switch (c) {
      case '#', '@', '_', '=', '&', '^', '\\', '.', '’' -> true;
      case '/', ':', ',', '+' -> reading.isGlued(mark);
      default -> false;
    };
  }

  private boolean isBoundBehind(Numeral numeral) {
    int mark = numeral.end;
    if (numeral.share || !reading.isGlued(mark) || !tokens.isMark(mark)) {
      return false;
    }
    char c = tokens.charAt(mark);
    boolean bound = reading.isGlued(mark + 1);
    return switch (c) {
      case ':', '/' -> bound && reading.isDigits(mark + 1);
      case '@', '#', '_', '=', '^' -> bound;
      default -> false;
    };
  }

  /** "7 a.m.", "8.15 a.m.", "1500 GMT", "five o'clock", also as the end of a range. */
  boolean isClock(Numeral numeral) {
    return reading.isLinked(numeral.end, Kind.CLOCK) && numeral.value < 2400;
  }

  /** "Dec. 15", "15 December", "15 and 16 December", "December 15-16". */
  boolean isDate(Numeral numeral) {
    if (!numeral.plain || numeral.value > 31 || numeral.unit != null) {
      return false;
    }
    int before = numeral.core - 1;
    if (reading.isMark(before, '.') && reading.isGlued(before)) {
      before--;
    }
    boolean goesOn = numeral.core - 2 == dateEnd && dateEnd >= reading.first && isLink(before);
    if (isMonth(before) || isMonth(numeral.end) || goesOn) {
      dateEnd = numeral.core;
      return true;
    }
    return isLink(numeral.end)
        && reading.isDigits(numeral.end + 1)
        && tokens.isNumber(numeral.end + 1)
        && isMonth(numeral.end + 2);
  }

  private boolean isMonth(int i) {
    return reading.is(i, Kind.MONTH) && reading.isCapitalized(i);
  }

  private boolean isLink(int i) {
    return reading.isDash(i)
        || reading.isWord(i, "and")
        || reading.isWord(i, "or")
        || reading.isWord(i, "to");
  }

  /** "Article 5", "No. 2", "Boeing 737", "phase two". */
  private boolean isLabelled(Numeral numeral) {
    int before = numeral.core - 1;
    if (numeral.unit != null || numeral.scale > 1 || numeral.begin < numeral.core) {
      return false;
    }
    if (reading.isMark(before, '.') && reading.isGlued(before)) {
      before--;
    }
    if (!reading.is(before, Kind.LABEL) || reading.is(numeral.end, Kind.MEASURE)) {
      return false;
    }
    return numeral.digits ? numeral.plain || numeral.value < 100 : numeral.value <= 20;
  }

  /** "1." or "1)" at the start of a line. */
  private boolean isListNumber(Numeral numeral) {
    int mark = numeral.end;
    return numeral.core == reading.first
        && numeral.plain
        && numeral.value < 1000
        && (reading.isMark(mark, '.') || reading.isMark(mark, ')'))
        && reading.isGlued(mark);
  }

  /** "Amsel, 45, said". */
  private boolean isAge(Numeral numeral) {
    int comma = numeral.core - 1;
    return numeral.plain
        && numeral.value < 120
        && reading.isMark(comma, ',')
        && reading.isCapitalized(comma - 1)
        && !reading.is(comma - 1, Kind.MONTH)
        && (reading.isMark(numeral.end, ',') || numeral.end == reading.limit - 1);
  }

  /** "10 Downing Street". */
  private boolean isAddress(Numeral numeral) {
    if (!numeral.plain) {
      return false;
    }
    for (int i = numeral.end; i < numeral.end + LONGEST_ADDRESS; i++) {
      if (!reading.isCapitalized(i)) {
        return false;
      }
      if (i > numeral.end && reading.is(i, Kind.STREET)) {
        return true;
      }
    }
    return false;
  }

  /** "Three Mile Island", "World War Two": a number word with a capital inside a sentence. */
  private boolean isNameInWords(Numeral numeral) {
    int core = numeral.core;
    if (numeral.digits || !reading.isCapitalized(core) || core == reading.first) {
      return false;
    }
    int before = core - 1;
    if (tokens.isMark(before)) {
      char c = tokens.charAt(before);
      return !Marks.isOpening(c) && !Marks.isDoubleQuote(c) && c != ':' && !Marks.isSingleQuote(c);
    }
    return !(tokens.isAllCapitals(core) && tokens.isAllCapitals(before));
  }

  /**
   * Whether the number is a year: four plain digits from 1000 to 2099, unless what is counted
   * follows at once.
   *
   * @param unitToken the unit's token, or -1
   */
  boolean isYear(Numeral numeral, int unitToken) {
    if (!numeral.plain || numeral.unit != null || numeral.begin < numeral.core) {
      return false;
    }
    double value = numeral.value;
    if (value < 1000 || value >= 2100) {
      return false;
    }
    boolean follows = unitToken == numeral.end;
    boolean counted =
        follows
            && (reading.is(unitToken, Kind.PEOPLE) || reading.is(unitToken, Kind.MEASURE))
            && !reading.isWord(unitToken, "m");
    if (counted) {
      return false;
    }
    return value >= 1900 || unitToken < numeral.end || isInTime(numeral.core - 1);
  }

  private boolean isInTime(int before) {
    return reading.isWord(before, "in")
        || reading.isWord(before, "since")
        || reading.isWord(before, "until")
        || reading.is(before, Kind.MONTH);
  }
}
