package org.quotidian.annotate.quotation;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in the words that name a speaker, and whether they name several. */
final class NamedSpeakers {

  private final QuotationContext reading;
  private final KnownNames names;

  NamedSpeakers(QuotationContext reading, KnownNames names) {
    this.reading = reading;
    this.names = names;
  }

  /**
   * The number of the person, or else the organisation, that {@code [first, end)} names; -1 if none
   * does. A name behind a preposition is somebody whom the speaker speaks for; a possessive, or a
   * name before a noun ("the Hartwell administration"), is not the speaker either.
   */
  int named(int first, int end) {
    int organization = -1;
    for (int i = names.from(first); i < names.count() && names.first(i) < end; i++) {
      if (followsPreposition(first, names.first(i))) {
        break;
      }
      if (reading.tokens().isPossessive(names.end(i) - 1)) {
        continue;
      }
      if (names.isPerson(i) && !modifies(i, end)) {
        return lastOfPhrase(i, end);
      }
      if (!names.isPerson(i) && names.end(i) >= end) {
        organization = i;
      }
    }
    return organization;
  }

  /** The speakers that {@code [first, end)} names one by one: "Norway, Chile and Ghana". */
  List<FoundSpeaker> all(int first, int end) {
    List<FoundSpeaker> parts = new ArrayList<>(2);
    int from = first;
    int named = 0;
    boolean joined = false;
    for (int i = first; i <= end; i++) {
      boolean and = i < end && isAnd(i);
      boolean separates = i == end || and || (reading.isComma(i) && !names.isInside(i));
      if (!separates) {
        continue;
      }
      joined |= and;
      if (i > from) {
        int name = named(from, i);
        named += name >= 0 ? 1 : 0;
        parts.add(new FoundSpeaker(from, i, name));
      }
      from = i + 1;
    }
    boolean joint = joined && named > 1 && named == parts.size();
    return joint ? parts : List.of(new FoundSpeaker(first, end, named(first, end)));
  }

  private boolean isAnd(int i) {
    return reading.is(i, Trait.CONJUNCTION)
        && !names.isInside(i)
        && reading.tokens().word(i).equals("and");
  }

  private boolean followsPreposition(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.isComma(i) || reading.is(i, Trait.OTHER_PARTY)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun goes on behind the name: "Hartwell family", "Merkel-led". */
  private boolean modifies(int name, int end) {
    int next = names.end(name);
    if (next >= end) {
      return false;
    }
    if (!reading.isWord(next)) {
      return reading.isDash(next) && !reading.isPause(next);
    }
    return !reading.tokens().isCapitalized(next)
        && !reading.isAdverb(next)
        && !reading.isVerb(next)
        && !reading.tokens().isNumber(next)
        && !reading.is(
            next,
            Trait.PREPOSITION
                | Trait.CONJUNCTION
                | Trait.SUBORDINATOR
                | Trait.DETERMINER
                | Trait.PRONOUN
                | Trait.OBJECT_PRONOUN
                | Trait.TIME
                | Trait.CUE);
  }

  /** "Kremlin spokesman Dmitry Peskov": of persons with nothing but words between, the last. */
  private int lastOfPhrase(int person, int end) {
    int last = person;
    for (int next = person + 1; next < names.count() && names.end(next) <= end; next++) {
      if (!names.isPerson(next) || !isRole(names.end(last), names.first(next))) {
        break;
      }
      last = next;
    }
    return last;
  }

  private boolean isRole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!reading.isWord(i) || reading.is(i, Trait.OTHER_PARTY | Trait.CONJUNCTION)) {
        return false;
      }
    }
    return from < to;
  }
}
