package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/** Finds where the hearer ends, between the cue and what is said: "told the Times there was". */
final class Recipient {

  private final TaggedText reading;
  private final Phrases phrases;
  private final ClauseShape shape;

  Recipient(TaggedText reading, Phrases phrases, ClauseShape shape) {
    this.reading = reading;
    this.phrases = phrases;
    this.shape = shape;
  }

  /** "told reporters he", "told the Times there": the first token behind the hearer. */
  int end(int from, int end) {
    if (reading.is(from, Trait.OBJECT_PRONOUN)) {
      return from + 1;
    }
    int named = reading.is(from, Trait.DETERMINER) ? from + 1 : from;
    if (named < end && reading.isName(named)) {
      return behindOccasion(behindName(named, end), end);
    }
    if (!phrases.after(from, end)) {
      return from;
    }
    int at = from + 1;
    while (at < phrases.end() && !isSubject(at, end)) {
      at++;
    }
    if (at < phrases.end()) {
      return at;
    }
    at = behindOccasion(at, end);
    return at >= end || !reading.isVerb(at) ? at : from;
  }

  /** "told reporters the talks", "told voters Merz": the subject of what is said starts. */
  private boolean isSubject(int i, int end) {
    return reading.is(i, Trait.PRONOUN | Trait.DETERMINER)
        || (reading.isName(i) && !reading.isName(i - 1) && !reading.is(i - 1, Trait.PREPOSITION))
        || shape.isThere(i, end);
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
  private int behindOccasion(int from, int end) {
    boolean when =
        from + 1 < end
            && reading.is(from, Trait.PREPOSITION)
            && reading.is(from + 1, Trait.TIME)
            && !shape.isDemonstrative(from + 1, end);
    return when ? from + 2 : from;
  }
}
