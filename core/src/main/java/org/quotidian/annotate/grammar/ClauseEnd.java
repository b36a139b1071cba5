package org.quotidian.annotate.grammar;

/** Finds where the clause behind a cue ends. */
public final class ClauseEnd {

  /** "Merz said", "Ida Crane said". */
  private static final int LONGEST_NAME = 2;

  /** ", but as the year ended Merz said": the cue of another quotation is no farther. */
  private static final int REACH = 7;

  private final TaggedText reading;
  private final ClauseShape shape;

  public ClauseEnd(TaggedText reading, ClauseShape shape) {
    this.reading = reading;
    this.shape = shape;
  }

  /** Where the clause that starts at {@code from} ends, at the latest at {@code to}. */
  public int end(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.TAKEN) || (i > from && shape.isAccordingTo(i))) {
        return i;
      }
      if (reading.is(i, Trait.QUOTED)) {
        continue;
      }
      if (reading.isMark(i, ';')) {
        return i;
      }
      if (i > from && reading.is(i, Trait.CONJUNCTION) && i + 1 < to && isOtherVerb(i + 1)) {
        return i;
      }
      if (reading.is(i, Trait.PARTICIPLE) && i > from && shape.closesWithComma(i - 1)) {
        return i;
      }
      boolean pause = reading.isComma(i) || reading.isPause(i);
      if (pause && i + 1 < to && startsNew(i + 1, to)) {
        return i;
      }
    }
    return to;
  }

  /** "and warned", "but also said": the same speaker's next cue. */
  private boolean isOtherVerb(int i) {
    int at = reading.is(i, Trait.ADVERB) && i + 1 < reading.count() ? i + 1 : i;
    return reading.is(at, Trait.SAY)
        && reading.is(at, Trait.PLAIN)
        && !reading.is(at, Trait.PARTICIPLE | Trait.QUOTED)
        && !reading.tokens().isCapitalized(at)
        && (!reading.is(at, Trait.NOUN_TOO) || reading.isVerb(at));
  }

  /** ", adding that", ", but Merz said": another quotation starts. */
  private boolean startsNew(int from, int to) {
    if (isNextSpeaker(from, to)) {
      return true;
    }
    if (reading.is(from, Trait.SAY | Trait.CALL) && reading.is(from, Trait.PARTICIPLE)) {
      return true;
    }
    boolean joined = reading.is(from, Trait.CONJUNCTION | Trait.SUBORDINATOR);
    if (!joined) {
      return false;
    }
    if (isVerbOfReport(from + 1, to) || isAskedNext(from + 1, to)) {
      return true;
    }
    int limit = Math.min(to, from + REACH);
    for (int i = from + 1; i < limit; i++) {
      boolean cue =
          reading.is(i, Trait.PLAIN) || (reading.is(i, Trait.INFINITIVE) && shape.isTo(i + 1));
      if (cue && !reading.is(i, Trait.QUOTED | Trait.PARTICIPLE)) {
        return true;
      }
      boolean than = reading.is(i, Trait.SUBORDINATOR) && reading.is(i - 1, Trait.HEDGE);
      if (reading.isBreak(i) || (reading.is(i, Trait.SUBORDINATOR) && !than)) {
        return false;
      }
    }
    return false;
  }

  /** ", Merz said that": behind a clause of another's, the sentence goes on with its subject. */
  private boolean isNextSpeaker(int from, int to) {
    int at = from;
    if (reading.is(at, Trait.PRONOUN) && !reading.isName(at)) {
      at++;
    } else {
      while (at < to && at < from + LONGEST_NAME && reading.isName(at)) {
        at++;
      }
    }
    return at > from
        && at + 1 < to
        && reading.is(at, Trait.SAY)
        && reading.is(at, Trait.PLAIN)
        && !reading.is(at, Trait.PARTICIPLE | Trait.QUOTED | Trait.NOUN_TOO)
        && !reading.isBreak(at + 1);
  }

  /** ", but cautioned against": the subject of the cue before goes on to another. */
  private boolean isVerbOfReport(int i, int to) {
    return i < to
        && reading.is(i, Trait.SAY)
        && reading.isVerb(i)
        && !reading.is(i, Trait.PARTICIPLE | Trait.QUOTED | Trait.NOUN_TOO);
  }

  /** ", and when asked whether". */
  private boolean isAskedNext(int i, int to) {
    return i + 1 < to
        && reading.is(i, Trait.SUBORDINATOR)
        && reading.is(i + 1, Trait.SAY)
        && reading.tokens().word(i + 1).equals("asked");
  }

  /**
   * Where what is no clause ends: "praised the plan, which fell", "vowed to stay, but left". Words
   * behind the comma say more of the matter, and are the article's own.
   */
  public int objectEnd(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (reading.is(i, Trait.QUOTED)) {
        continue;
      }
      if (reading.isPause(i) && pause(i + 1, to) > 0) {
        // "vowed -- or promised -- to stay": two dashes enclose an insertion.
        i = pause(i + 1, to);
        continue;
      }
      boolean but = reading.is(i, Trait.CONJUNCTION) && reading.tokens().word(i).equals("but");
      if (but || reading.isPause(i) || (reading.isComma(i) && addsTo(i + 1))) {
        return i;
      }
    }
    return to;
  }

  /** The next dash between {@code from} and {@code to}, or -1. */
  private int pause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.isPause(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an addition starts: a subordinate clause, an apposition with "a", a verb. */
  private boolean addsTo(int i) {
    if (reading.is(i, Trait.QUOTED)) {
      return false;
    }
    String word = reading.isWord(i) ? reading.tokens().word(i) : "";
    return reading.is(i, Trait.SUBORDINATOR)
        || (reading.isVerb(i) && !reading.is(i, Trait.AUXILIARY))
        || (reading.is(i, Trait.CONJUNCTION) && !word.equals("and") && !word.equals("or"))
        || word.equals("a")
        || word.equals("an")
        || word.equals("with")
        || word.equals("despite");
  }

  /** ", described": behind a relative clause the sentence's own verb goes on. */
  public int relativeEnd(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean comma = reading.isComma(i) || (i > from && shape.closesWithComma(i));
      boolean verb =
          reading.isVerb(i + 1)
              || (reading.is(i + 1, Trait.CUE) && !reading.is(i + 1, Trait.PARTICIPLE));
      if (comma && verb) {
        return i;
      }
    }
    return to;
  }

  /** The first comma: a clause of "while" or "although" ends there. */
  public int commaOr(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.isComma(i) && !reading.is(i, Trait.QUOTED)) {
        return i;
      }
    }
    return to;
  }
}
