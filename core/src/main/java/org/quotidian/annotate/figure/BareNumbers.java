package org.quotidian.annotate.figure;

import org.quotidian.annotate.lists.TermSet;

/**
 * Numbers without a noun that count all the same: "the toll rose to 15", "arrests doubled to 80",
 * "Five remain in hospital".
 */
final class BareNumbers {

  private final FigureContext reading;
  private final Contexts contexts = Contexts.english();

  BareNumbers(FigureContext reading) {
    this.reading = reading;
  }

  /** Whether the number counts, as the words around it show. */
  boolean counts(Numeral number, int spanBegin) {
    if (number.value < 2 || !endsHere(number.end)) {
      return opensSentence(number, spanBegin);
    }
    return isEndOfChange(spanBegin)
        || isStartOfChange(spanBegin)
        || opensSentence(number, spanBegin);
  }

  /** Whether no noun can follow: a mark, the sentence's end, "from", "on Monday". */
  private boolean endsHere(int i) {
    return !reading.isWord(i)
        || (reading.is(i, Kind.STOP) && !reading.isHyphen(i))
        || reading.is(i, Kind.WEEKDAY);
  }

  /** "climbed to 48 from 31": the earlier count. */
  private boolean isStartOfChange(int begin) {
    return reading.isWord(begin - 1, "from")
        && (reading.isDigits(begin - 2) || reading.is(begin - 2, Kind.CARDINAL))
        && reading.isWord(begin - 3, "to")
        && isEndOfChange(begin - 2);
  }

  /** "rose to", "doubled to", "stood at", "reached", of what is no person. */
  private boolean isEndOfChange(int begin) {
    boolean to = reading.isWord(begin - 1, "to");
    boolean at = reading.isWord(begin - 1, "at");
    int verb = to || at ? begin - 2 : begin - 1;
    if (to
        && reading.isWord(verb - 1, "from")
        && (reading.isDigits(verb) || reading.is(verb, Kind.CARDINAL))) {
      // "rose from 8 to 19"
      verb -= 2;
    }
    TermSet verbs = to ? contexts.change() : at ? contexts.standing() : contexts.arrival();
    if (to && reading.isWord(verb) && contexts.multiples().contains(reading.tokens, verb)) {
      return true;
    }
    if (!reading.isWord(verb) || !verbs.contains(reading.tokens, verb)) {
      return false;
    }
    int subject = verb - 1;
    while (contexts.auxiliaries().contains(reading.tokens, subject)) {
      subject--;
    }
    boolean person =
        !reading.isWord(subject)
            || reading.is(subject, Kind.STOP)
            || contexts.persons().contains(reading.tokens, subject)
            || (reading.isCapitalized(subject)
                && !(subject == reading.first
                    && (Nouns.isPlural(reading, subject) || isAbstract(subject))));
    return !person;
  }

  /** "Membership", "Attendance": no surname ends so. */
  private boolean isAbstract(int i) {
    String text = reading.tokens.text();
    int end = reading.tokens.end(i);
    return text.startsWith("ship", end - 4)
        || text.startsWith("tion", end - 4)
        || text.startsWith("ment", end - 4)
        || text.startsWith("ance", end - 4);
  }

  /** "Five remain in hospital.", "Six were released". */
  private boolean opensSentence(Numeral number, int spanBegin) {
    return number.value >= 2
        && spanBegin == reading.first
        && !number.digits
        && reading.isWord(number.end)
        && contexts.state().contains(reading.tokens, number.end);
  }
}
