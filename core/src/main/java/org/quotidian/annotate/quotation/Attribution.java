package org.quotidian.annotate.quotation;

import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;
import org.quotidian.text.Tokens.Gap;

/**
 * Finds speaker and cue beside a direct quotation: "…," said Merz; Merz replied: "…". Each method
 * leaves what it found in the fields; a speaker can be missing where there is a cue.
 */
final class Attribution {

  /** A cue farther from the mark does not belong to it. */
  private static final int REACH = 48;

  /** "Former Vice President Joe Biden shot back". */
  private static final int SHORT_SUBJECT = 7;

  /** "Harbour Air chief executive Ida Crane said". */
  private static final int LONGEST_SUBJECT = 10;

  private static final int LONGEST_SIGNATURE = 16;

  private final QuotationContext reading;
  private final Phrases phrases;
  private final CueVerbs verbs;
  private int speakerFirst = -1;
  private int speakerEnd = -1;
  private int cueFirst = -1;
  private int cueEnd = -1;
  private Basis basis = Basis.ATTRIBUTION;

  Attribution(QuotationContext reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
    verbs = new CueVerbs(reading, new ClauseShape(reading));
  }

  int speakerFirst() {
    return speakerFirst;
  }

  int speakerEnd() {
    return speakerEnd;
  }

  int cueFirst() {
    return cueFirst;
  }

  int cueEnd() {
    return cueEnd;
  }

  Basis basis() {
    return basis;
  }

  /** "Merz: “…”" is certain, "Merz was plain: “…”" less so, "the deal was plain: “…”" a guess. */
  Certainty certainty() {
    boolean apart = basis == Basis.LABEL && cueFirst > speakerEnd && reading.isMark(cueFirst, ':');
    if (!apart) {
      return Certainty.HIGH;
    }
    int head = speakerEnd - 1;
    boolean named =
        reading.isName(head) || reading.is(head, Trait.PRONOUN | Trait.PERSON | Trait.TITLE);
    return named ? Certainty.MEDIUM : Certainty.LOW;
  }

  /** Gives the cue that was found another speaker. */
  void speaker(int first, int end) {
    speakerFirst = first;
    speakerEnd = end;
  }

  private boolean set(boolean speaker, int cue, int end) {
    return set(speaker, cue, end, Basis.ATTRIBUTION);
  }

  private boolean set(boolean speaker, int cue, int end, Basis basis) {
    this.basis = basis;
    speakerFirst = speaker ? phrases.first() : -1;
    speakerEnd = speaker ? phrases.end() : -1;
    cueFirst = cue;
    cueEnd = end;
    return true;
  }

  /** Looks in {@code [from, to)}, which starts behind the closing mark. */
  boolean after(int from, int to) {
    int start = from;
    while (start < to && (reading.isComma(start) || reading.isPause(start))) {
      start++;
    }
    if (start >= to) {
      return false;
    }
    if (start > from && reading.isPause(start - 1) && isSignature(start, to)) {
      return phrases.after(start, to) && set(true, start - 1, start, Basis.LABEL);
    }
    if (isAccordingTo(start, to)) {
      return phrases.source(start + 2, to) && set(true, start, start + 2, Basis.ACCORDING_TO);
    }
    int cue = start;
    while (cue < to && reading.isAdverb(cue) && !reading.isName(cue)) {
      cue++;
    }
    if (cue < to && isSpeech(cue)) {
      return set(phrases.after(cue + 1, to), cue, cue + 1);
    }
    if (cue < to && (isGesture(cue) || isActOf(cue, to)) && phrases.after(cue + 1, to)) {
      return set(true, cue, cue + 1);
    }
    int limit = Math.min(to, start + REACH);
    for (cue = start; cue < limit; cue++) {
      boolean other = reading.is(cue, Trait.PARTICIPLE) && cue > start;
      if (isSpeech(cue) && !other && !isRelative(start, cue) && phrases.before(start, cue)) {
        return set(true, cue, cue + 1);
      }
      if (isGesture(cue) && cue <= start + SHORT_SUBJECT && phrases.before(start, cue)) {
        return set(true, cue, cue + 1);
      }
    }
    return afterWithAnyVerb(start, to) || isNameAndRole(start, to);
  }

