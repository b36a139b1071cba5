package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;

/** Says whether words in marks go on with the quotation before them, or are another one. */
final class Continuations {

  /** So many words in marks are more than a term. */
  private static final int SHORTEST = 4;

  private static final int LONGEST_ASIDE = 50;

  /** A clause behind the cue is no remark of its own with fewer words. */
  private static final int LEAST_REMARK = 4;

  private final TaggedText reading;

  Continuations(TaggedText reading) {
    this.reading = reading;
  }

  /** "…" — Friedrich Merz: what is below is somebody else's. */
  boolean isSigned(Draft draft) {
    return draft.cueFirst >= draft.end && reading.isPause(draft.cueFirst);
  }

  /** Whether the article's own words between two stretches in marks are few, and nobody speaks. */
  boolean isAside(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.SAY) && !reading.isNegated(i - 1)) {
        return false;
      }
    }
    return to - from <= LONGEST_ASIDE;
  }

  /** Whether a paragraph opens with a mark of another shape: no quotation goes on like this. */
  boolean isOtherHand(Draft last, int begin, int paragraph) {
    return begin == paragraph
        && last.first >= 0
        && reading.tokens().charAt(begin) != reading.tokens().charAt(last.first);
  }

  /** ", noting that" between the cue of a quotation and the next marks, which are its own. */
  boolean hasOtherCue(Draft last, int to) {
    for (int i = Math.max(last.cueEnd, last.end) + 1; i < to; i++) {
      if (reading.is(i, Trait.SAY) && reading.is(i, Trait.PARTICIPLE) && reading.isComma(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "…,” Merz said. “We hit a low” in May: the sentence that starts in marks is his as well. */
  boolean goesOn(Draft last, int begin, int end, int rest) {
    int words = 0;
    for (int i = begin; i < end; i++) {
      words += reading.isWord(i) ? 1 : 0;
    }
    for (int i = end; i < rest; i++) {
      if (reading.is(i, Trait.SAY)) {
        return false;
      }
    }
    return last.hasSpeaker() && words >= SHORTEST && reading.tokens().isCapitalized(begin + 1);
  }

  /** "…,” Merz said, adding that both plans failed. “…”": what follows is another quotation. */
  boolean goesOnAbout(Draft last, int begin) {
    for (int i = Math.max(last.cueEnd, last.end) + 1; i + LEAST_REMARK < begin; i++) {
      if (!reading.isComma(i - 1)) {
        continue;
      }
      boolean said =
          reading.is(i, Trait.SAY)
              && reading.is(i, Trait.PARTICIPLE)
              && reading.is(i + 1, Trait.THAT);
      boolean next = reading.tokens().word(i).equals("going") && isWord(i + 1, "on");
      if (said || (next && isWord(i + 2, "to"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int i, String word) {
    return reading.isWord(i) && reading.tokens().word(i).equals(word);
  }

  /** Whether the attribution found names another speaker than the last quotation has. */
  boolean isOtherSpeaker(Draft last, Attribution attribution) {
    int head = attribution.speakerEnd() - 1;
    if (attribution.speakerFirst() < 0 || reading.is(head, Trait.PRONOUN)) {
      return false;
    }
    for (int i = attribution.speakerFirst(); i <= head; i++) {
      if (reading.tokens().term(i) == reading.tokens().term(last.speakerEnd - 1)) {
        return false;
      }
    }
    return true;
  }
}
