package org.quotidian.annotate.quotation;

import org.quotidian.annotation.Quotation.Basis;

/**
 * Finds speaker and cue beside a direct quotation: "…," said Merz; Merz told reporters: "…". Each
 * method leaves what it found in the fields; a speaker can be missing where there is a cue.
 */
final class Attribution {

  /** A cue farther from the mark does not belong to it. */
  private static final int REACH = 48;

  /** "Former Vice President Joe Biden shot back". */
  private static final int SHORT_SUBJECT = 7;

  private final QuotationContext reading;
  private final Phrases phrases;
  private int speakerFirst = -1;
  private int speakerEnd = -1;
  private int cueFirst = -1;
  private int cueEnd = -1;
  private Basis basis = Basis.ATTRIBUTION;

  Attribution(QuotationContext reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
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
      return phrases.after(start + 2, to) && set(true, start, start + 2, Basis.ACCORDING_TO);
    }
    int cue = start;
    while (cue < to && reading.isAdverb(cue) && !reading.isName(cue)) {
      cue++;
    }
    if (cue < to && isSpeech(cue)) {
      return set(phrases.after(cue + 1, to), cue, cue + 1);
    }
    int limit = Math.min(to, start + REACH);
    for (cue = start; cue < limit; cue++) {
      if (isSpeech(cue) && !isRelative(start, cue) && phrases.before(start, cue)) {
        return set(true, cue, cue + 1);
      }
    }
    return afterWithAnyVerb(start, to);
  }

  /**
   * Behind a quotation that leads on, any verb of a short subject tells that it speaks: "…," he
   * shot back.
   */
  private boolean afterWithAnyVerb(int from, int to) {
    int at = from;
    boolean subject = at < to && (reading.is(at, Trait.PRONOUN) || reading.isName(at));
    if (!subject) {
      return false;
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

  /** Whether an attribution stands right at {@code from}: "said Merz", "Merz said". */
  boolean startsAt(int from, int to) {
    if (from < to && isSpeech(from)) {
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

  /** Whether nothing but a hearer or a time stands between the cue and the mark. */
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
    int limit = Math.max(from, mark - REACH);
    for (int cue = mark - 1; cue >= limit; cue--) {
      if (reading.is(cue, Trait.QUOTED)) {
        break;
      }
      if (isAccordingTo(cue, mark)) {
        return phrases.after(cue + 2, mark) && set(true, cue, cue + 2, Basis.ACCORDING_TO);
      }
      if (isSpeech(cue) && !isRelative(from, cue)) {
        if (phrases.before(from, cue)) {
          return set(true, cue, cue + 1);
        }
        return set(phrases.after(cue + 1, mark), cue, cue + 1);
      }
      if (isPhrasal(cue, mark) && phrases.before(from, cue)) {
        return set(true, cue, cue + 2);
      }
    }
    return false;
  }

  /** No cue, but a colon: "Merz: …", "His message was plain: …". */
  boolean colon(int from, int colon) {
    return phrases.leading(from, colon) && set(true, colon, colon + 1, Basis.LABEL);
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

  /** "the report", "his claims": a determiner or preposition stands before a noun. */
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
