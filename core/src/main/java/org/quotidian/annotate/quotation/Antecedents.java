package org.quotidian.annotate.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.lists.Sex;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Quotation.Basis;

/**
 * Finds the name that a pronoun or a description of a speaker refers to: "he" and "she" for the
 * nearest person before who is the subject of a sentence or speaks, in the same paragraph or the
 * one before, and is not of the other sex; or else for the only person there who is known to be of
 * that sex. "It" is the organisation that spoke last, "who" what it follows, and "the chancellor"
 * or "the airline" what {@link Descriptions} finds.
 */
final class Antecedents {

  private static final int LONGEST_NAME = 16;

  private final TaggedText reading;
  private final Phrases phrases;
  private final KnownNames names;
  private final NamedSpeakers named;
  private final Subjects subjects;
  private final Sexes sexes;

  Antecedents(
      TaggedText reading,
      Phrases phrases,
      KnownNames names,
      NamedSpeakers named,
      Subjects subjects) {
    this.reading = reading;
    this.phrases = phrases;
    this.names = names;
    this.named = named;
    this.subjects = subjects;
    sexes = new Sexes(reading, names);
  }

  /** Finds them for {@code drafts}, in the order their contents start. */
  void find(List<Draft> drafts) {
    Descriptions descriptions = new Descriptions(reading, names, subjects);
    Draft last = null;
    for (Draft draft : drafts) {
      if (!draft.hasSpeaker()) {
        continue;
      }
      if (isPronoun(draft.speakerFirst, draft.speakerEnd)) {
        find(draft, last);
      } else if (descriptions.find(draft.speakerFirst, draft.speakerEnd)) {
        int name = descriptions.name();
        draft.refersTo(names.first(name), names.end(name));
        draft.restsOn(Basis.DESCRIPTION, descriptions.certainty());
      }
      last = draft;
    }
  }

  private boolean isPronoun(int first, int end) {
    // "his claim that": a determiner that refers to somebody.
    return end == first + 1
        && reading.is(first, Trait.PRONOUN | Trait.DETERMINER | Trait.OBJECT_PRONOUN)
        && !reading.isName(first);
  }

  private void find(Draft draft, @Nullable Draft last) {
    switch (reading.tokens().word(draft.speakerFirst)) {
      case "who" -> relative(draft);
      case "she", "her" -> person(draft, Sex.WOMAN);
      case "he", "his", "him" -> person(draft, Sex.MAN);
      case "it", "its" -> organization(draft, last);
      default -> {
        // "They", "we" and "I" are left as they are.
      }
    }
  }

  private void relative(Draft draft) {
    int who = draft.speakerFirst;
    int before = who > 0 && reading.isComma(who - 1) ? who - 1 : who;
    if (phrases.nearest(Math.max(0, before - LONGEST_NAME), before)) {
      draft.refersTo(phrases.first(), phrases.end());
    }
  }

  /** "“…,” the bank said. “…,” it added." */
  private void organization(Draft draft, @Nullable Draft last) {
    if (last == null || !subjects.isNear(last.speakerFirst, draft.speakerFirst)) {
      return;
    }
    boolean refers = last.antecedentFirst >= 0;
    int first = refers ? last.antecedentFirst : last.speakerFirst;
    int end = refers ? last.antecedentEnd : last.speakerEnd;
    int name = named.named(first, end);
    boolean described = name >= 0 && refers && !names.isPerson(name);
    if (name >= 0 && (described || names.type(name) == EntityType.ORGANIZATION)) {
      draft.refersTo(first, end);
      draft.restsOn(Basis.PRONOUN, Certainty.MEDIUM);
    }
  }

  private void person(Draft draft, Sex sex) {
    int pronoun = draft.speakerFirst;
    Sex other = sex == Sex.WOMAN ? Sex.MAN : Sex.WOMAN;
    for (int i = subjects.before(pronoun); i >= 0; i--) {
      int first = subjects.first(i);
      int end = subjects.end(i);
      if (!subjects.isNear(first, pronoun)) {
        break;
      }
      Sex known = subjects.isPerson(i) ? sex(first, end, subjects.name(i)) : other;
      if (known == other) {
        continue;
      }
      draft.refersTo(first, end);
      draft.restsOn(Basis.PRONOUN, certainty(known, sex, end, pronoun));
      return;
    }
    onlyOne(draft, sex);
  }

  /** A subject whose sex is not known is a guess if somebody of the right sex is nearer. */
  private Certainty certainty(Sex known, Sex sex, int end, int pronoun) {
    if (known == sex) {
      return Certainty.HIGH;
    }
    for (int i = names.from(end); i < names.count() && names.end(i) <= pronoun; i++) {
      if (isKnown(i, sex)) {
        return Certainty.LOW;
      }
    }
    return Certainty.MEDIUM;
  }

  /** "Mary Walsh met John Pratt. “…,” he said." */
  private void onlyOne(Draft draft, Sex sex) {
    int pronoun = draft.speakerFirst;
    int found = -1;
    Certainty certainty = Certainty.MEDIUM;
    for (int i = names.from(pronoun) - 1; i >= 0; i--) {
      if (!subjects.isNear(names.first(i), pronoun)) {
        break;
      }
      if (!isKnown(i, sex)) {
        continue;
      }
      if (found >= 0 && names.entity(i) != names.entity(found)) {
        certainty = Certainty.LOW;
        break;
      }
      found = found < 0 ? i : found;
    }
    if (found >= 0) {
      draft.refersTo(names.first(found), names.end(found));
      draft.restsOn(Basis.PRONOUN, certainty);
    }
  }

  /** Whether a name that is in no quotation is known to be of a person of this sex. */
  private boolean isKnown(int name, Sex sex) {
    return names.isPerson(name)
        && !reading.is(names.first(name), Trait.QUOTED)
        && sexes.of(name) == sex;
  }

  private Sex sex(int from, int to, int name) {
    if (name >= 0) {
      return sexes.of(name);
    }
    boolean woman = false;
    boolean man = false;
    for (int i = from; i < to; i++) {
      woman |= reading.is(i, Trait.WOMAN);
      man |= reading.is(i, Trait.MAN);
    }
    return Sex.of(woman, man);
  }
}