  /** No verb at all: "…” Shaun Osborne, chief strategist with a bank." */
  private boolean isNameAndRole(int start, int to) {
    int comma = start;
    while (comma < to && comma < start + SHORT_SUBJECT && reading.isName(comma)) {
      comma++;
    }
    if (isNameAlone(start, comma, to)) {
      return label(start, comma);
    }
    if (comma < start + 2 || comma + 1 >= to || !reading.isComma(comma)) {
      return false;
    }
    int limit = Math.min(to, comma + SHORT_SUBJECT);
    for (int i = comma + 1; i < limit && reading.isWord(i) && !reading.isVerb(i); i++) {
      if (reading.is(i, Trait.PERSON | Trait.TITLE) && !reading.tokens().isCapitalized(i)) {
        return label(start, comma);
      }
    }
    return false;
  }

  /** "…,” Merz." and "…,” Ida Moll, Bank of Bern.": behind a comma a name, and no verb at all. */
  private boolean isNameAlone(int start, int name, int to) {
    boolean stops = to > name && reading.isStop(to - 1);
    boolean leadsOn = start > 2 && (reading.isComma(start - 1) || reading.isComma(start - 2));
    if (!stops || !leadsOn || name == start || reading.tokens().isPossessive(name - 1)) {
      return false;
    }
    for (int i = name; i < to - 1; i++) {
      boolean part =
          reading.isName(i)
              || reading.isMark(i, '&')
              || (reading.isComma(i) && name > start + 1)
              || reading.tokens().word(i).equals("of");
      if (!part) {
        return false;
      }
    }
    return to - start <= LONGEST_SUBJECT;
  }

  /**
   * Behind a quotation that leads on, any verb of a short subject means that it speaks: "…," he
   * shot back.
   */
  private boolean afterWithAnyVerb(int from, int to) {
    int at = from;
    boolean subject = at < to && (reading.is(at, Trait.PRONOUN) || reading.isName(at));
    if (!subject) {
      return isReport(from, to);
    }
    int limit = Math.min(to, from + SHORT_SUBJECT);
    boolean pronoun = reading.is(at, Trait.PRONOUN) && !reading.isName(at);
    at++;
    while (!pronoun && at < limit && reading.isName(at)) {
      at++;
    }
    while (at < limit && reading.isAdverb(at)) {
      at++;
    }
    boolean verb =
        at < limit
            && reading.isWord(at)
            && !reading.is(at, Trait.AUXILIARY)
            && (reading.isVerb(at) || reading.endsInS(at));
    if (!verb) {
      return false;
    }
    speakerFirst = from;
    speakerEnd = pronoun ? from + 1 : at;
    while (speakerEnd > from + 1 && reading.isAdverb(speakerEnd - 1)) {
      speakerEnd--;
    }
    cueFirst = at;
    cueEnd = at + 1;
    basis = Basis.ATTRIBUTION;
    return true;
  }

  /** "…,” the Zagat Survey found." */
  private boolean isReport(int from, int to) {
    int limit = Math.min(to, from + SHORT_SUBJECT);
    if (from >= to || !reading.is(from, Trait.DETERMINER)) {
      return false;
    }
    int at = from + 1;
    while (at < limit
        && reading.isWord(at)
        && !reading.isVerb(at)
        && !reading.is(at, Trait.THINK | Trait.SAY | Trait.PREPOSITION | Trait.SUBORDINATOR)) {
      at++;
    }
    boolean found =
        at > from + 1
            && at < limit
            && reading.is(at, Trait.THINK)
            && !reading.is(at - 1, Trait.AUXILIARY);
    if (!found) {
      return false;
    }
    speakerFirst = from;
    speakerEnd = at;
    cueFirst = at;
    cueEnd = at + 1;
    basis = Basis.ATTRIBUTION;
    return true;
  }

  /** Nothing but a name: "…" — Friedrich Merz. */
  private boolean isSignature(int from, int to) {
    int end = to;
    while (end > from && reading.isStop(end - 1)) {
      end--;
    }
    for (int i = from; i < end; i++) {
      if (!reading.isName(i) && !reading.isMark(i, '.')) {
        return false;
      }
    }
    return end > from && end - from <= SHORT_SUBJECT;
  }

  /** "“…,” laughs Dr Lunt", "“…,” Tarrant winced": no verb of speech, but one beside the marks. */
  private boolean isGesture(int i) {
    return reading.is(i, Trait.GESTURE)
        && !reading.is(i, Trait.QUOTED | Trait.PARTICIPLE)
        && !reading.tokens().isCapitalized(i)
        && (i == 0 || !reading.is(i - 1, Trait.DETERMINER | Trait.PREPOSITION));
  }

