package org.quotidian.annotate.figure;

import org.quotidian.text.Tokens;

/** What a word of a noun group can be, by its ending and the lists. */
final class Nouns {

  private Nouns() {}

  /** Whether token {@code i} looks like a plural, or is a mass noun that is counted. */
  static boolean isPlural(FigureContext reading, int i) {
    if (!reading.isWord(i) || reading.is(i, Kind.SINGULAR)) {
      return false;
    }
    if (reading.is(i, Kind.PLURAL)) {
      return true;
    }
    Tokens tokens = reading.tokens;
    int end = tokens.end(i);
    if (end - tokens.begin(i) < 3 || tokens.isPossessive(i) || tokens.isDotted(i)) {
      return false;
    }
    char last = tokens.text().charAt(end - 1);
    char before = Character.toLowerCase(tokens.text().charAt(end - 2));
    return (last == 's' || last == 'S')
        && before != 's'
        && before != 'u'
        && before != 'i'
        && Character.isLetter(before);
  }

  /** Whether a noun group ends before token {@code i}. */
  static boolean endsGroup(FigureContext reading, int i) {
    if (reading.is(i, Kind.WEEKDAY)) {
      return true;
    }
    if (reading.is(i, Kind.MONTH)) {
      // "former May stores"
      boolean ambiguous = reading.isWord(i, "may") && isPlural(reading, i + 1);
      return reading.isCapitalized(i) && !ambiguous;
    }
    // "US officials", "IT workers", "WHO staff" are no pronouns.
    return reading.is(i, Kind.STOP) && !reading.is(i, Kind.MONTH) && !isAcronym(reading, i);
  }

  private static boolean isAcronym(FigureContext reading, int i) {
    Tokens tokens = reading.tokens;
    return tokens.isAllCapitals(i)
        && tokens.end(i) - tokens.begin(i) > 1
        && !(isAllCapitalWord(reading, i - 1) && isAllCapitalWord(reading, i + 1));
  }

  private static boolean isAllCapitalWord(FigureContext reading, int i) {
    return reading.isWord(i)
        && reading.tokens.isAllCapitals(i)
        && reading.tokens.end(i) - reading.tokens.begin(i) > 3;
  }

  /** Whether token {@code i} ends in "ing" and takes an object rather than standing by a noun. */
  static boolean takesObject(FigureContext reading, int i) {
    if (!reading.isWord(i) || reading.is(i, Kind.PARTICIPLE)) {
      return false;
    }
    int end = reading.tokens.end(i);
    return end - reading.tokens.begin(i) > 4
        && reading.tokens.text().startsWith("ing", end - 3)
        && !reading.isCapitalized(i);
  }
}
