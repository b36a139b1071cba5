package org.quotidian.annotate.quotation;

import java.util.Set;

/** Where the clause behind a cue starts and ends. */
final class ClauseShape {

  /** "that" is looked for no farther behind its cue. */
  private static final int REACH = 14;

  private static final int CHARACTERISATION = 2;

  /** Words in marks are few if they are at most one of so many. */
  private static final int FEW_OF = 3;

  /** "the prime minister". */
  private static final int SHORT_SPEAKER = 4;

  /** "as many as", "no fewer than". */
  private static final int HEDGES = 4;

  /** What is done to somebody, and can be reported without saying by whom. */
  private static final Set<String> OF_SOMEBODY =
      Set.of(
          "accused",
          "blamed",
          "condemned",
          "credited",
          "criticised",
          "criticized",
          "denounced",
          "lambasted",
          "mocked",
          "praised",
          "rebuked",
          "ridiculed");

  /** With "of" and "about" only: "spoke for an hour" has no object. */
  private static final Set<String> SPEAKS =
      Set.of("speak", "speaks", "speaking", "spoke", "talk", "talks", "talked", "talking");

  /** They name what is spoken of; "praised the plan" has a judgement of it as well. */
  private static final Set<String> TOPICAL =
      Set.of(
          "announced",
          "called",
          "calling",
          "cited",
          "cites",
          "citing",
          "depicts",
          "described",
          "describes",
          "describing",
          "detailed",
          "details",
          "discussed",
          "discusses",
          "discussing",
          "highlighted",
          "mentioned",
          "mentions",
          "outlined",
          "outlines",
          "outlining",
          "showed",
          "shows");

  private final QuotationContext reading;
  private final Phrases phrases;

  ClauseShape(QuotationContext reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
  }

  boolean isThat(int i) {
    return i < reading.count() && reading.is(i, Trait.THAT) && !reading.tokens().isCapitalized(i);
  }

  /** The first token of what the cue at {@code cue} introduces, or -1 if it introduces nothing. */
  int contentStart(int cue, int end) {
    int that = that(cue + 1, end);
    if (that >= 0) {
      return that;
    }
    boolean plain = reading.is(cue, Trait.PLAIN);
    boolean there = (plain || reading.is(cue, Trait.THINK)) && isThere(cue + 1, end);
    if (there || (plain && isHedgedNumber(cue + 1, end))) {
      return cue + 1;
    }
    int at = behindTimes(cue + 1, end);
    if (at >= end) {
      return -1;
    }
    // "questioned whether", "described how", but not "wants what", "must decide whether".
    boolean describes = reading.is(cue, Trait.CALL) && !reading.is(cue, Trait.INFINITIVE);
    if (isQuestion(at) && (describes || reading.is(cue, Trait.SAY | Trait.THINK))) {
      return at;
    }
    if (reading.is(cue, Trait.INFINITIVE) && isTo(at)) {
      return at;
    }
    if (reading.is(cue, Trait.CHARACTERISE)) {
      // "announced Tuesday", "discussed since the war" has no object.
      int object = isAccused(cue, at) ? -1 : characterised(behindAdverbs(cue + 1, at), end);
      if (object >= 0 || !plain) {
        return object;
      }
    }
    if (plain && reading.is(cue, Trait.TELL) && !reading.is(at, Trait.QUOTED)) {
      at = behindRecipient(at, end);
      if (isThere(at, end)) {
        return at;
      }
      at = behindTimes(at, end);
      if (at >= end) {
        return -1;
      }
      if (isQuestion(at)) {
        return at;
      }
    }
    if (at >= end || reading.isBreak(at) && !reading.is(at, Trait.QUOTED)) {
      return -1;
    }
    if (!plain) {
      boolean clause = startsClause(at, end) || (isBelief(cue) && isSubjectOfClause(at, end));
      return reading.is(cue, Trait.THINK) && clause ? at : -1;
    }
    if (isTo(at)) {
      return reading.is(cue, Trait.INFINITIVE) ? at : -1;
    }
    if (reading.is(cue, Trait.PARTICIPLE)
        && !reading.is(at, Trait.QUOTED)
        && !startsClause(at, end)
        && !(reading.is(cue, Trait.SAY) && isSubjectOfClause(at, end))) {
      return -1;
    }
    if (isCondition(at, end)) {
      return at;
    }
    if (isHedgedNumber(at, end)) {
      return at;
    }
    boolean compound = at + 1 < end && reading.isDash(at + 1) && !reading.isPause(at + 1);
    if (reading.is(at, Trait.PREPOSITION) && !compound) {
      return behindOccasion(at, end);
    }
    boolean starts =
        !reading.is(at, Trait.CONJUNCTION)
            && !(reading.is(at, Trait.AUXILIARY) && !isGerund(at))
            && !(reading.is(at, Trait.SUBORDINATOR) && !reading.is(at, Trait.DETERMINER));
    return starts || reading.is(at, Trait.QUOTED) ? at : -1;
  }

