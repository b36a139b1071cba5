package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.punctuation.Marks;

/** Says what kind of words are between two quotation marks: a sentence, a fragment, a part. */
final class MarkedWords {

  private final TaggedText reading;
  private final Attribution attribution;

  MarkedWords(TaggedText reading, Attribution attribution) {
    this.reading = reading;
    this.attribution = attribution;
  }

  /**
   * Whether words of the article's own lead into the marks.
   *
   * @param rest where the sentence ends that goes on behind the marks
   */
  boolean isFragment(int begin, int end, int rest) {
    int before = begin - 1;
    if (reading.is(before, Trait.SAY) && reading.canBeVerb(before)) {
      // "said “never” to both": the clause goes on behind the marks.
      return reading.hasWord(end, rest) && !leadsOn(end, rest);
    }
    return !(reading.isComma(before)
        || reading.isStop(before)
        || reading.endsInPoint(before)
        || reading.isMark(before, '(')
        || reading.isMark(before, ':')
        || reading.isPause(before)
        || reading.is(before, Trait.QUOTED));
  }

  /** Whether what is in marks, {@code [begin, end)}, can be a quotation by itself. */
  boolean isSentence(int begin, int end, int rest, int atLeast) {
    boolean ends = reading.isStop(lastInside(end)) || !reading.hasWord(end, rest);
    if (!ends) {
      return false;
    }
    int words = 0;
    for (int i = begin; i < end && words < atLeast; i++) {
      words += reading.isWord(i) ? 1 : 0;
    }
    return words >= atLeast;
  }

  /** Whether what is in marks leads on to an attribution: by a comma, or one follows directly. */
  boolean leadsOn(int end, int rest) {
    if (end >= reading.count() || reading.is(end, Trait.PARAGRAPH)) {
      return false;
    }
    int at = lastInside(end);
    return reading.isComma(at)
        || reading.isComma(end)
        || reading.isPause(end)
        || reading.isStop(at)
        || reading.isPause(at)
        || attribution.startsAt(end, rest);
  }

  /** Whether a comma is before or behind the closing mark. */
  boolean endsWithComma(int end) {
    return reading.isComma(lastInside(end)) || (end < reading.count() && reading.isComma(end));
  }

  /** The last token inside the marks that is no mark of quotation itself. */
  int lastInside(int end) {
    int at = end - 1;
    while (at > 0
        && reading.tokens().isMark(at)
        && !reading.isComma(at)
        && !reading.isStop(at)
        && !reading.isPause(at)) {
      at--;
    }
    return at;
  }

  /** Whether the marks that end before token {@code end} are not closed: a paragraph ends there. */
  boolean isOpen(int end) {
    int at = end - 1;
    char c = reading.tokens().charAt(at);
    return !(reading.tokens().isMark(at) && (Marks.isDoubleQuote(c) || Marks.isSingleQuote(c)));
  }
}
