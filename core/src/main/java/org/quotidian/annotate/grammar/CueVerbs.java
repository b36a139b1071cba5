package org.quotidian.annotate.grammar;

/**
 * Says how a cue is used: as a verb or as a noun, and whether somebody does what it says or it is
 * done to somebody ("was told", "was hailed by").
 */
public final class CueVerbs {

  /** "described last week by a neighbour". */
  private static final int AGENT_REACH = 4;

  private static final int COORDINATION_REACH = 12;

  private final TaggedText reading;
  private final ClauseShape shape;

  public CueVerbs(TaggedText reading, ClauseShape shape) {
    this.reading = reading;
    this.shape = shape;
  }

  /** Whether the cue at {@code i} is a verb that somebody does. */
  public boolean isVerb(int from, int i) {
    if (i == from) {
      return false;
    }
    int before = i - 1;
    boolean noun = reading.is(i, Trait.NOUN_TOO | Trait.NOMINAL) || !isQuantity(before);
    if (reading.is(before, Trait.DETERMINER) && !reading.is(before, Trait.PRONOUN) && noun) {
      return false;
    }
    boolean behindPreposition =
        reading.is(before, Trait.PREPOSITION)
            && !reading.is(before, Trait.ADVERB)
            && !shape.isThat(i + 1);
    return !behindPreposition
        && !reading.tokens().isPossessive(before)
        && !(reading.tokens().isCapitalized(i) && !isHeadlineVerb(i))
        && !reading.isNegated(before)
        && (!reading.isDash(before) || reading.isPause(before))
        && !(reading.is(i, Trait.NOUN_TOO) && isNoun(i));
  }

  /** "Obama Says Museum Will Open". */
  private boolean isHeadlineVerb(int i) {
    return reading.tokens().word(i).equals("says");
  }

  /** "half said", "one says": a determiner that can be a subject. */
  private boolean isQuantity(int i) {
    String word = reading.is(i, Trait.DETERMINER) ? reading.tokens().word(i) : "the";
    return !word.equals("the")
        && !word.equals("a")
        && !word.equals("an")
        && !shape.isOwner(i)
        && !word.equals("its")
        && !word.equals("our")
        && !word.equals("my")
        && !word.equals("your");
  }

  /** Whether a word that is a noun as well is none here: "he claims the", "the states may". */
  private boolean isNoun(int i) {
    int before = i - 1;
    int next = i + 1;
    if (next >= reading.count()) {
      return true;
    }
    if (!reading.canBeVerb(i)) {
      return true;
    }
    if (shape.isThat(next) || reading.is(before, Trait.PRONOUN)) {
      return false;
    }
    if (reading.is(i, Trait.INFINITIVE) && shape.isTo(next)) {
      // "the American offer to protect": behind one name alone a verb has its s.
      boolean name = reading.isName(before) && (reading.endsInS(i) || reading.isVerb(i));
      return !name && !reading.endsInS(before) && !reading.is(before, Trait.PERSON);
    }
    boolean object =
        reading.is(next, Trait.DETERMINER | Trait.PRONOUN | Trait.OBJECT_PRONOUN | Trait.QUOTED)
            || reading.isName(next);
    boolean subject =
        reading.isName(before) || reading.endsInS(before) || reading.is(before, Trait.PERSON);
    return !(object && subject);
  }

  /** Whether the cue at {@code cue} is passive, as far as tokens from {@code from} on show. */
  public boolean isPassive(int from, int cue) {
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
  public int agent(int cue, int to) {
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
  public boolean isBy(int i) {
    return i < reading.count()
        && reading.is(i, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("by");
  }
}