  /** "a rule which officials said will hurt": the relative is the subject of what was said. */
  boolean isExtracted(int speakerFirst, int speakerEnd, int cue, int end) {
    int relative = speakerFirst - 1;
    return relative >= 0
        && speakerEnd == cue
        && cue + 1 < end
        && reading.is(cue, Trait.PLAIN)
        && !reading.is(cue, Trait.TELL | Trait.PARTICIPLE)
        && reading.is(relative, Trait.PRONOUN | Trait.THAT | Trait.SUBORDINATOR)
        && isRelativePronoun(relative)
        && !reading.is(cue + 1, Trait.QUOTED)
        && reading.isVerb(cue + 1);
  }

  private boolean isRelativePronoun(int i) {
    String word = reading.tokens().word(i);
    return word.equals("which") || word.equals("that") || word.equals("who") || word.equals("what");
  }

  /** "hoped", "thinks": only a belief is followed by a clause of any subject. */
  private boolean isBelief(int cue) {
    String word = reading.tokens().word(cue);
    return word.startsWith("hope")
        || word.startsWith("believ")
        || word.startsWith("fear")
        || word.startsWith("think");
  }

  /** "said after the convention he would": the pronoun whose clause is what was said, or -1. */
  private int behindOccasion(int from, int end) {
    for (int i = from + 1; i + 1 < end && i < from + REACH / 2; i++) {
      boolean stops =
          reading.isBreak(i)
              || reading.isVerb(i)
              || reading.is(i, Trait.QUOTED | Trait.SUBORDINATOR | Trait.CONJUNCTION);
      if (stops) {
        return -1;
      }
      if (reading.is(i, Trait.PRONOUN)
          && !reading.isName(i)
          && i > from + 1
          && (reading.isVerb(i + 1) || reading.is(i + 1, Trait.AUXILIARY))) {
        return i;
      }
    }
    return -1;
  }

  /** "having", "being". */
  private boolean isGerund(int i) {
    return reading.tokens().text().startsWith("ing", reading.tokens().end(i) - 3);
  }

  /** "at least two horses were", "about 40 homes", "between 30 and 40", "more than half". */
  private boolean isHedgedNumber(int from, int end) {
    int at = from;
    while (at < end && at < from + HEDGES && reading.is(at, Trait.HEDGE)) {
      at++;
    }
    if (at == from || at >= end || !(reading.tokens().isNumber(at) || isNumberWord(at))) {
      return false;
    }
    for (int i = at + 1; i < end && i < at + REACH; i++) {
      if (reading.isVerb(i)) {
        return true;
      }
      if (reading.isBreak(i)) {
        return false;
      }
    }
    return false;
  }

  /** "there were", "there certainly was": no adverb of place. */
  private boolean isThere(int i, int end) {
    if (i + 1 >= end || !reading.is(i, Trait.ADVERB) || !reading.tokens().word(i).equals("there")) {
      return false;
    }
    int verb = reading.isAdverb(i + 1) && i + 2 < end ? i + 2 : i + 1;
    return reading.is(verb, Trait.AUXILIARY);
  }

  private boolean isNumberWord(int i) {
    return reading.is(i, Trait.DETERMINER) && !reading.is(i, Trait.PRONOUN);
  }

  /** "they infringe on", "airstrikes have been": a pronoun, or words that a verb follows. */
  private boolean isSubjectOfClause(int from, int end) {
    if (reading.is(from, Trait.PRONOUN) && !reading.isName(from)) {
      return from + 1 < end && reading.isWord(from + 1);
    }
    for (int i = from; i < end && i < from + REACH; i++) {
      if (reading.isBreak(i) || reading.is(i, Trait.SUBORDINATOR)) {
        return false;
      }
      if (i > from && (reading.isVerb(i) || reading.is(i, Trait.AUXILIARY))) {
        return true;
      }
    }
    return false;
  }

