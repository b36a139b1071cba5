package org.quotidian.annotate.quotation;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.ClauseEnd;
import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.Grammar;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/** Finds clauses of a source: "according to Merz, …", "…, according to Merz". */
final class AccordingTo {

  private final TaggedText reading;
  private final Phrases phrases;
  private final ClauseShape shape;
  private final ClauseEnd ends;

  AccordingTo(Grammar grammar) {
    reading = grammar.reading();
    phrases = grammar.phrases();
    shape = grammar.shape();
    ends = grammar.ends();
  }

  /**
   * The clause of the source behind "according to", or null.
   *
   * @param from where the sentence starts
   * @param start where the words start that belong to no other quotation
   */
  @Nullable Draft clause(int from, int start, int cue, int end) {
    if (!phrases.source(cue + 2, end)) {
      return null;
    }
    int speakerFirst = phrases.first();
    int speakerEnd = phrases.end();
    boolean leads = cue - start <= 1 || !shape.isClause(start, cue);
    @Nullable Draft draft = leads ? behind(speakerEnd, end) : before(start, cue, speakerEnd);
    if (draft != null) {
      draft.speaker(speakerFirst, speakerEnd, Basis.ACCORDING_TO, Certainty.HIGH);
      draft.cue(cue, cue + 2);
    }
    return draft;
  }

  private @Nullable Draft behind(int speakerEnd, int end) {
    int comma = speakerEnd;
    while (comma < end && !reading.isComma(comma)) {
      comma++;
    }
    if (comma >= end - 1 || isAttributedAgain(comma + 1, end)) {
      return null;
    }
    return Draft.ofClause(reading, comma + 1, ends.end(comma + 1, end));
  }

  private Draft before(int start, int cue, int speakerEnd) {
    int before = cue;
    while (before > start && (reading.isComma(before - 1) || reading.isPause(before - 1))) {
      before--;
    }
    Draft draft = Draft.ofClause(reading, start, before);
    draft.tail = speakerEnd;
    return draft;
  }

  /** "According to the service, the fire was small, ranger Dave Benson said": he says it all. */
  private boolean isAttributedAgain(int from, int end) {
    int cue = end - 1;
    while (cue > from && !reading.is(cue, Trait.SAY) && !reading.isComma(cue)) {
      cue--;
    }
    return reading.is(cue, Trait.SAY)
        && reading.is(cue, Trait.PLAIN)
        && !reading.is(cue, Trait.PARTICIPLE | Trait.QUOTED)
        && phrases.before(from, cue)
        && phrases.first() > from
        && reading.isComma(phrases.first() - 1);
  }
}
