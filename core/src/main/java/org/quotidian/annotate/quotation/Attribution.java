package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.CueVerbs;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/**
 * Finds speaker and cue beside a direct quotation: "…," said Merz; Merz replied: "…". Each method
 * leaves what it found in the fields; a speaker can be missing where there is a cue.
 */
final class Attribution {

  /** A cue farther from the mark does not belong to it. */
  private static final int REACH = 48;

  /** "Former Vice President Joe Biden shot back". */
  private static final int SHORT_SUBJECT = 7;

  private final TaggedText reading;
  private final Phrases phrases;
  private final CueVerbs verbs;
  private final SpeechVerbs speech;
  private final Signatures signatures;
  private int speakerFirst = -1;
  private int speakerEnd = -1;
  private int cueFirst = -1;
  private int cueEnd = -1;
  private Basis basis = Basis.ATTRIBUTION;

  Attribution(TaggedText reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
    verbs = new CueVerbs(reading, new ClauseShape(reading));
    speech = new SpeechVerbs(reading);
    signatures = new Signatures(reading);
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
    int first = speaker ? phrases.first() : -1;
    return set(first, speaker ? phrases.end() : -1, cue, end, basis);
  }

  private boolean set(int speakerFirst, int speakerEnd, int cueFirst, int cueEnd, Basis basis) {
    this.basis = basis;
    this.speakerFirst = speakerFirst;
    this.speakerEnd = speakerEnd;
    this.cueFirst = cueFirst;
    this.cueEnd = cueEnd;
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
    if (start > from && reading.isPause(start - 1) && signatures.isSignature(start, to)) {
      return phrases.after(start, to) && set(true, start - 1, start, Basis.LABEL);
    }
    if (isAccordingTo(start, to)) {
      return phrases.source(start + 2, to) && set(true, start, start + 2, Basis.ACCORDING_TO);
    }
    if (inverted(start, to) || afterSubject(start, to) || afterWithAnyVerb(start, to)) {
      return true;
    }
    int name = signatures.nameEnd(start, to);
    return name >= 0 && label(start, name);
  }

  /** "…,” said Merz", "…,” laughs Dr Lunt". */
  private boolean inverted(int start, int to) {
    int cue = start;
    while (cue < to && reading.isAdverb(cue) && !reading.isName(cue)) {
      cue++;
    }
    if (cue < to && speech.isSpeech(cue)) {
      return set(phrases.after(cue + 1, to), cue, cue + 1);
    }
    return cue < to
        && (speech.isGesture(cue) || speech.isActOf(cue, to))
        && phrases.after(cue + 1, to)
        && set(true, cue, cue + 1);
  }

  /** "…,” Merz said". */
  private boolean afterSubject(int start, int to) {
    int limit = Math.min(to, start + REACH);
    for (int cue = start; cue < limit; cue++) {
      boolean other = reading.is(cue, Trait.PARTICIPLE) && cue > start;
      boolean says = speech.isSpeech(cue) && !other && !speech.isRelative(start, cue);
      if (says && phrases.before(start, cue)) {
        return set(true, cue, cue + 1);
      }
      boolean gesture = speech.isGesture(cue) && cue <= start + SHORT_SUBJECT;
      if (gesture && phrases.before(start, cue)) {
        return set(true, cue, cue + 1);
      }
    }
    return false;
  }

  /**
   * Behind a quotation that leads on, any verb of a short subject means that it speaks: "…," he
   * shot back.
   */
  private boolean afterWithAnyVerb(int from, int to) {
    if (from >= to || !(reading.is(from, Trait.PRONOUN) || reading.isName(from))) {
      return isReport(from, to);
    }
    int limit = Math.min(to, from + SHORT_SUBJECT);
    boolean pronoun = reading.is(from, Trait.PRONOUN) && !reading.isName(from);
    int at = from + 1;
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
    int end = pronoun ? from + 1 : at;
    while (end > from + 1 && reading.isAdverb(end - 1)) {
      end--;
    }
    return verb && set(from, end, at, at + 1, Basis.ATTRIBUTION);
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
    return found && set(from, at, at, at + 1, Basis.ATTRIBUTION);
  }

  /**
   * Looks for a line below that holds a dash and a name.
   *
   * @param at the token behind the closing mark
   */
  boolean below(int at) {
    int name = signatures.endBelow(at);
    return name >= 0 && set(at + 1, name, at, at + 1, Basis.LABEL);
  }

  /** Whether an attribution starts right at {@code from}: "said Merz", "Merz said". */
  boolean startsAt(int from, int to) {
    return speech.startsAt(from, to);
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
      if (speech.isSpeech(cue) && !speech.isRelative(from, cue)) {
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
      if (speech.isPhrasal(cue, mark) && phrases.before(from, cue)) {
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
    return set(first, end, -1, -1, Basis.LABEL);
  }

  private boolean isFrom(int i) {
    return reading.is(i, Trait.PREPOSITION) && reading.tokens().word(i).equals("from");
  }

  private boolean isAccordingTo(int i, int to) {
    return i + 2 < to
        && reading.tokens().word(i).equals("according")
        && reading.tokens().word(i + 1).equals("to");
  }
}