  /** "said because it was not obvious did not mean": a clause that opens with a condition. */
  private boolean isCondition(int i, int end) {
    if (i >= end || !reading.is(i, Trait.SUBORDINATOR | Trait.PREPOSITION)) {
      return false;
    }
    String word = reading.tokens().word(i);
    boolean opens =
        word.equals("because")
            || word.equals("unless")
            || word.equals("although")
            || word.equals("though")
            || word.equals("despite");
    return opens && end - i > REACH / 2;
  }

  private int behindAdverbs(int from, int to) {
    int at = from;
    while (at < to && isPlainAdverb(at) && !isConnective(at)) {
      at++;
    }
    return at;
  }

  /** "since the war", "on Tuesday" is no object. */
  private boolean isConnective(int i) {
    return reading.is(i, Trait.TIME | Trait.PREPOSITION | Trait.SUBORDINATOR);
  }

  private int behindTimes(int from, int end) {
    int at = from;
    while (at < end
        && ((reading.is(at, Trait.TIME) && !isDemonstrative(at, end)) || isPlainAdverb(at))) {
      at++;
    }
    return at;
  }

  /** "this" of "this plan", not of "this week". */
  private boolean isDemonstrative(int i, int end) {
    return reading.is(i, Trait.DETERMINER) && i + 1 < end && !reading.is(i + 1, Trait.TIME);
  }

