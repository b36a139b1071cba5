package org.quotidian.annotate.quotation;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.grammar.ClauseEnd;
import org.quotidian.annotate.grammar.ClauseShape;
import org.quotidian.annotate.grammar.Grammar;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/**
 * Finds the clause that a cue follows or interrupts: "Talks go on, officials said on Monday.", "The
 * force, they said, would assist.", "…, said Merz", "As the paper noted, …".
 */
final class TrailingCue {

  /** "on Monday in Selby": what can follow the cue at the end of a sentence. */
  private static final int LONGEST_TAIL = 8;

  private static final int SHORTEST = 3;

  /** "the prime minister". */
  private static final int SHORT_SPEAKER = 4;

  private final TaggedText reading;
  private final Phrases phrases;
  private final ClauseShape shape;
  private final ClauseEnd ends;

  TrailingCue(Grammar grammar) {
    reading = grammar.reading();
    phrases = grammar.phrases();
    shape = grammar.shape();
    ends = grammar.ends();
  }

  /**
   * The clause that the cue follows or interrupts, or null.
   *
   * @param content where words start that the cue can introduce, or -1
   * @param speakerFirst where the subject before the cue starts, or -1
   */
  @Nullable Draft clause(
      int start, int cue, int end, int content, int speakerFirst, int speakerEnd) {
    boolean beside = cue - speakerEnd <= 2;
    int closed = closedBefore(start, speakerFirst);
    if (closed >= 0 && beside && !shape.isThat(cue + 1)) {
      return attributed(start, closed, cue, speakerFirst, speakerEnd, end);
    }
    if (beside && isBehindComma(start, cue, end, content, speakerFirst)) {
      boolean parenthetical = isParenthetical(cue, end);
      int to = parenthetical ? ends.end(cue + 2, end) : speakerFirst - 1;
      return attributed(start, to, cue, speakerFirst, speakerEnd, end);
    }
    closed = closedBefore(start, cue);
    if (closed >= 0 && phrases.after(cue + 1, end)) {
      return attributed(start, closed, cue, phrases.first(), phrases.end(), end);
    }
    Draft noted = noted(start, cue, end, speakerFirst, speakerEnd);
    return noted != null ? noted : inverted(start, cue, end);
  }

  /** "Talks go on, officials said on Monday.": subject and cue are behind a comma. */
  private boolean isBehindComma(int start, int cue, int end, int content, int speakerFirst) {
    return speakerFirst > start + 1
        && reading.isComma(speakerFirst - 1)
        && !reading.isComma(cue - 1)
        && (isMain(start, speakerFirst - 1) || isParenthetical(cue, end))
        && isTail(cue + 1, end, content);
  }

  /** "The force, they said, would assist." */
  private boolean isParenthetical(int cue, int end) {
    return cue + 2 < end && reading.isComma(cue + 1);
  }

  /** "As the paper noted, talks go on.", "Talks go on, as the Times reported." */
  private @Nullable Draft noted(int start, int cue, int end, int speakerFirst, int speakerEnd) {
    int as = speakerFirst - 1;
    int content = isAs(start, as) ? behindTail(cue + 1, end) : -1;
    if (content >= 0) {
      int to = ends.end(content, end);
      Draft draft = attributed(content, to, cue, speakerFirst, speakerEnd, end);
      draft.tail = draft.end;
      return draft;
    }
    boolean closes =
        as > start + 1
            && cue - speakerEnd <= 2
            && reading.isComma(as - 1)
            && reading.tokens().word(as).equals("as")
            && shape.isClause(start, as - 1)
            && !shape.isThat(cue + 1);
    return closes ? attributed(start, as - 1, cue, speakerFirst, speakerEnd, end) : null;
  }

  /** "Talks go on, said Merz." */
  private @Nullable Draft inverted(int start, int cue, int end) {
    boolean inverted =
        cue > start + 1
            && reading.isComma(cue - 1)
            && shape.isClause(start, cue - 1)
            && phrases.after(cue + 1, end)
            && !isClauseOf(phrases.first(), phrases.end(), end);
    return inverted ? attributed(start, cue - 1, cue, phrases.first(), phrases.end(), end) : null;
  }

  private Draft attributed(int from, int to, int cue, int speakerFirst, int speakerEnd, int end) {
    int start = from;
    while (start + 1 < to && reading.isPause(start)) {
      start++;
    }
    Draft draft = Draft.ofClause(reading, start, to);
    draft.speaker(speakerFirst, speakerEnd);
    draft.cue(cue, cue + 1);
    draft.tail = Math.min(end, Math.max(to, Math.max(cue + 1, speakerEnd)));
    return draft;
  }

