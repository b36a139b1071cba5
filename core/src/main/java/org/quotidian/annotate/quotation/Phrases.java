package org.quotidian.annotate.quotation;

import org.quotidian.text.Tokens.Gap;

/**
 * Finds the noun phrase that speaks, around a cue. Each method leaves what it found in {@link
 * #first} and {@link #end} and returns whether it found anything.
 */
final class Phrases {

  /** No subject is looked for farther from its cue. */
  private static final int REACH = 48;

  private static final int LONGEST_LIST = 12;
  private static final int LONGEST_ITEM = 5;

  private final QuotationContext reading;
  private final PhraseLimits limits;
  private int first = -1;
  private int end = -1;

  Phrases(QuotationContext reading) {
    this.reading = reading;
    this.limits = new PhraseLimits(reading);
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  private boolean found(int from, int to) {
    first = from;
    end = to;
    return from < to;
  }

  /** The subject of the cue at {@code cue}, in {@code [from, cue)}. */
  boolean before(int from, int cue) {
    int low = Math.max(from, cue - REACH);
    int at = cue - 1;
    boolean participle = reading.is(cue, Trait.PARTICIPLE);
    while (at >= low && isFiller(at)) {
      participle |= reading.tokens().word(at).equals("having");
      at--;
    }
    if (at < low) {
      return false;
    }
    if (at < cue - 1 && reading.is(at + 1, Trait.TIME) && limits.isReduced(low, at + 1, cue)) {
      // "A report published Monday said"
      return ending(low, at);
    }
    if (participle && isQuotedAs(low, at)) {
      // "Hassan Idris was quoted as saying"
      return before(from, at - 1);
    }
    if (participle && isIntroduction(at)) {
      // "He left, while insisting that": the participle shares the subject of its sentence.
      at--;
    }
    boolean close = at == cue - 1 || !reading.isWord(at) || reading.is(cue - 1, Trait.AUXILIARY);
    if (reading.is(at, Trait.CONJUNCTION) || (participle && close)) {
      // "He left and said": the subject is where the clause starts.
      boolean gerundOfName = !reading.is(at, Trait.CONJUNCTION) && reading.isWord(at);
      if (gerundOfName) {
        return ending(low, at + 1);
      }
      return leading(clauseStart(low, at, reading.isComma(at)), at);
    }
    if (reading.isComma(at)) {
      return behindApposition(low, at);
    }
    if (reading.is(at, Trait.QUOTED) && reading.isComma(at - 1)) {
      return behindApposition(low, at - 1);
    }
    if (reading.isPause(at)) {
      // "Murphy — after a sip of tea — said"
      for (int i = at - 1; i > low; i--) {
        if (reading.isPause(i)) {
          return ending(low, i);
        }
      }
    }
    return ending(low, at + 1);
  }

  /** "was quoted as saying", "is reported as saying": the "as" at {@code i}. */
  private boolean isQuotedAs(int from, int i) {
    return i - 1 > from
        && reading.tokens().word(i).equals("as")
        && reading.is(i - 1, Trait.SAY)
        && reading.is(i - 2, Trait.AUXILIARY);
  }

  /** "while insisting", "before adding", "by saying". */
  private boolean isIntroduction(int i) {
    return i > 0
        && reading.is(i, Trait.SUBORDINATOR | Trait.PREPOSITION)
        && !reading.is(i, Trait.THAT | Trait.PRONOUN)
        && !reading.tokens().isCapitalized(i);
  }

  /**
   * "It seemed an hour until the clerk rose and said": behind the last "until", if it is open.
   *
   * @param comma whether a comma ends the clause: then "while" alone starts another one
   */
  private int clauseStart(int from, int to, boolean comma) {
    for (int i = to - 1; i > from; i--) {
      if (reading.isComma(i)) {
        return from;
      }
      boolean opens =
          reading.is(i, Trait.SUBORDINATOR)
              && !reading.is(i, Trait.PRONOUN | Trait.THAT)
              && !reading.is(i, Trait.DETERMINER)
              && i + 2 < to
              && (reading.isName(i + 1) || reading.is(i + 1, Trait.DETERMINER | Trait.PRONOUN));
      if (opens && (!comma || reading.tokens().word(i).equals("while"))) {
        return i + 1;
      }
    }
    return from;
  }

  /** Auxiliaries and adverbs between a subject and its verb. */
  private boolean isFiller(int i) {
    return reading.is(i, Trait.AUXILIARY)
        || (reading.isAdverb(i) && !reading.isName(i))
        || (reading.is(i, Trait.TIME) && !isSubjectLike(i));
  }

  private boolean isSubjectLike(int i) {
    return i > 0 && reading.is(i - 1, Trait.DETERMINER);
  }

  /** "Ruth Amsel, a lecturer at St Gallen, said": the comma at {@code comma} ends an apposition. */
  private boolean behindApposition(int from, int comma) {
    int best = -1;
    int at = comma;
    for (int pieces = 0; pieces < 5; pieces++) {
      int previous = previousComma(from, at);
      if (previous < 0) {
        // The whole rest is one piece: "Mr. Peskov, said".
        if (best < 0 || endsInName(from, at) || at < comma) {
          return ending(from, at);
        }
        break;
      }
      best = at;
      if (at < comma && endsInName(previous + 1, at) && !isAddition(previous + 1)) {
        return ending(previous + 1, at);
      }
      at = previous;
    }
    return best >= 0 && ending(from, best);
  }

  /** Whether a piece between commas only adds to what is before it. */
  private boolean isAddition(int i) {
    return !reading.isName(i) && !reading.is(i, Trait.CONJUNCTION) && !reading.is(i, Trait.PRONOUN)
        || reading.is(i, Trait.SUBORDINATOR);
  }

  private boolean endsInName(int from, int to) {
    return to > from && (reading.isName(to - 1) || reading.isMark(to - 1, ')'));
  }

  private int previousComma(int from, int before) {
    for (int i = before - 1; i >= from; i--) {
      if (reading.isComma(i)) {
        return i;
      }
      if (reading.isBreak(i) && !reading.is(i, Trait.QUOTED) && !isBracket(i)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBracket(int i) {
    return reading.isMark(i, '(') || reading.isMark(i, ')');
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
      return found(last, to);
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
        return found(start, to);
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
    int at = comma;
    for (int pieces = 0; pieces < LONGEST_LIST; pieces++) {
      int end = at;
      while (at > from && at > end - LONGEST_ITEM && reading.isName(at - 1)) {
        at--;
      }
      if (at == end) {
        return -1;
      }
      if (at > from && reading.isComma(at - 1)) {
        at--;
        continue;
      }
      while (at > from && !limits.endsPhrase(at - 1)) {
        at--;
      }
      return pieces > 0 ? at : -1;
    }
    return -1;
  }

  /** "a position Moscow": the name alone is the subject, unless a role is before it. */
  private boolean withoutObject(int to) {
    int name = to;
    while (name > first && reading.isName(name - 1)) {
      name--;
    }
    boolean cut =
        name < to
            && name > first + 1
            && reading.is(first, Trait.DETERMINER)
            && reading.isWord(name - 1)
            && !reading.is(
                name - 1, Trait.PERSON | Trait.TITLE | Trait.PREPOSITION | Trait.CONJUNCTION)
            && !(reading.is(name - 1, Trait.DETERMINER) && reading.is(name - 2, Trait.CONJUNCTION))
            && !reading.tokens().isCapitalized(name - 1);
    return found(cut ? name : first, to);
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
    return found(at, to);
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
    return found(at, to);
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

  /** The subject that a sentence starts with, in {@code [from, to)}. */
  boolean leading(int from, int to) {
    int at = from;
    int limit = Math.min(to, from + REACH);
    while (at < limit) {
      int piece = pieceEnd(at, limit);
      if (isSubject(at, piece) && !isAddedNoun(from, at, piece, limit)) {
        return phraseFrom(at, piece);
      }
      at = piece + 1;
    }
    return false;
  }

  /** "To Ingrid Sole, a retired miller, it seemed": the noun only adds to the name before it. */
  private boolean isAddedNoun(int from, int at, int piece, int to) {
    return at - 2 > from
        && reading.isComma(at - 1)
        && reading.isName(at - 2)
        && reading.is(at, Trait.DETERMINER)
        && !reading.isName(at)
        && reading.tokens().word(at).startsWith("a")
        && piece + 1 < to
        && reading.isComma(piece)
        && !reading.isVerb(piece + 1)
        && !reading.is(piece + 1, Trait.CUE);
  }

  private int pieceEnd(int from, int to) {
    int at = from;
    while (at < to && !(reading.isBreak(at) && !reading.is(at, Trait.QUOTED))) {
      at++;
    }
    return at;
  }

  private boolean isSubject(int from, int to) {
    int at = skipIntroduction(from, to);
    return at < to
        && reading.isWord(at)
        && !reading.is(
            at, Trait.PREPOSITION | Trait.SUBORDINATOR | Trait.PARTICIPLE | Trait.AUXILIARY)
        && !(limits.endsInIng(at) && !isNameOfSubject(at, to))
        && !reading.is(at, Trait.TIME);
  }

  /** "Ebeling left", but not "Speaking to reporters". */
  private boolean isNameOfSubject(int i, int to) {
    return reading.isName(i) && i + 1 < to && reading.isVerb(i + 1);
  }

  private int skipIntroduction(int from, int to) {
    int at = from;
    while (at < to
        && (reading.is(at, Trait.CONJUNCTION | Trait.QUOTED)
            || reading.tokens().isMark(at)
            || (reading.isAdverb(at) || reading.is(at, Trait.ADVERB)))) {
      at++;
    }
    return behindTime(at, to);
  }

  /** "Last night Farid Hassan", "On Monday the mayor": behind the time, if somebody follows. */
  private int behindTime(int from, int to) {
    int at = from;
    if (at < to && reading.is(at, Trait.PREPOSITION)) {
      at++;
    }
    int start = at;
    while (at < to
        && (reading.is(at, Trait.TIME) || (at > start && reading.tokens().isNumber(at)))) {
      at++;
    }
    boolean follows =
        at > start
            && at < to
            && (reading.isName(at) || reading.is(at, Trait.DETERMINER | Trait.PRONOUN));
    return follows ? at : from;
  }

  private boolean phraseFrom(int from, int to) {
    int start = skipIntroduction(from, to);
    if (reading.is(start, Trait.PRONOUN) && !reading.isName(start)) {
      return found(start, start + 1);
    }
    int at = start;
    while (at < to) {
      boolean ends =
          at > start
              && (reading.isBreak(at)
                  || reading.is(at, Trait.SUBORDINATOR)
                  || (!reading.tokens().isCapitalized(at)
                      && (reading.isVerb(at) || reading.is(at, Trait.CUE | Trait.ADVERB))
                      && !limits.isAdjectival(at))
                  || (reading.is(at, Trait.PREPOSITION) && !limits.joinsNouns(at))
                  || (reading.is(at, Trait.CONJUNCTION) && !limits.isJoining(at)));
      if (ends) {
        break;
      }
      at++;
    }
    return found(start, at);
  }

  /** The noun phrase that starts at {@code from}, as behind "said" and "according to". */
  boolean after(int from, int to) {
    int at = from;
    while (at < to && reading.isAdverb(at) && !reading.isName(at)) {
      at++;
    }
    if (at >= to || !reading.isWord(at) || reading.is(at, Trait.QUOTED)) {
      return false;
    }
    if (reading.is(at, Trait.PRONOUN) && !reading.isName(at)) {
      return found(at, at + 1);
    }
    if (reading.is(at, Trait.OBJECT_PRONOUN) && !isOwner(at, to)) {
      return false;
    }
    boolean small =
        reading.is(
            at, Trait.PREPOSITION | Trait.SUBORDINATOR | Trait.CONJUNCTION | Trait.AUXILIARY);
    if ((small && !reading.isName(at))
        || (reading.is(at, Trait.TIME) && !reading.is(at, Trait.DETERMINER))) {
      return false;
    }
    int last = phraseEnd(at, Math.min(to, at + REACH));
    int wide = withApposition(at, last, Math.min(to, at + REACH));
    return found(at, wide);
  }

  /** The noun phrase or the pronoun behind "according to". */
  boolean source(int from, int to) {
    if (from < to && reading.is(from, Trait.OBJECT_PRONOUN) && !isOwner(from, to)) {
      return found(from, from + 1);
    }
    return after(from, to);
  }

  /** "said her neighbour". */
  private boolean isOwner(int i, int to) {
    return reading.is(i, Trait.DETERMINER)
        && i + 1 < to
        && reading.is(i + 1, Trait.PERSON | Trait.RELATIVE)
        && !reading.tokens().isCapitalized(i + 1);
  }

  private int phraseEnd(int from, int to) {
    int at = from + 1;
    while (at < to) {
      if (reading.isBreak(at)
          || reading.is(at, Trait.QUOTED | Trait.SUBORDINATOR)
          || (reading.is(at, Trait.PREPOSITION)
              && !(limits.joinsNouns(at) || limits.isRoleOf(from, at)))
          || (reading.is(at, Trait.TIME) && !reading.is(at - 1, Trait.DETERMINER))
          || (!reading.tokens().isCapitalized(at)
              && (reading.isVerb(at) || reading.isAdverb(at) || limits.endsInIng(at))
              && !limits.isAdjectival(at))
          || (reading.is(at, Trait.CONJUNCTION) && !limits.isJoining(at))) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean isRoleOfName(int from, int at) {
    return reading.is(from, Trait.DETERMINER)
        && reading.is(at - 1, Trait.PERSON | Trait.RELATIVE)
        && !reading.tokens().isCapitalized(at - 1);
  }

  /** "said Dmitry Peskov, the Kremlin's spokesman": the apposition belongs to the name. */
  private int withApposition(int from, int at, int to) {
    if (at + 1 >= to || !reading.isComma(at)) {
      return at;
    }
    int next = at + 1;
    if (isRoleOfName(from, at) && reading.isName(next)) {
      // "said her neighbour, Emil Kott", but not "a poll of voters, Trump won"
      int named = phraseEnd(next, to);
      return named < to && reading.isVerb(named) ? at : named;
    }
    if (!endsInName(from, at)) {
      return at;
    }
    boolean role =
        reading.is(next, Trait.DETERMINER)
            || (reading.is(next, Trait.PERSON | Trait.TITLE)
                && reading.tokens().gapBefore(next) != Gap.NONE);
    if (!role || reading.is(next, Trait.QUOTED)) {
      return at;
    }
    int wide = phraseEnd(next, to);
    // "the Forest Service, the fire was": a clause starts, no apposition.
    boolean clause =
        wide < to
            && !reading.tokens().isCapitalized(wide)
            && reading.is(wide, Trait.AUXILIARY | Trait.VERB)
            && reading.is(next, Trait.DETERMINER);
    return clause ? at : wide;
  }
}