  private int that(int from, int end) {
    int limit = Math.min(end, from + REACH);
    // "said during a rally in Selby that Moll": no verb of another kind has such a "that".
    boolean said = reading.is(from - 1, Trait.PLAIN);
    for (int i = from; i < limit; i++) {
      if (isThat(i)) {
        return i == from || !reading.isName(i + 1) || i <= from + 4 || said ? i : -1;
      }
      boolean stops =
          reading.isBreak(i)
              || reading.is(i, Trait.QUOTED | Trait.AUXILIARY | Trait.SUBORDINATOR)
              || (reading.is(i, Trait.CUE) && !reading.tokens().isCapitalized(i))
              || reading.isVerb(i);
      if (stops) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPlainAdverb(int i) {
    return reading.isAdverb(i) && !reading.isName(i);
  }

  boolean isQuestion(int i) {
    if (!reading.is(i, Trait.SUBORDINATOR)) {
      return false;
    }
    String word = reading.tokens().word(i);
    return word.equals("whether")
        || word.equals("if")
        || word.equals("how")
        || word.equals("why")
        || word.equals("what")
        || word.equals("who");
  }

  /**
   * "the man accused of lying" says nothing: without an object behind it, the cue speaks of what is
   * before it, unless that is farther to the front ("whom the ministry accused of").
   */
  private boolean isAccused(int cue, int at) {
    if (!reading.is(at, Trait.PREPOSITION) || !OF_SOMEBODY.contains(reading.tokens().word(cue))) {
      return false;
    }
    int first = Math.max(0, cue - REACH);
    for (int i = cue - 1; i >= first && !reading.isBreak(i); i--) {
      if (reading.is(i, Trait.PRONOUN | Trait.AUXILIARY | Trait.SUBORDINATOR | Trait.THAT)) {
        return false;
      }
    }
    return true;
  }

  /** "accused the ministry of lying": what is said of whom, if it has more than a word or two. */
  private int characterised(int from, int end) {
    int at = from;
    if (reading.is(at, Trait.PREPOSITION)) {
      boolean speaks = SPEAKS.contains(reading.tokens().word(from - 1));
      if (speaks ? !isAbout(at) : !isOfOrAbout(at)) {
        return -1;
      }
      if (isTo(at) && !startsObject(at + 1, end)) {
        // "cited to justify"
        return -1;
      }
      at++;
    } else if (SPEAKS.contains(reading.tokens().word(from - 1))) {
      return -1;
    }
    if (at >= end || reading.is(at, Trait.SUBORDINATOR | Trait.CONJUNCTION | Trait.AUXILIARY)) {
      return -1;
    }
    if (reading.is(at, Trait.TIME) && !isDemonstrative(at, end)) {
      return -1;
    }
    // "described the road", "called Total Rewards" names a matter and says nothing of it.
    boolean names =
        !reading.is(from, Trait.PREPOSITION)
            && TOPICAL.contains(reading.tokens().word(from - 1))
            && (reading.is(at, Trait.DETERMINER) || reading.isName(at));
    int shortest = names ? CHARACTERISATION + 1 : CHARACTERISATION;
    for (int i = at; i < at + shortest; i++) {
      if (i >= end || reading.is(i, Trait.QUOTED) || reading.isBreak(i)) {
        return -1;
      }
    }
    // Words in marks are a quotation by themselves.
    return isQuoted(at, end(at, end), at > from) ? -1 : at;
  }

  /**
   * Whether words in marks are in the object, and more than a small part of it: "called for more
   * “clarity” for the bakers".
   *
   * @param matter whether a preposition leads to the object
   */
  private boolean isQuoted(int from, int to, boolean matter) {
    int quoted = 0;
    for (int i = from; i < to; i++) {
      quoted += reading.is(i, Trait.QUOTED) ? 1 : 0;
    }
    return quoted > 0 && !(matter && quoted * FEW_OF <= to - from);
  }

  private boolean startsObject(int i, int end) {
    return i < end && (reading.is(i, Trait.DETERMINER) || reading.isName(i) || reading.endsInS(i));
  }

  private boolean isAbout(int i) {
    String word = reading.tokens().word(i);
    return word.equals("of") || word.equals("about");
  }

  private boolean isOfOrAbout(int i) {
    String word = reading.tokens().word(i);
    return word.equals("of")
        || word.equals("about")
        || word.equals("for")
        || word.equals("on")
        || word.equals("against")
        || word.equals("to");
  }

  boolean isTo(int i) {
    return i < reading.count()
        && reading.is(i, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("to");
  }

  /** "told reporters he", "told the Times there": where the content starts. */
  private int behindRecipient(int from, int end) {
    if (reading.is(from, Trait.OBJECT_PRONOUN)) {
      return from + 1;
    }
    int named = reading.is(from, Trait.DETERMINER) ? from + 1 : from;
    if (named < end && reading.isName(named)) {
      return behindOccasionOf(behindName(named, end), end);
    }
    if (!phrases.after(from, end)) {
      return from;
    }
    int at = from + 1;
    for (; at < phrases.end(); at++) {
      boolean changes =
          reading.is(at, Trait.PRONOUN | Trait.DETERMINER)
              || (reading.isName(at)
                  && !reading.isName(at - 1)
                  && !reading.is(at - 1, Trait.PREPOSITION))
              || isThere(at, end);
      if (changes) {
        return at;
      }
    }
    at = behindOccasionOf(at, end);
    return at >= end || !reading.isVerb(at) ? at : from;
  }

  /** "the Times", "CNN", "the Post and Courier": where the name of who is informed ends. */
  private int behindName(int from, int end) {
    int at = from;
    boolean initials = reading.tokens().isAllCapitals(from) && reading.length(from) > 1;
    while (at < end && reading.isName(at) && (!initials || reading.tokens().isAllCapitals(at))) {
      at++;
      boolean joined =
          at + 1 < end
              && reading.isName(at + 1)
              && (reading.is(at, Trait.CONJUNCTION)
                  || (reading.is(at, Trait.PREPOSITION) && reading.tokens().word(at).equals("of")));
      at = joined ? at + 1 : at;
    }
    boolean subject = at < end && at > from + 1 && reading.isVerb(at);
    boolean kind = at + 1 < end && reading.is(at, Trait.KIND) && !reading.isVerb(at + 1);
    return subject ? at - 1 : kind ? at + 1 : at;
  }

  /** Behind "on Monday": when somebody was informed is no part of it. */
  private int behindOccasionOf(int from, int end) {
    boolean when =
        from + 1 < end
            && reading.is(from, Trait.PREPOSITION)
            && reading.is(from + 1, Trait.TIME)
            && !isDemonstrative(from + 1, end);
    return when ? from + 2 : from;
  }

  /** Whether a verb is in {@code [from, to)} before the next comma. */
  boolean hasVerb(int from, int to) {
    for (int i = from; i < to && !reading.isComma(i); i++) {
      if (reading.isVerb(i) || reading.is(i, Trait.CUE)) {
        return true;
      }
    }
    return false;
  }

  /** "he would": nothing but a pronoun and its auxiliary. */
  boolean isEllipsis(int from, int to) {
    return to == from + 2
        && reading.is(from, Trait.PRONOUN)
        && !reading.isName(from)
        && reading.is(from + 1, Trait.AUXILIARY);
  }

  /** Whether a verb that reports is in {@code [from, to)}: "his focus groups show". */
  boolean hasReport(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean verb = reading.is(i, Trait.CUE) && !reading.is(i, Trait.NOUN_TOO | Trait.PERSON);
      if (verb && !reading.is(i, Trait.PARTICIPLE) && !reading.tokens().isCapitalized(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code [from, to)} can be a sentence: more than an adverbial in front of one. */
  boolean isClause(int from, int to) {
    if (to - from < 3 || reading.is(from, Trait.PREPOSITION) && !reading.is(from, Trait.SENTENCE)) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (reading.isVerb(i) || reading.is(i, Trait.CUE) || reading.endsInS(i)) {
        return true;
      }
    }
    return false;
  }

  /** A subject, and a verb not far behind it. */
  private boolean startsClause(int from, int end) {
    if (!reading.is(from, Trait.PRONOUN | Trait.DETERMINER) && !reading.isName(from)) {
      return false;
    }
    int limit = Math.min(end, from + REACH);
    for (int i = from + 1; i < limit; i++) {
      if (reading.isVerb(i)) {
        return true;
      }
      if (reading.isBreak(i)) {
        return false;
      }
    }
    return false;
  }

  /** Where the clause that starts at {@code from} ends, at the latest at {@code to}. */
  int end(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.TAKEN) || (i > from && isAccordingTo(i))) {
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
      boolean parts = reading.isComma(i) || reading.isPause(i);
      if (reading.is(i, Trait.PARTICIPLE) && i > from && closesWithComma(i - 1)) {
        return i;
      }
      if (parts && i + 1 < to && startsNew(i + 1, to)) {
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

  /** Whether quotation marks end at token {@code i}, with a comma before the closing one. */
  private boolean closesWithComma(int i) {
    return i > 0 && reading.is(i, Trait.QUOTED) && reading.isComma(i - 1);
  }

  /**
   * Where what is no clause ends: "praised the plan, which fell", "vowed to stay, but left". Words
   * behind the comma say more of the matter, and are the article's own.
   */
  int objectEnd(int from, int to) {
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
  int relativeEnd(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean comma = reading.isComma(i) || (i > from && closesWithComma(i));
      boolean verb =
          reading.isVerb(i + 1)
              || reading.is(i + 1, Trait.CUE) && !reading.is(i + 1, Trait.PARTICIPLE);
      if (comma && verb) {
        return i;
      }
    }
    return to;
  }

  /** The first comma: a clause of "while" or "although" ends there. */
  int commaOr(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.isComma(i) && !reading.is(i, Trait.QUOTED)) {
        return i;
      }
    }
    return to;
  }

  private boolean isAccordingTo(int i) {
    return i + 1 < reading.count()
        && reading.is(i + 1, Trait.PREPOSITION)
        && reading.tokens().word(i).equals("according");
  }

  /** ", Merz said that": behind a clause of another's, the sentence goes on with its subject. */
  private boolean isNextSpeaker(int from, int to) {
    int at = from;
    if (reading.is(at, Trait.PRONOUN) && !reading.isName(at)) {
      at++;
    } else {
      while (at < to && at < from + CHARACTERISATION && reading.isName(at)) {
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

  /** ", Merz said", ", said Merz" ends the sentence or is inserted: all of it is attributed so. */
  boolean isAttributedLater(int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      if (reading.isComma(i) || closesWithComma(i)) {
        int at = i + 1;
        while (at < end && at <= i + SHORT_SPEAKER && isPartOfSpeaker(at)) {
          at++;
        }
        boolean inverted = at == i + 1;
        boolean said = at < end && isSaid(at);
        boolean ends = at + 1 >= end || reading.isComma(at + 1) || reading.is(at + 1, Trait.TIME);
        if (said && (inverted ? at + 1 < end && isPartOfSpeaker(at + 1) : ends)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPartOfSpeaker(int i) {
    return reading.isName(i)
        || (reading.is(i, Trait.DETERMINER | Trait.PRONOUN | Trait.PERSON | Trait.TITLE)
            && !reading.is(i, Trait.QUOTED));
  }

  private boolean isSaid(int i) {
    return reading.is(i, Trait.SAY)
        && reading.is(i, Trait.PLAIN)
        && !reading.is(i, Trait.PARTICIPLE | Trait.QUOTED | Trait.NOUN_TOO);
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
    int limit = Math.min(to, from + 7);
    for (int i = from + 1; i < limit; i++) {
      boolean cue = reading.is(i, Trait.PLAIN) || (reading.is(i, Trait.INFINITIVE) && isTo(i + 1));
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
}
