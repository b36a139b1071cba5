package org.quotidian.annotate.grammar;

/**
 * Finds the noun phrase that speaks, around a cue: the subject of the cue here, other phrases by
 * looking back ({@link BackwardPhrases}) and ahead ({@link ForwardPhrases}). Each method leaves
 * what it found in {@link #first} and {@link #end} and returns whether it found anything.
 */
public final class Phrases {

  /** No subject is looked for farther from its cue. */
  private static final int REACH = 48;

  private final TaggedText reading;
  private final PhraseLimits limits;
  private final Found found = new Found();
  private final BackwardPhrases backward;
  private final ForwardPhrases forward;

  public Phrases(TaggedText reading) {
    this.reading = reading;
    limits = new PhraseLimits(reading);
    backward = new BackwardPhrases(reading, limits, found);
    forward = new ForwardPhrases(reading, limits, found);
  }

  public int first() {
    return found.first();
  }

  public int end() {
    return found.end();
  }

  /** The noun phrase that ends right before {@code to}. */
  public boolean ending(int from, int to) {
    return backward.ending(from, to);
  }

  /** The name or noun with what describes it that ends right before {@code to}, and no more. */
  public boolean nearest(int from, int to) {
    return backward.nearest(from, to);
  }

  /** The subject that a sentence starts with, in {@code [from, to)}. */
  public boolean leading(int from, int to) {
    return forward.leading(from, to);
  }

  /** The noun phrase that starts at {@code from}, as behind "said" and "according to". */
  public boolean after(int from, int to) {
    return forward.after(from, to);
  }

  /** The noun phrase or the pronoun behind "according to". */
  public boolean source(int from, int to) {
    return forward.source(from, to);
  }

  /** The subject of the cue at {@code cue}, in {@code [from, cue)}. */
  public boolean before(int from, int cue) {
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
        if (best < 0 || limits.endsInName(from, at) || at < comma) {
          return ending(from, at);
        }
        break;
      }
      best = at;
      if (at < comma && limits.endsInName(previous + 1, at) && !isAddition(previous + 1)) {
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

  /** The tokens of the noun phrase that was found last; each search overwrites them. */
  static final class Found {

    private int first = -1;
    private int end = -1;

    /** Sets what was found, and returns whether it is not empty. */
    boolean set(int first, int end) {
      this.first = first;
      this.end = end;
      return first < end;
    }

    int first() {
      return first;
    }

    int end() {
      return end;
    }
  }
}
