package org.quotidian.annotate.grammar;

/** Finds the noun phrase that ends at a token, by looking back from there. */
final class BackwardPhrases {

  private static final int LONGEST_ITEM = 5;

  private final TaggedText reading;
  private final PhraseLimits limits;
  private final Phrases.Found found;

  BackwardPhrases(TaggedText reading, PhraseLimits limits, Phrases.Found found) {
    this.reading = reading;
    this.limits = limits;
    this.found = found;
  }

  /** The noun phrase that ends right before {@code to}. */
  boolean ending(int from, int to) {
    if (to <= from) {
      return false;
    }
    if (reading.isMark(to - 1, ')')) {
      // "Rep. Gwen Moore (D-Wis.)"
      int open = to - 1;
      while (open > from && !reading.isMark(open, '(')) {
        open--;
      }
      return ending(from, open);
    }
    int last = to - 1;
    if (reading.is(last, Trait.PRONOUN) && !reading.isName(last) && !limits.isObject(from, last)) {
      return found.set(last, to);
    }
    int at = to;
    while (at > from && (!limits.endsPhrase(at - 1) || limits.isReduced(from, at, to))) {
      at--;
    }
    int verb = at;
    while (verb > from && (reading.isVerb(verb - 1) || reading.is(verb - 1, Trait.CUE))) {
      verb--;
    }
    if (verb > from && limits.isWho(verb - 1) && isRelativeVerb(verb, last)) {
      // "Those who have read it": the clause has its verb, what is before it speaks.
      return ending(from, verb - 1);
    }
    if (at - 1 >= from && reading.is(at, Trait.CONJUNCTION) && reading.isComma(at - 1)) {
      int start = listStart(from, at - 1);
      if (start >= 0) {
        return trimmed(start, to);
      }
    }
    if (at - 1 > from && reading.isComma(at - 1) && limits.joinsIn(at, to)) {
      int start = limits.nameListStart(from, at - 1);
      if (start >= 0) {
        return found.set(start, to);
      }
    }
    return trimmed(at, to) && withoutObject(to);
  }

  /** "who have read it", "who work in dairies", but not "who Merz". */
  private boolean isRelativeVerb(int verb, int last) {
    return verb < last
        && (reading.isVerb(verb)
            || !(reading.isName(verb) || reading.is(verb, Trait.DETERMINER | Trait.PRONOUN)));
  }

  /**
   * Where the list starts whose last comma is given: "leaders of Britain, France, and two others";
   * -1 if what the commas separate is no list of names.
   */
  private int listStart(int from, int comma) {
    int at = limits.firstName(from, comma, LONGEST_ITEM);
    if (at < 0 || !hasComma(at, comma)) {
      return -1;
    }
    while (at > from && !limits.endsPhrase(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean hasComma(int from, int to) {
    int at = from;
    while (at < to && !reading.isComma(at)) {
      at++;
    }
    return at < to;
  }

  /** "a position Moscow": the name alone is the subject, unless a role is before it. */
  private boolean withoutObject(int to) {
    int name = to;
    while (name > found.first() && reading.isName(name - 1)) {
      name--;
    }
    boolean cut =
        name < to
            && name > found.first() + 1
            && reading.is(found.first(), Trait.DETERMINER)
            && reading.isWord(name - 1)
            && !reading.is(
                name - 1, Trait.PERSON | Trait.TITLE | Trait.PREPOSITION | Trait.CONJUNCTION)
            && !(reading.is(name - 1, Trait.DETERMINER) && reading.is(name - 2, Trait.CONJUNCTION))
            && !reading.tokens().isCapitalized(name - 1);
    return found.set(cut ? name : found.first(), to);
  }

  /** The name or noun with what describes it that ends right before {@code to}, and no more. */
  boolean nearest(int from, int to) {
    int at = to;
    while (at > from
        && !limits.endsPhrase(at - 1)
        && !reading.is(at - 1, Trait.PREPOSITION | Trait.CONJUNCTION)
        && !(at < to && reading.is(at, Trait.DETERMINER))) {
      at--;
    }
    return found.set(at, to);
  }

  /** What is left of {@code [from, to)} without adverbs and phrases of place and time in front. */
  private boolean trimmed(int from, int to) {
    int at = from;
    while (at < to) {
      boolean number = reading.tokens().isNumber(at);
      if (reading.is(at, Trait.CONJUNCTION)
          || (reading.isAdverb(at) && !reading.isName(at))
          || (reading.is(at, Trait.TIME)
              && !reading.is(at, Trait.DETERMINER)
              && !limits.nameGoesOn(at))) {
        at++;
      } else if (reading.is(at, Trait.PREPOSITION) && !number) {
        at = behindPrepositional(at, to);
      } else if (reading.tokens().isMark(at) && !reading.isMark(at, '(')) {
        at++;
      } else {
        break;
      }
    }
    return found.set(at, to);
  }

  /** "On Monday Merz", "In a statement the ministry": where the noun phrase of "on" ends. */
  private int behindPrepositional(int from, int to) {
    int at = from + 1;
    boolean determined = false;
    while (at < to && reading.is(at, Trait.DETERMINER)) {
      at++;
      determined = true;
    }
    int start = at;
    while (at < to) {
      boolean newPhrase =
          reading.is(at, Trait.DETERMINER | Trait.PRONOUN)
              || (at > start && reading.isName(at) && !reading.isName(at - 1))
              || (at > start && reading.is(at - 1, Trait.TIME) && reading.isName(at));
      if (newPhrase && at > start) {
        return at;
      }
      at++;
    }
    // Nothing behind it: the phrase is all there is, without its preposition.
    return determined || start < to ? Math.min(from + 1, to) : to;
  }
}
