package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * Words in capitals right before a quotation in the same line: a heading ("THE OUTLOOK “Prices will
 * fall,” …"), or who is quoted below it, with a role ("IDA MOLL, ANALYST, BANK OF BERN “…").
 */
final class CapitalHeadings {

  private static final int LONGEST = 16;

  private final TaggedText reading;
  private int first = -1;
  private int end = -1;

  CapitalHeadings(TaggedText reading) {
    this.reading = reading;
  }

  /** The first token of the name of who is quoted. */
  int first() {
    return first;
  }

  /** The token behind that name. */
  int end() {
    return end;
  }

  /** Whether nothing but a heading is between the start of the sentence and the marks. */
  boolean heads(int from, int mark) {
    return from < mark && start(from, mark) == from && !isCapitals(mark + 1);
  }

  /** Whether a name and a role lead to the marks; {@link #first} and {@link #end} have the name. */
  boolean credits(int from, int mark) {
    int at = start(from, mark);
    int comma = at;
    while (comma < mark && !reading.isComma(comma)) {
      comma++;
    }
    boolean name = comma - at >= 2 && comma + 1 < mark && reading.isName(at);
    if (!name || isCapitals(mark + 1) || !hasRole(comma + 1, mark)) {
      return false;
    }
    first = at;
    end = comma;
    return true;
  }

  private boolean hasRole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.PERSON | Trait.TITLE)) {
        return true;
      }
    }
    return false;
  }

  /** Where the words in capitals start that end at the marks. */
  private int start(int from, int mark) {
    int at = mark;
    while (at > from
        && at > mark - LONGEST
        && (isCapitals(at - 1) || (at < mark && isJoint(at - 1)))) {
      at--;
    }
    while (at < mark && !isCapitals(at)) {
      at++;
    }
    return at;
  }

  private boolean isCapitals(int i) {
    return i < reading.count() && reading.isWord(i) && reading.tokens().isAllCapitals(i);
  }

  private boolean isJoint(int i) {
    return reading.isComma(i)
        || reading.isMark(i, '&')
        || reading.isPoint(i)
        || (reading.isDash(i) && !reading.isPause(i));
  }
}