  /** "“It’s cold,” shivered Pam Lyle": behind the mark any verb in -ed, if a name follows. */
  private boolean isActOf(int i, int to) {
    return i + 1 < to
        && reading.isVerb(i)
        && !reading.is(i, Trait.AUXILIARY | Trait.VERB | Trait.QUOTED)
        && reading.isName(i + 1)
        && reading.tokens().gapBefore(i + 1) != Gap.NONE;
  }

  /**
   * A line below that holds a dash and a name: "— Jonas Wildt, analyst, Harbour Research".
   *
   * @param at the token behind the closing mark
   */
  boolean below(int at) {
    if (at + 1 >= reading.count()
        || !reading.isDash(at)
        || reading.tokens().gapBefore(at).compareTo(Gap.LINE) < 0
        || !reading.isName(at + 1)) {
      return false;
    }
    int end = at + 1;
    while (end < reading.count()
        && end <= at + LONGEST_SIGNATURE
        && reading.tokens().gapBefore(end).compareTo(Gap.LINE) < 0) {
      if (reading.isVerb(end) || reading.is(end, Trait.SAY | Trait.QUOTED)) {
        return false;
      }
      end++;
    }
    if (end > at + LONGEST_SIGNATURE) {
      return false;
    }
    int name = at + 1;
    while (name < end && !reading.isBreak(name)) {
      name++;
    }
    speakerFirst = at + 1;
    speakerEnd = name;
    cueFirst = at;
    cueEnd = at + 1;
    basis = Basis.LABEL;
    return true;
  }

  /** Whether an attribution starts right at {@code from}: "said Merz", "Merz said". */
  boolean startsAt(int from, int to) {
    if (from < to && (isSpeech(from) || isGesture(from) || isActOf(from, to))) {
      return true;
    }
    if (isTitledSpeaker(from, to)) {
      return true;
    }
    int at = from;
    int limit = Math.min(to, from + SHORT_SUBJECT);
    while (at < limit && (reading.isName(at) || (at == from && reading.is(at, Trait.PRONOUN)))) {
      at++;
    }
    if (at > from && at < limit && reading.tokens().isPossessive(at - 1) && reading.isWord(at)) {
      at++;
    }
    if (at == from || at >= limit) {
      return false;
    }
    if (reading.isComma(at)) {
      // "Miller, a retired worker, said"
      int comma = at + 1;
      int far = Math.min(to, at + REACH / 2);
      while (comma < far && !reading.isComma(comma) && !reading.is(comma, Trait.SENTENCE)) {
        comma++;
      }
      return comma + 1 < far && reading.isComma(comma) && isSpeech(comma + 1);
    }
    return isSpeech(at) || isPhrasal(at, to);
  }

  /** "White House spokesman Carl Denny said", "Oslo-based analyst Lars Berg said". */
  private boolean isTitledSpeaker(int from, int to) {
    int at = from;
    int limit = Math.min(to, from + LONGEST_SUBJECT);
    while (at < limit) {
      boolean hyphen = reading.isDash(at) && !reading.isPause(at);
      boolean part =
          hyphen
              || (reading.isWord(at)
                  && !(reading.isVerb(at) && !reading.isDash(at - 1))
                  && !reading.is(at, Trait.SAY | Trait.SUBORDINATOR | Trait.PRONOUN)
                  && !(reading.is(at, Trait.PREPOSITION) && !reading.isName(at)));
      if (!part) {
        break;
      }
      at++;
    }
    return at > from + 1
        && at < limit
        && (reading.isName(at - 1) || reading.is(from, Trait.DETERMINER))
        && isSpeech(at);
  }

  /** Whether nothing but a hearer or a time is between the cue and the mark. */
  boolean isAdjacent(int mark) {
    for (int i = cueEnd; i < mark; i++) {
      if (reading.is(i, Trait.SUBORDINATOR | Trait.AUXILIARY | Trait.SAY) || reading.isVerb(i)) {
        return false;
      }
    }
    return mark - cueEnd <= SHORT_SUBJECT;
  }

  /** Looks in {@code [from, mark)}, which ends before the opening mark. */
  boolean before(int from, int mark) {
    return before(from, mark, from);
  }

