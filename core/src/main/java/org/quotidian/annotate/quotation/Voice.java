package org.quotidian.annotate.quotation;

/**
 * Distinguishes a cue that somebody does from one that is done to somebody: "was told", "was hailed
 * by".
 */
final class Voice {

  /** "described last week by a neighbour". */
  private static final int AGENT_REACH = 4;

  private static final int COORDINATION_REACH = 12;

  private final QuotationContext reading;

  Voice(QuotationContext reading) {
    this.reading = reading;
  }

  /** Whether the cue at {@code cue} is passive, as far as tokens from {@code from} on show. */
  boolean isPassive(int from, int cue) {
    if (reading.is(cue, Trait.PARTICIPLE)) {
      return false;
    }
    int at = cue - 1;
    while (at > from && at > cue - COORDINATION_REACH && reading.isAdverb(at)) {
      at--;
    }
    return at >= from && (isForm(at) || isCoordinated(from, at, cue) || isReduced(from, at, cue));
  }

  /** "The statue, announced in 1911, is": behind a subject and one comma is no verb of it. */
  private boolean isReduced(int from, int comma, int cue) {
    boolean reduced =
        reading.isComma(comma)
            && !reading.is(comma, Trait.QUOTED)
            && reading.isVerb(cue)
            && cue + 1 < reading.count()
            && reading.is(cue + 1, Trait.PREPOSITION)
            && !reading.is(cue, Trait.PLAIN);
    for (int i = from; i < comma; i++) {
      reduced &= !reading.isBreak(i) && !reading.is(i, Trait.CUE) && !reading.isVerb(i);
    }
    return reduced && comma > from;
  }

  /** "was dug in 1820 and described as": the passive of the verb before goes on. */
  private boolean isCoordinated(int from, int and, int cue) {
    if (!reading.is(and, Trait.CONJUNCTION)
        || cue + 1 >= reading.count()
        || !reading.tokens().word(cue + 1).equals("as")) {
      return false;
    }
    for (int i = and - 1; i >= from && i > and - COORDINATION_REACH; i--) {
      if (isForm(i)) {
        return i + 1 < and && (reading.isVerb(i + 1) || reading.isAdverb(i + 1) || isPast(i + 1));
      }
    }
    return false;
  }

  /** Whether the token is a past form as its ending shows, or may be an irregular one. */
  private boolean isPast(int i) {
    return reading.isWord(i)
        && !reading.tokens().isCapitalized(i)
        && !reading.is(i, Trait.DETERMINER | Trait.PREPOSITION | Trait.PRONOUN);
  }

  /** A form of "to be". */
  private boolean isForm(int i) {
    if (!reading.is(i, Trait.AUXILIARY)) {
      return false;
    }
    String word = reading.tokens().word(i);
    return word.equals("is")
        || word.equals("are")
        || word.equals("was")
        || word.equals("were")
        || word.equals("be")
        || word.equals("been")
        || word.equals("being");
  }

  /** The token behind "by" if an agent follows the passive cue, or -1. */
  int agent(int cue, int to) {
    for (int i = cue + 1; i < to && i <= cue + AGENT_REACH; i++) {
      if (reading.isBreak(i)) {
        return -1;
      }
      if (isBy(i)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether an agent can follow. */
  boolean isBy(int i) {
    return i < reading.count()
        && reading.is(i, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("by");
  }
}
