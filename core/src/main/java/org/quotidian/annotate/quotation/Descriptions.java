package org.quotidian.annotate.quotation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;

/**
 * Whom an article means by "the chancellor", "the singer" or "the 27-year-old": the person whom it
 * called so beside the name ("Chancellor Friedrich Merz", "Mia Rowan, a singer", "Orla Quinn was
 * elected mayor", "Ivo Prell, 27,"). Nobody, if it called several people so. And what it means by
 * "the airline": the organisation that a sentence near before is about, if only one is.
 */
final class Descriptions {

  private static final int AMBIGUOUS = -1;

  /** "Dmitry Peskov, the Kremlin's longtime spokesman". */
  private static final int LONGEST_APPOSITION = 7;

  /** "the new Danish central bank". */
  private static final int LONGEST = 5;

  private final TaggedText reading;
  private final KnownNames names;
  private final Subjects subjects;
  private int name = -1;
  private Certainty certainty = Certainty.MEDIUM;

  /** The number of the first name of each role, by the role's term; made when first asked for. */
  private @Nullable Map<Integer, Integer> holders;

  Descriptions(TaggedText reading, KnownNames names, Subjects subjects) {
    this.reading = reading;
    this.names = names;
    this.subjects = subjects;
  }

  /** The number of the name that was found. */
  int name() {
    return name;
  }

  /** How certain it is. */
  Certainty certainty() {
    return certainty;
  }

  /** Looks for what {@code [from, to)} describes. */
  boolean find(int from, int to) {
    if (names.isEmpty() || !isDescription(from, to)) {
      return false;
    }
    name = holder(from, to);
    certainty = Certainty.HIGH;
    if (name < 0 && reading.is(to - 1, Trait.KIND)) {
      name = organization(from, to - 1);
      certainty = Certainty.MEDIUM;
    }
    return name >= 0;
  }

