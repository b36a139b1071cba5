package org.quotidian.annotate.grammar;

import org.quotidian.text.Tokens.Gap;

/** Finds the noun phrase that starts at a token or in a sentence, by looking ahead. */
final class ForwardPhrases {

  /** No subject is looked for farther than this. */
  private static final int REACH = 48;

  private final TaggedText reading;
  private final PhraseLimits limits;
  private final Phrases.Found found;

  ForwardPhrases(TaggedText reading, PhraseLimits limits, Phrases.Found found) {
    this.reading = reading;
    this.limits = limits;
    this.found = found;
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
      return found.set(start, start + 1);
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
    return found.set(start, at);
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
      return found.set(at, at + 1);
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
    return found.set(at, wide);
  }

  /** The noun phrase or the pronoun behind "according to". */
  boolean source(int from, int to) {
    if (from < to && reading.is(from, Trait.OBJECT_PRONOUN) && !isOwner(from, to)) {
      return found.set(from, from + 1);
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
    if (!limits.endsInName(from, at)) {
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
