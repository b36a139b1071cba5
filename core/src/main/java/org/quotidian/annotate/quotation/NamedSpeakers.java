package org.quotidian.annotate.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/** Finds the names in the words that name a speaker, and whether they name several. */
final class NamedSpeakers {

  private static final int AMBIGUOUS = -1;

  private final TaggedText reading;
  private final KnownNames names;

  /** The first full name of each surname, by its term; made when first asked for. */
  private @Nullable Map<Integer, Integer> surnames;

  NamedSpeakers(TaggedText reading, KnownNames names) {
    this.reading = reading;
    this.names = names;
  }

  /**
   * The number of the person, or else the organisation, that {@code [first, end)} names; -1 if none
   * does. A name behind a preposition is somebody whom the speaker speaks for; a possessive, or a
   * name before a noun ("the Hartwell administration"), is not the speaker either.
   */
  int named(int first, int end) {
    int name = spelledOut(first, end);
    boolean titled = reading.is(first, Trait.TITLE) && name >= 0 && !names.isPerson(name);
    return name < 0 || titled ? bySurname(first, end, name) : name;
  }

  /** "Ms Banks", "Fitch": the only person of that surname, where nobody found the name. */
  private int bySurname(int first, int end, int otherwise) {
    int surname = end - 1;
    for (int i = first; i < surname; i++) {
      if (!reading.is(i, Trait.TITLE) && !reading.isMark(i, '.')) {
        return otherwise;
      }
    }
    if (names.isEmpty() || !reading.isName(surname) || reading.is(surname, Trait.TITLE)) {
      return otherwise;
    }
    int found = surnames().getOrDefault(reading.tokens().bareTerm(surname), AMBIGUOUS);
    return found < 0 ? otherwise : found;
  }

  private Map<Integer, Integer> surnames() {
    Map<Integer, Integer> made = surnames;
    if (made == null) {
      made = new HashMap<>();
      for (int i = 0; i < names.count(); i++) {
        if (names.isPerson(i) && names.end(i) > names.first(i) + 1) {
          made.merge(
              reading.tokens().bareTerm(names.end(i) - 1),
              i,
              (one, other) ->
                  one >= 0 && names.entity(one) == names.entity(other) ? one : AMBIGUOUS);
        }
      }
      surnames = made;
    }
    return made;
  }

  private int spelledOut(int first, int end) {
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
  List<FoundQuotation.Speaker> all(int first, int end) {
    List<FoundQuotation.Speaker> parts = new ArrayList<>(2);
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
        parts.add(new FoundQuotation.Speaker(from, i, name));
      }
      from = i + 1;
    }
    boolean joint = joined && named > 1 && named == parts.size();
    return joint ? parts : List.of(new FoundQuotation.Speaker(first, end, named(first, end)));
  }

  private boolean isAnd(int i) {
    return reading.is(i, Trait.CONJUNCTION)
        && !names.isInside(i)
        && reading.tokens().word(i).equals("and");
  }

  private boolean followsPreposition(int from, int to) {
    // "her neighbour, Emil Kott": the name is that of the role before the comma.
    int limit =
        to - 1 > from && reading.isComma(to - 1) && names.from(from) == names.from(to)
            ? to - 1
            : to;
    for (int i = from; i < limit; i++) {
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