  /** "the" and a noun in lower case, with nothing but adjectives between and no name. */
  private boolean isDescription(int from, int to) {
    if (to < from + 2 || to > from + LONGEST + 2 || !reading.tokens().word(from).equals("the")) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      boolean hyphen = reading.isDash(i) && !reading.isPause(i);
      if (reading.is(i, Trait.PREPOSITION | Trait.CONJUNCTION) || !(reading.isWord(i) || hyphen)) {
        return false;
      }
      boolean adjective = names.isInside(i) && names.type(names.from(i)) == EntityType.MISC;
      if (reading.tokens().isCapitalized(i) && !adjective) {
        return false;
      }
    }
    return !reading.tokens().isCapitalized(to - 1);
  }

  private int holder(int from, int to) {
    if (isAge(to)) {
      return aged(from + 1);
    }
    if (holders == null) {
      holders = gather();
    }
    int found = holders.getOrDefault(reading.tokens().term(to - 1), AMBIGUOUS);
    // "The mayor, Luc Bertin,": the name may be right behind.
    return found >= 0 && (names.first(found) < from || names.first(found) == to + 1) ? found : -1;
  }

  /** "the 27-year-old". */
  private boolean isAge(int to) {
    return to >= 6
        && reading.tokens().isNumber(to - 5)
        && reading.tokens().word(to - 1).equals("old");
  }

  /** The only person with this number behind the name: "Ivo Prell, 27,". */
  private int aged(int number) {
    int found = -1;
    for (int i = 0; i < names.count() && names.first(i) < number; i++) {
      int age = names.end(i) + 1;
      boolean fits =
          names.isPerson(i)
              && age < number
              && reading.isComma(age - 1)
              && reading.tokens().term(age) == reading.tokens().term(number);
      if (fits && found >= 0 && names.entity(found) != names.entity(i)) {
        return -1;
      }
      found = fits ? i : found;
    }
    return found;
  }

  private Map<Integer, Integer> gather() {
    Map<Integer, Integer> found = new HashMap<>();
    for (int i = 0; i < names.count(); i++) {
      if (names.isPerson(i)) {
        before(found, i);
        named(found, i);
        apposition(found, i);
        predicate(found, i);
      }
    }
    return found;
  }

  private void add(Map<Integer, Integer> found, int role, int name) {
    found.merge(
        reading.tokens().term(role),
        name,
        (one, other) -> one >= 0 && names.entity(one) == names.entity(other) ? one : AMBIGUOUS);
  }

  /** The role right before a name, or at its front. */
  private void before(Map<Integer, Integer> found, int name) {
    int first = names.first(name);
    boolean starts = reading.is(first, Trait.SENTENCE);
    for (int i = starts ? first : Math.max(0, first - 1); i < names.end(name) - 1; i++) {
      if (isNoun(i)) {
        add(found, i, name);
      }
    }
  }

  /** "The mayor, Luc Bertin,". */
  private void named(Map<Integer, Integer> found, int name) {
    int comma = names.first(name) - 1;
    int the = comma - 1;
    while (the > 0 && the > comma - LONGEST && reading.isWord(the) && !isArticle(the)) {
      the--;
    }
    boolean closed =
        names.end(name) < reading.count() && reading.isBreak(names.end(name)) && the < comma - 1;
    if (closed && reading.isComma(comma) && isArticle(the) && isNoun(comma - 1)) {
      add(found, comma - 1, name);
    }
  }

  private boolean isArticle(int i) {
    return reading.is(i, Trait.DETERMINER) && reading.tokens().word(i).equals("the");
  }

  /** "Vera Lund, a nurse from Hexley,". */
  private void apposition(Map<Integer, Integer> found, int name) {
    int at = names.end(name);
    if (at + 2 < reading.count() && reading.isComma(at) && reading.is(at + 1, Trait.DETERMINER)) {
      nounPhrase(found, at + 2, name);
    }
  }

  /** "Orla Quinn was elected mayor", "Mia Rowan is a singer". */
  private void predicate(Map<Integer, Integer> found, int name) {
    int at = names.end(name);
    int verbs = 0;
    while (at < reading.count()
        && (reading.is(at, Trait.BECOME | Trait.AUXILIARY) || reading.isAdverb(at))) {
      verbs += reading.is(at, Trait.BECOME) ? 1 : 0;
      at++;
    }
    if (verbs == 0 || at >= reading.count()) {
      return;
    }
    nounPhrase(found, reading.is(at, Trait.DETERMINER) ? at + 1 : at, name);
  }

  /** The last noun of the phrase that starts at {@code from}. */
  private void nounPhrase(Map<Integer, Integer> found, int from, int name) {
    int limit = Math.min(reading.count(), from + LONGEST_APPOSITION);
    int at = from;
    while (at < limit
        && reading.isWord(at)
        && !reading.is(at, Trait.PREPOSITION | Trait.SUBORDINATOR | Trait.CONJUNCTION)
        && !(at > from && reading.isVerb(at))) {
      at++;
    }
    for (int i = from; i < at; i++) {
      boolean head = i == at - 1 || reading.is(i, Trait.TITLE | Trait.PERSON);
      if (head && isNoun(i) && !reading.tokens().isPossessive(i)) {
        add(found, i, name);
      }
    }
  }

  /** A word that can be a role: none of the small words, no verb and no initial. */
  private boolean isNoun(int i) {
    return reading.isWord(i)
        && reading.length(i) > 3
        && !reading.isAdverb(i)
        && !reading.tokens().isNumber(i)
        && !reading.tokens().isPossessive(i)
        && !reading.is(
            i,
            Trait.DETERMINER
                | Trait.PREPOSITION
                | Trait.CONJUNCTION
                | Trait.SUBORDINATOR
                | Trait.AUXILIARY
                | Trait.PRONOUN
                | Trait.TIME)
        && (reading.is(i, Trait.TITLE | Trait.PERSON) || !reading.is(i, Trait.CUE));
  }

  /** The organisation that "the airline" means: the only one near that can be of that kind. */
  private int organization(int from, int kind) {
    int found = -1;
    boolean subject = false;
    for (int i = subjects.before(from); i >= 0 && subjects.isNear(subjects.first(i), from); i--) {
      int candidate = subjects.name(i);
      if (!isOfKind(candidate, kind)) {
        continue;
      }
      if (subject && names.entity(found) != names.entity(candidate)) {
        return -1;
      }
      found = candidate;
      subject = true;
    }
    for (int i = names.from(from) - 1; i >= 0 && subjects.isNear(names.first(i), from); i--) {
      if (!isOfKind(i, kind) || reading.is(names.first(i), Trait.QUOTED)) {
        continue;
      }
      boolean other = found >= 0 && names.entity(found) != names.entity(i);
      if (other && (!subject || names.first(i) > names.first(found))) {
        return -1;
      }
      found = found < 0 ? i : found;
    }
    return found;
  }

  /** Whether a name can be of an organisation of that kind: "the bank" is no university. */
  private boolean isOfKind(int name, int kind) {
    if (name < 0 || names.isPerson(name)) {
      return false;
    }
    boolean same = false;
    boolean other = false;
    boolean firm = false;
    for (int i = names.first(name); i < names.end(name); i++) {
      boolean equal = reading.tokens().term(i) == reading.tokens().term(kind);
      same |= equal;
      other |= !equal && reading.is(i, Trait.KIND);
      firm |= reading.is(i, Trait.FIRM);
    }
    boolean generic = reading.is(kind, Trait.FIRM);
    return same
        || firm
        || (other && generic)
        || (!other && names.type(name) == EntityType.ORGANIZATION);
  }
}