  /**
   * Looks for a cue in {@code [from, mark)}, which ends before the opening mark, and for its
   * subject from the start of the sentence on: another quotation can be between them.
   */
  boolean before(int from, int mark, int sentence) {
    int limit = Math.max(from, mark - REACH);
    for (int cue = mark - 1; cue >= limit; cue--) {
      if (reading.is(cue, Trait.QUOTED)) {
        break;
      }
      if (isAccordingTo(cue, mark)) {
        return phrases.source(cue + 2, mark) && set(true, cue, cue + 2, Basis.ACCORDING_TO);
      }
      if (isSpeech(cue) && !isRelative(from, cue)) {
        if (verbs.isPassive(sentence, cue)) {
          int agent = verbs.agent(cue, mark);
          return set(agent >= 0 && phrases.after(agent, mark), cue, cue + 1);
        }
        boolean shares =
            reading.is(cue, Trait.PARTICIPLE)
                || (cue > 0 && reading.is(cue - 1, Trait.CONJUNCTION));
        if (phrases.before(from, cue) || (shares && phrases.before(sentence, cue))) {
          return set(true, cue, cue + 1);
        }
        // "telling reporters: “…”": behind such a verb is the hearer.
        boolean inverted = !(shares && reading.is(cue, Trait.TELL));
        return set(inverted && phrases.after(cue + 1, mark), cue, cue + 1);
      }
      if (isPhrasal(cue, mark) && phrases.before(from, cue)) {
        return set(true, cue, cue + 2);
      }
    }
    return false;
  }

  /** No cue, but a colon: "Merz: …", "His message was plain: …". */
  boolean colon(int from, int colon) {
    int at = from;
    while (at < colon && reading.is(at, Trait.CONJUNCTION)) {
      at++;
    }
    if (at + 1 < colon && reading.is(at, Trait.DETERMINER) && isFrom(at + 1)) {
      // "And this from goalkeeper Stan Vrba:"
      at++;
    }
    if (at < colon && isFrom(at)) {
      // "And from Chairwoman Edith Rosenthal:"
      return phrases.after(at + 1, colon) && set(true, colon, colon + 1, Basis.LABEL);
    }
    int name = colon;
    while (name > from && reading.isName(name - 1)) {
      name--;
    }
    if (name < colon && name > from && reading.isPause(name - 1)) {
      // "Polls were not wrong, just early - Philip Bump: “…”"
      return phrases.after(name, colon) && set(true, colon, colon + 1, Basis.LABEL);
    }
    return phrases.leading(from, colon) && set(true, colon, colon + 1, Basis.LABEL);
  }

  /** A name without a cue. */
  boolean label(int first, int end) {
    speakerFirst = first;
    speakerEnd = end;
    cueFirst = -1;
    cueEnd = -1;
    basis = Basis.LABEL;
    return true;
  }

  private boolean isFrom(int i) {
    return reading.is(i, Trait.PREPOSITION) && reading.tokens().word(i).equals("from");
  }

  private boolean isSpeech(int i) {
    return reading.is(i, Trait.SAY)
        && !reading.is(i, Trait.QUOTED)
        && !isNoun(i)
        && reading.canBeVerb(i);
  }

  /** "went on", "shot back", "chimed in", "puts it": beside a quotation these speak. */
  private boolean isPhrasal(int i, int to) {
    if (i + 1 >= to || !reading.isWord(i) || reading.tokens().isCapitalized(i)) {
      return false;
    }
    if (!reading.isVerb(i) && !reading.endsInS(i)) {
      return false;
    }
    String particle =
        reading.is(i + 1, Trait.PREPOSITION | Trait.ADVERB | Trait.PRONOUN)
            ? reading.tokens().word(i + 1)
            : "";
    return particle.equals("on")
        || particle.equals("back")
        || particle.equals("in")
        || particle.equals("it");
  }

  /** "the report", "his claims": a determiner or preposition before a noun. */
  private boolean isNoun(int i) {
    return reading.is(i, Trait.NOMINAL | Trait.PERSON)
        && i > 0
        && (reading.is(i - 1, Trait.DETERMINER | Trait.PREPOSITION)
            || reading.tokens().isPossessive(i - 1));
  }

  private boolean isAccordingTo(int i, int to) {
    return i + 2 < to
        && reading.tokens().word(i).equals("according")
        && reading.tokens().word(i + 1).equals("to");
  }

  /** "Merz, who told them so, said": a cue inside a relative clause. */
  private boolean isRelative(int from, int cue) {
    int at = cue - 1;
    while (at > from && (reading.is(at, Trait.AUXILIARY) || reading.isAdverb(at))) {
      at--;
    }
    return at > from && reading.is(at, Trait.SUBORDINATOR) && !reading.is(at, Trait.PREPOSITION);
  }
}
