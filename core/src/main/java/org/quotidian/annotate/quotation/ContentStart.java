package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.Grammar;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/** Finds where the words start that a cue introduces: "said (that) …", "told reporters …". */
final class ContentStart {

  private static final int REACH = ClauseShape.REACH;

  private final TaggedText reading;
  private final ClauseShape shape;
  private final ObjectStart objects;
  private final Recipient recipient;

  ContentStart(Grammar grammar) {
    reading = grammar.reading();
    shape = grammar.shape();
    this.objects = new ObjectStart(reading, shape, grammar.ends());
    this.recipient = new Recipient(reading, grammar.phrases(), shape);
  }

  /** The first token of what the cue at {@code cue} introduces, or -1 if it introduces nothing. */
  int start(int cue, int end) {
    int that = that(cue + 1, end);
    if (that >= 0) {
      return that;
    }
    boolean plain = reading.is(cue, Trait.PLAIN);
    boolean there = (plain || reading.is(cue, Trait.THINK)) && shape.isThere(cue + 1, end);
    if (there || (plain && shape.isHedgedNumber(cue + 1, end))) {
      return cue + 1;
    }
    int at = behindTimes(cue + 1, end);
    if (at >= end) {
      return -1;
    }
    if (isQuestionOf(cue, at) || (reading.is(cue, Trait.INFINITIVE) && shape.isTo(at))) {
      return at;
    }
    if (reading.is(cue, Trait.CHARACTERISE)) {
      int object = objects.start(cue, at, end);
      if (object >= 0 || !plain) {
        return object;
      }
    }
    if (!plain) {
      return thought(cue, at, end);
    }
    boolean hearer = reading.is(cue, Trait.TELL) && !reading.is(at, Trait.QUOTED);
    return hearer ? behindRecipient(cue, at, end) : said(cue, at, end);
  }

  private int that(int from, int end) {
    int limit = Math.min(end, from + REACH);
    // "said during a rally in Selby that Moll": no verb of another kind has such a "that".
    boolean said = reading.is(from - 1, Trait.PLAIN);
    for (int i = from; i < limit; i++) {
      if (shape.isThat(i)) {
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

  private int behindTimes(int from, int end) {
    int at = from;
    while (at < end
        && ((reading.is(at, Trait.TIME) && !shape.isDemonstrative(at, end))
            || shape.isPlainAdverb(at))) {
      at++;
    }
    return at;
  }

  /** "questioned whether", "described how", but not "wants what", "must decide whether". */
  private boolean isQuestionOf(int cue, int at) {
    boolean describes = reading.is(cue, Trait.CALL) && !reading.is(cue, Trait.INFINITIVE);
    return shape.isQuestion(at) && (describes || reading.is(cue, Trait.SAY | Trait.THINK));
  }

  /** "told reporters on Monday the talks": the hearer and the time lead to the content. */
  private int behindRecipient(int cue, int from, int end) {
    int hearer = recipient.end(from, end);
    if (shape.isThere(hearer, end)) {
      return hearer;
    }
    int at = behindTimes(hearer, end);
    return at < end && shape.isQuestion(at) ? at : said(cue, at, end);
  }

  /** Behind a verb of thought: only what is a clause beyond doubt. */
  private int thought(int cue, int at, int end) {
    if (isBroken(at, end) || !reading.is(cue, Trait.THINK)) {
      return -1;
    }
    boolean clause =
        shape.startsClause(at, end) || (isBelief(cue) && shape.isSubjectOfClause(at, end));
    return clause ? at : -1;
  }

  /** Behind a verb of speech: what can be the start of a clause. */
  private int said(int cue, int at, int end) {
    if (isBroken(at, end)) {
      return -1;
    }
    if (shape.isTo(at)) {
      return reading.is(cue, Trait.INFINITIVE) ? at : -1;
    }
    if (reading.is(cue, Trait.PARTICIPLE) && !isContentOfParticiple(cue, at, end)) {
      return -1;
    }
    if (isCondition(at, end) || shape.isHedgedNumber(at, end)) {
      return at;
    }
    boolean compound = at + 1 < end && reading.isDash(at + 1) && !reading.isPause(at + 1);
    if (reading.is(at, Trait.PREPOSITION) && !compound) {
      return behindOccasion(at, end);
    }
    return isStart(at) ? at : -1;
  }

  private boolean isBroken(int at, int end) {
    return at >= end || (reading.isBreak(at) && !reading.is(at, Trait.QUOTED));
  }

  private boolean isContentOfParticiple(int cue, int at, int end) {
    return reading.is(at, Trait.QUOTED)
        || shape.startsClause(at, end)
        || (reading.is(cue, Trait.SAY) && shape.isSubjectOfClause(at, end));
  }

  private boolean isStart(int at) {
    boolean starts =
        !reading.is(at, Trait.CONJUNCTION)
            && !(reading.is(at, Trait.AUXILIARY) && !shape.isGerund(at))
            && !(reading.is(at, Trait.SUBORDINATOR) && !reading.is(at, Trait.DETERMINER));
    return starts || reading.is(at, Trait.QUOTED);
  }

  /** "hoped", "thinks": only a belief is followed by a clause of any subject. */
  private boolean isBelief(int cue) {
    String word = reading.tokens().word(cue);
    return word.startsWith("hope")
        || word.startsWith("believ")
        || word.startsWith("fear")
        || word.startsWith("think");
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
}
