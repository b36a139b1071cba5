package org.quotidian.annotate.grammar;

/** Says what words are in a clause, and whether a stretch of words is a clause or starts one. */
public final class ClauseShape {

  /** The verb of a clause, or "that", is looked for no farther than this. */
  public static final int REACH = 14;

  /** "as many as", "no fewer than". */
  private static final int HEDGES = 4;

  private final TaggedText reading;

  public ClauseShape(TaggedText reading) {
    this.reading = reading;
  }

  public boolean isThat(int i) {
    return i < reading.count() && reading.is(i, Trait.THAT) && !reading.tokens().isCapitalized(i);
  }

  public boolean isTo(int i) {
    return i < reading.count()
        && reading.is(i, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("to");
  }

  /** A word that a reported question starts with. */
  public boolean isQuestion(int i) {
    if (!reading.is(i, Trait.SUBORDINATOR)) {
      return false;
    }
    String word = reading.tokens().word(i);
    return word.equals("whether")
        || word.equals("if")
        || word.equals("how")
        || word.equals("why")
        || word.equals("what")
        || word.equals("who");
  }

  /** "there were", "there certainly was": no adverb of place. */
  public boolean isThere(int i, int end) {
    if (i + 1 >= end || !reading.is(i, Trait.ADVERB) || !reading.tokens().word(i).equals("there")) {
      return false;
    }
    int verb = reading.isAdverb(i + 1) && i + 2 < end ? i + 2 : i + 1;
    return reading.is(verb, Trait.AUXILIARY);
  }

  /** "his", "her", "their". */
  public boolean isOwner(int i) {
    String word = reading.is(i, Trait.DETERMINER) ? reading.tokens().word(i) : "";
    return word.equals("his") || word.equals("her") || word.equals("their");
  }

  /** "having", "being". */
  public boolean isGerund(int i) {
    return reading.isWord(i)
        && reading.length(i) > 4
        && reading.tokens().text().startsWith("ing", reading.tokens().end(i) - 3);
  }

  public boolean isPlainAdverb(int i) {
    return reading.isAdverb(i) && !reading.isName(i);
  }

  /** "this" of "this plan", not of "this week". */
  public boolean isDemonstrative(int i, int end) {
    return reading.is(i, Trait.DETERMINER) && i + 1 < end && !reading.is(i + 1, Trait.TIME);
  }

  /** Whether the word is this one, and opens a subordinate clause. */
  public boolean isSubordinator(int i, String word) {
    return reading.is(i, Trait.SUBORDINATOR) && reading.tokens().word(i).equals(word);
  }

  /** Whether quotation marks end at token {@code i}, with a comma before the closing one. */
  public boolean closesWithComma(int i) {
    return i > 0 && reading.is(i, Trait.QUOTED) && reading.isComma(i - 1);
  }

  /** "he would": nothing but a pronoun and its auxiliary. */
  public boolean isEllipsis(int from, int to) {
    return to == from + 2
        && reading.is(from, Trait.PRONOUN)
        && !reading.isName(from)
        && reading.is(from + 1, Trait.AUXILIARY);
  }

  /** Whether {@code [from, to)} can be a sentence: more than an adverbial in front of one. */
  public boolean isClause(int from, int to) {
    if (to - from < 3
        || (reading.is(from, Trait.PREPOSITION) && !reading.is(from, Trait.SENTENCE))) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (reading.isVerb(i) || reading.is(i, Trait.CUE) || reading.endsInS(i)) {
        return true;
      }
    }
    return false;
  }

  /** A subject, and a verb not far behind it. */
  public boolean startsClause(int from, int end) {
    if (!reading.is(from, Trait.PRONOUN | Trait.DETERMINER) && !reading.isName(from)) {
      return false;
    }
    int limit = Math.min(end, from + REACH);
    for (int i = from + 1; i < limit; i++) {
      if (reading.isVerb(i)) {
        return true;
      }
      if (reading.isBreak(i)) {
        return false;
      }
    }
    return false;
  }

  /** "they infringe on", "airstrikes have been": a pronoun, or words that a verb follows. */
  public boolean isSubjectOfClause(int from, int end) {
    if (reading.is(from, Trait.PRONOUN) && !reading.isName(from)) {
      return from + 1 < end && reading.isWord(from + 1);
    }
    for (int i = from; i < end && i < from + REACH; i++) {
      if (reading.isBreak(i) || reading.is(i, Trait.SUBORDINATOR)) {
        return false;
      }
      if (i > from && (reading.isVerb(i) || reading.is(i, Trait.AUXILIARY))) {
        return true;
      }
    }
    return false;
  }

  /** "at least two horses were", "about 40 homes", "between 30 and 40", "more than half". */
  public boolean isHedgedNumber(int from, int end) {
    int at = from;
    while (at < end && at < from + HEDGES && reading.is(at, Trait.HEDGE)) {
      at++;
    }
    if (at == from || at >= end || !(reading.tokens().isNumber(at) || isNumberWord(at))) {
      return false;
    }
    for (int i = at + 1; i < end && i < at + REACH; i++) {
      if (reading.isVerb(i)) {
        return true;
      }
      if (reading.isBreak(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isNumberWord(int i) {
    return reading.is(i, Trait.DETERMINER) && !reading.is(i, Trait.PRONOUN);
  }

  /** Whether a verb is in {@code [from, to)} before the next comma. */
  public boolean hasVerb(int from, int to) {
    for (int i = from; i < to && !reading.isComma(i); i++) {
      if (reading.isVerb(i) || reading.is(i, Trait.CUE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb that reports is in {@code [from, to)}: "his focus groups show". */
  public boolean hasReport(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean verb = reading.is(i, Trait.CUE) && !reading.is(i, Trait.NOUN_TOO | Trait.PERSON);
      if (verb && !reading.is(i, Trait.PARTICIPLE) && !reading.tokens().isCapitalized(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "according to" starts at token {@code i}. */
  public boolean isAccordingTo(int i) {
    return i + 1 < reading.count()
        && reading.is(i + 1, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("according");
  }
}