  /** A clause, but not "When the vote failed", which only leads to the next. */
  private boolean isMain(int from, int to) {
    boolean when =
        reading.is(from, Trait.SUBORDINATOR)
            && !reading.is(from, Trait.PRONOUN | Trait.DETERMINER | Trait.THAT)
            && !shape.isQuestion(from);
    return shape.isClause(from, to) && !(when && ends.commaOr(from, to) == to);
  }

  /** "As the paper noted, …": the "as" that a sentence starts with. */
  private boolean isAs(int start, int as) {
    boolean first = as == start || (as == start + 1 && reading.is(start, Trait.CONJUNCTION));
    return first && as >= 0 && shape.isSubordinator(as, "as");
  }

  /** Behind the comma that follows a time or nothing; -1 if something else does. */
  private int behindTail(int from, int end) {
    int at = from;
    if (at < end && reading.is(at, Trait.DETERMINER) && !reading.is(at + 1, Trait.TIME)) {
      // "As he said this, …"
      return -1;
    }
    while (at < end && at < from + LONGEST_TAIL && (startsTail(at) || reading.isName(at))) {
      at++;
    }
    return at + SHORTEST < end && reading.isComma(at) ? at + 1 : -1;
  }

  /**
   * "The organ is “beyond repair,” tuner Saul Teague said": where the words in marks end that have
   * a comma and are right before token {@code i}, with the marks; -1 if there are none.
   */
  private int closedBefore(int start, int i) {
    int at = i - 1;
    boolean comma = at > start && reading.isComma(at) && !reading.is(at, Trait.QUOTED);
    at = comma ? at - 1 : at;
    if (at - 1 <= start || !reading.is(at, Trait.QUOTED) || reading.is(at, Trait.TAKEN)) {
      return -1;
    }
    // The closing mark can be two apostrophes.
    boolean inside = reading.isComma(at - 1) || (at - 2 > start && reading.isComma(at - 2));
    if (!comma && !inside) {
      return -1;
    }
    // Words of the article's own lead into the marks.
    return reading.is(start, Trait.QUOTED) ? -1 : at + 1;
  }

  /** "says she identifies as": a pronoun or name behind the cue has a verb of its own. */
  private boolean isClauseOf(int first, int after, int end) {
    boolean pronoun = reading.is(first, Trait.PRONOUN) && !reading.isName(first);
    boolean goesOn =
        after < end
            && reading.isWord(after)
            && !reading.is(after, Trait.PREPOSITION | Trait.TIME | Trait.CONJUNCTION);
    return (pronoun && goesOn) || shape.hasReport(first, after) || isPredicate(after, end);
  }

  /** "an analyst who worked there": the verb of a relative clause is none of the phrase before. */
  private boolean isPredicate(int from, int end) {
    boolean relative = from < end && reading.is(from, Trait.SUBORDINATOR);
    return !relative && shape.hasVerb(from, end);
  }

  /** Whether nothing but time, place and the like is behind a cue. */
  private boolean isTail(int from, int end, int content) {
    if (from >= end || reading.isBreak(from) || reading.is(from, Trait.SUBORDINATOR)) {
      return from >= end || !(shape.isThat(from) || shape.isQuestion(from));
    }
    if (content >= 0 && reading.is(from - 1, Trait.PLAIN) && !reading.is(from, Trait.TIME)) {
      return false;
    }
    // "on Monday in a speech to the miners" can be longer than what has no such start.
    int limit = from + (startsTail(from) ? 2 * LONGEST_TAIL : LONGEST_TAIL);
    int comma = from;
    while (comma < end
        && comma < limit
        && !reading.isComma(comma)
        && !reading.isPause(comma)
        && !(comma >= from + LONGEST_TAIL && reading.isVerb(comma))) {
      comma++;
    }
    return comma == end || reading.isComma(comma) || reading.isPause(comma);
  }

  private boolean startsTail(int i) {
    return reading.is(i, Trait.TIME | Trait.PREPOSITION);
  }

  /** ", Merz said", ", said Merz" ends the sentence or is inserted: all of it is attributed so. */
  boolean isAttributedLater(int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      if (reading.isComma(i) || shape.closesWithComma(i)) {
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
}
