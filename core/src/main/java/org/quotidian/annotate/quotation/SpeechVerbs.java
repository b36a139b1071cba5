package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.text.Tokens.Gap;

/**
 * Says whether a verb beside quotation marks means that somebody speaks, and whether an attribution
 * starts at a token: "said Merz", "Merz said", "White House spokesman Carl Denny said".
 */
final class SpeechVerbs {

  /** A cue farther from its subject does not belong to it. */
  private static final int REACH = 24;

  /** "Former Vice President Joe Biden shot back". */
  private static final int SHORT_SUBJECT = 7;

  /** "Harbour Air chief executive Ida Crane said". */
  private static final int LONGEST_SUBJECT = 10;

  private final TaggedText reading;

  SpeechVerbs(TaggedText reading) {
    this.reading = reading;
  }

  boolean isSpeech(int i) {
    return reading.is(i, Trait.SAY)
        && !reading.is(i, Trait.QUOTED)
        && !isNoun(i)
        && reading.canBeVerb(i);
  }

  /** "the report", "his claims": a determiner or preposition before a noun. */
  private boolean isNoun(int i) {
    return reading.is(i, Trait.NOMINAL | Trait.PERSON)
        && i > 0
        && (reading.is(i - 1, Trait.DETERMINER | Trait.PREPOSITION)
            || reading.tokens().isPossessive(i - 1));
  }

  /** "Merz, who told them so, said": a cue inside a relative clause. */
  boolean isRelative(int from, int cue) {
    int at = cue - 1;
    while (at > from && (reading.is(at, Trait.AUXILIARY) || reading.isAdverb(at))) {
      at--;
    }
    return at > from && reading.is(at, Trait.SUBORDINATOR) && !reading.is(at, Trait.PREPOSITION);
  }

  /** "“…,” laughs Dr Lunt", "“…,” Tarrant winced": no verb of speech, but one beside the marks. */
  boolean isGesture(int i) {
    return reading.is(i, Trait.GESTURE)
        && !reading.is(i, Trait.QUOTED | Trait.PARTICIPLE)
        && !reading.tokens().isCapitalized(i)
        && (i == 0 || !reading.is(i - 1, Trait.DETERMINER | Trait.PREPOSITION));
  }

  /** "“It’s cold,” shivered Pam Lyle": behind the mark any verb in -ed, if a name follows. */
  boolean isActOf(int i, int to) {
    return i + 1 < to
        && reading.isVerb(i)
        && !reading.is(i, Trait.AUXILIARY | Trait.VERB | Trait.QUOTED)
        && reading.isName(i + 1)
        && reading.tokens().gapBefore(i + 1) != Gap.NONE;
  }

  /** "went on", "shot back", "chimed in", "puts it": beside a quotation these speak. */
  boolean isPhrasal(int i, int to) {
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
    return reading.isComma(at) ? isBehindApposition(at, to) : isSpeech(at) || isPhrasal(at, to);
  }

  /** "Miller, a retired worker, said": a verb of speech is behind the second comma. */
  private boolean isBehindApposition(int comma, int to) {
    int at = comma + 1;
    int far = Math.min(to, comma + REACH);
    while (at < far && !reading.isComma(at) && !reading.is(at, Trait.SENTENCE)) {
      at++;
    }
    return at + 1 < far && reading.isComma(at) && isSpeech(at + 1);
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
}
