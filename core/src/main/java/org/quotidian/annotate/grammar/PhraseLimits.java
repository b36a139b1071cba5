package org.quotidian.annotate.grammar;

/** Where a noun phrase cannot go on, decided by single words without knowing their classes. */
final class PhraseLimits {

  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_LIST = 12;

  private final TaggedText reading;

  PhraseLimits(TaggedText reading) {
    this.reading = reading;
  }

  boolean endsPhrase(int i) {
    if (reading.isBreak(i) || isCaptionLabel(i)) {
      return true;
    }
    if (reading.is(i, Trait.CONJUNCTION)) {
      // "Merz and Macron", but not "he left and Merz".
      return !isJoining(i);
    }
    boolean small = !reading.tokens().isCapitalized(i) || reading.is(i, Trait.SENTENCE);
    return small
        && (reading.is(i, Trait.SUBORDINATOR | Trait.AUXILIARY)
            || (reading.is(i, Trait.VERB | Trait.SAY | Trait.THINK)
                && !isAdjectival(i)
                && reading.canBeVerb(i))
            || (reading.isVerb(i) && !reading.is(i + 1, Trait.PERSON) && !isAdjectival(i)));
  }

  boolean isJoining(int i) {
    return i > 0
        && i + 1 < reading.count()
        && !reading.is(i, Trait.SENTENCE)
        && reading.tokens().word(i).equals("and")
        && (reading.isName(i - 1) == reading.isName(i + 1) || joinsPhrases(i));
  }

  /**
   * "The NRU and the GTU", "Ruth Hale and her colleague": a name at the start of a sentence or
   * behind a cue, and a phrase with a determiner.
   */
  private boolean joinsPhrases(int and) {
    if (!reading.isName(and - 1) || !reading.is(and + 1, Trait.DETERMINER)) {
      return false;
    }
    int at = and - 1;
    while (at > 0 && at > and - LONGEST_NAME && reading.isName(at - 1)) {
      at--;
    }
    if (at > 0 && !reading.is(at, Trait.SENTENCE) && reading.is(at - 1, Trait.DETERMINER)) {
      at--;
    }
    return at == 0 || reading.is(at, Trait.SENTENCE) || reading.is(at - 1, Trait.SAY);
  }

  /** Whether an "and" joins names in {@code [from, to)}. */
  boolean joinsIn(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (reading.is(i, Trait.CONJUNCTION)) {
        return isJoining(i);
      }
    }
    return false;
  }

  /** Where the names start whose last comma is given: "Norway, Chile and Ghana"; -1 for none. */
  int nameListStart(int from, int comma) {
    int at = firstName(from, comma, LONGEST_NAME);
    if (at < 0) {
      return -1;
    }
    boolean whole = at == from || reading.is(at, Trait.SENTENCE) || endsPhrase(at - 1);
    return whole && (at == 0 || !reading.is(at - 1, Trait.PREPOSITION)) ? at : -1;
  }

  /**
   * Where the first of the names starts that commas separate, and the last of these commas is
   * given; -1 if there is no name before one of them, or if there are too many.
   *
   * @param longest how many tokens of a name are looked at
   */
  int firstName(int from, int comma, int longest) {
    int at = comma;
    for (int names = 0; names < LONGEST_LIST; names++) {
      int end = at;
      while (at > from && at > end - longest && reading.isName(at - 1)) {
        at--;
      }
      if (at == end) {
        return -1;
      }
      if (at == from || !reading.isComma(at - 1)) {
        return at;
      }
      at--;
    }
    return -1;
  }

  /** "Image caption Farmers say": the label of a caption, not a part of its words. */
  private boolean isCaptionLabel(int i) {
    return reading.is(i, Trait.WORDING)
        && i + 1 < reading.count()
        && reading.tokens().isCapitalized(i + 1)
        && reading.tokens().word(i).equals("caption");
  }

  boolean isAdjectival(int i) {
    // "the retired general": a determiner right before.
    return i > 0 && reading.is(i - 1, Trait.DETERMINER);
  }

  /**
   * "officials briefed on the talks", "a report published Monday": a participle that only
   * describes.
   */
  boolean isReduced(int from, int at, int to) {
    return at < to
        && at - 2 >= from
        && reading.is(at, Trait.PREPOSITION | Trait.TIME)
        && !reading.is(at - 1, Trait.AUXILIARY | Trait.CUE | Trait.VERB | Trait.SUBORDINATOR)
        && reading.isVerb(at - 1)
        && reading.isWord(at - 2)
        && !reading.isName(at - 2)
        && !reading.is(at - 2, Trait.AUXILIARY | Trait.PRONOUN | Trait.CONJUNCTION);
  }

  boolean isWho(int i) {
    return reading.is(i, Trait.SUBORDINATOR) && reading.is(i, Trait.PRONOUN);
  }

  /** "read it": the pronoun is what a verb before it has done to it. */
  boolean isObject(int from, int i) {
    return i > from
        && reading.is(i, Trait.OBJECT_PRONOUN)
        && (reading.isVerb(i - 1) || reading.is(i - 1, Trait.CUE));
  }

  /** "spokesman for the ministry", "director of research". */
  boolean joinsNouns(int i) {
    String word = reading.tokens().word(i);
    return word.equals("of") || word.equals("for");
  }

  /** "a lecturer at St Gallen", "an official close to the talks": a role in lower case goes on. */
  boolean isRoleOf(int from, int i) {
    boolean described =
        i - 2 > from
            && reading.is(i - 2, Trait.PERSON)
            && !reading.tokens().isCapitalized(i - 1)
            && reading.isWord(i - 1)
            && !reading.isAdverb(i - 1)
            && !reading.is(i - 1, Trait.TIME | Trait.CUE | Trait.AUXILIARY);
    int noun = described ? i - 2 : i - 1;
    return !reading.isName(from)
        && reading.is(noun, Trait.PERSON)
        && !reading.tokens().isCapitalized(noun)
        && !(i + 1 < reading.count() && reading.is(i + 1, Trait.TIME));
  }

  boolean endsInIng(int i) {
    return reading.tokens().text().regionMatches(reading.tokens().end(i) - 3, "ing", 0, 3)
        && reading.tokens().end(i) - reading.tokens().begin(i) > 4;
  }

  boolean nameGoesOn(int i) {
    return i + 1 < reading.count() && reading.is(i, Trait.TITLE);
  }

  /** Whether a phrase ends in a name, or in brackets behind one. */
  boolean endsInName(int from, int to) {
    return to > from && (reading.isName(to - 1) || reading.isMark(to - 1, ')'));
  }
}
