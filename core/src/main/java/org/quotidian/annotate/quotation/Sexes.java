package org.quotidian.annotate.quotation;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.lists.FirstNames;
import org.quotidian.annotate.lists.Sex;

/**
 * Which persons of an article are women and which are men: by what the text calls them ("Mr", "his
 * wife, Mary Walsh", "an actress"), or else by their first names.
 */
final class Sexes {

  private static final int WOMAN = 1;
  private static final int MAN = 2;

  /** "Mary Walsh, an award-winning Irish actress". */
  private static final int LONGEST_APPOSITION = 6;

  private final TaggedText reading;
  private final KnownNames names;

  /** By entity, made when first asked for. */
  private Sex @Nullable [] sexes;

  Sexes(TaggedText reading, KnownNames names) {
    this.reading = reading;
    this.names = names;
  }

  /** The sex of the person that name {@code number} is of. */
  Sex of(int number) {
    if (sexes == null) {
      sexes = gather();
    }
    return sexes[names.entity(number)];
  }

  private Sex[] gather() {
    int entities = 0;
    for (int i = 0; i < names.count(); i++) {
      entities = Math.max(entities, names.entity(i) + 1);
    }
    int[] called = new int[entities];
    int[] listed = new int[entities];
    for (int i = 0; i < names.count(); i++) {
      if (names.isPerson(i)) {
        called[names.entity(i)] |= called(names.first(i), names.end(i));
        listed[names.entity(i)] |= firstName(names.first(i), names.end(i));
      }
    }
    Sex[] all = new Sex[entities];
    for (int e = 0; e < entities; e++) {
      int evidence = called[e] != 0 ? called[e] : listed[e];
      all[e] = Sex.of((evidence & WOMAN) != 0, (evidence & MAN) != 0);
    }
    return all;
  }

  /** What the text calls the person of the name in {@code [first, end)}. */
  private int called(int first, int end) {
    int evidence = 0;
    for (int i = first; i < end - 1; i++) {
      evidence |= evidence(i);
    }
    if (first > 0 && !reading.is(first, Trait.PARAGRAPH)) {
      evidence |= before(first, end);
    }
    return evidence | behind(end);
  }

  /** "Mr. Pratt", "actress Mary Walsh", "his wife, Mary Walsh,". */
  private int before(int first, int end) {
    int at = first - 1;
    if (at > 0 && reading.isMark(at, '.') && reading.is(at - 1, Trait.TITLE)) {
      at--;
    }
    boolean apposition =
        at > 1
            && reading.isComma(at)
            && reading.is(at - 1, Trait.RELATIVE)
            && (end >= reading.count() || !reading.isWord(end));
    if (apposition) {
      at--;
    }
    return reading.isWord(at) && !reading.tokens().isPossessive(at) ? evidence(at) : 0;
  }

  /** "Mary Walsh, an Irish actress", "Roger Calder, her father". */
  private int behind(int end) {
    if (end + 2 >= reading.count()
        || !reading.isComma(end)
        || !reading.is(end + 1, Trait.DETERMINER)) {
      return 0;
    }
    int limit = Math.min(reading.count(), end + 2 + LONGEST_APPOSITION);
    for (int i = end + 2; i < limit && reading.isWord(i); i++) {
      if (reading.is(i, Trait.PREPOSITION | Trait.SUBORDINATOR | Trait.AUXILIARY)) {
        return 0;
      }
      if (evidence(i) != 0 && !reading.tokens().isPossessive(i)) {
        return evidence(i);
      }
    }
    return 0;
  }

  private int evidence(int i) {
    return (reading.is(i, Trait.WOMAN) ? WOMAN : 0) | (reading.is(i, Trait.MAN) ? MAN : 0);
  }

  private int firstName(int first, int end) {
    int at = first;
    while (at < end - 1 && (reading.is(at, Trait.TITLE) || !reading.isWord(at))) {
      at++;
    }
    if (at >= end - 1) {
      return 0;
    }
    return switch (FirstNames.sex(reading.tokens(), at)) {
      case WOMAN -> WOMAN;
      case MAN -> MAN;
      case UNKNOWN -> 0;
    };
  }
}
