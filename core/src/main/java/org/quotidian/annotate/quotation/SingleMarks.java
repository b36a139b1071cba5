package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Pairs single quotation marks, paragraph by paragraph, and distinguishes them from apostrophes:
 * inside a word the token layer has already done so; what is left are plural possessives ("the
 * leaders' text"), dropped letters ("'em") and years ("'90s").
 */
final class SingleMarks {

  private final TaggedText reading;
  private final Tokens tokens;
  private final Regions regions = new Regions();

  private SingleMarks(TaggedText reading) {
    this.reading = reading;
    this.tokens = reading.tokens();
  }

  static Regions of(TaggedText reading) {
    SingleMarks marks = new SingleMarks(reading);
    for (int from = 0; from < reading.count(); ) {
      int to = reading.paragraphEnd(from);
      marks.pair(from, to);
      from = to;
    }
    return marks.regions;
  }

  private void pair(int from, int to) {
    int open = -1;
    int possible = -1;
    for (int i = from; i < to; i++) {
      if (!isSingle(i)) {
        continue;
      }
      if (opens(i, from, to)) {
        // An opening mark while one is open: what could have closed it did, or it was none.
        if (open >= 0 && possible >= 0) {
          regions.add(open, possible + 1);
        }
        open = i;
        possible = -1;
      } else if (open >= 0 && closes(i)) {
        if (couldBePossessive(i)) {
          possible = i;
        } else {
          regions.add(open, i + 1);
          open = -1;
          possible = -1;
        }
      }
    }
    if (open >= 0 && possible >= 0) {
      regions.add(open, possible + 1);
    } else if (open >= 0 && isLed(open, from) && goesOn(open, to)) {
      // Closed in a later paragraph.
      regions.add(open, to);
    }
  }

  /** Whether a sentence starts with the mark, or a colon or comma leads to it. */
  private boolean isLed(int open, int from) {
    return open == from
        || reading.is(open, Trait.SENTENCE)
        || reading.isMark(open - 1, ':')
        || reading.isComma(open - 1);
  }

  /** Whether the next paragraph opens with the same mark. */
  private boolean goesOn(int open, int to) {
    return isSingle(to) && opens(to, to, to + 2) && tokens.charAt(to) == tokens.charAt(open);
  }

  private boolean isSingle(int i) {
    if (i >= tokens.count() || !tokens.isMark(i) || !Marks.isSingleQuote(tokens.charAt(i))) {
      return false;
    }
    char c = tokens.charAt(i);
    // Two of them stand for a double mark.
    boolean first =
        i + 1 < tokens.count() && tokens.isMark(i + 1, c) && tokens.gapBefore(i + 1) == Gap.NONE;
    boolean second = i > 0 && tokens.isMark(i - 1, c) && tokens.gapBefore(i) == Gap.NONE;
    return !first && !second;
  }

  private boolean opens(int i, int from, int to) {
    char c = tokens.charAt(i);
    if (i + 1 >= Math.min(to, tokens.count()) || c == 0x2019 || c == 0x203A) {
      return false;
    }
    boolean blankBefore = i == from || tokens.gapBefore(i) != Gap.NONE || opensBefore(i);
    if (!blankBefore || tokens.gapBefore(i + 1) != Gap.NONE) {
      return false;
    }
    boolean dropped = reading.is(i + 1, Trait.DROPPED) || isYear(i + 1);
    return !dropped || c == 0x201A || c == 0x2039;
  }

  private boolean isYear(int i) {
    char c = tokens.charAt(i);
    return c >= '0' && c <= '9' && tokens.end(i) - tokens.begin(i) <= 3;
  }

  private boolean opensBefore(int i) {
    if (!tokens.isMark(i - 1)) {
      return false;
    }
    char c = tokens.charAt(i - 1);
    boolean opening = c == '"' && (i == 1 || tokens.gapBefore(i - 1) != Gap.NONE);
    return opening || Marks.isOpening(c) || reading.isPause(i - 1);
  }

  private boolean closes(int i) {
    char c = tokens.charAt(i);
    if (tokens.gapBefore(i) != Gap.NONE || c == 0x2018 || c == '`' || c == 0x2039) {
      return false;
    }
    return i + 1 >= tokens.count() || tokens.gapBefore(i + 1) != Gap.NONE || tokens.isMark(i + 1);
  }

  /** Behind an s, and a word follows: "the signatories' paper". */
  private boolean couldBePossessive(int i) {
    char before = tokens.text().charAt(tokens.begin(i) - 1);
    return (before == 's' || before == 'S' || before == 'n')
        && i + 1 < tokens.count()
        && tokens.isWord(i + 1)
        && tokens.gapBefore(i + 1) == Gap.BLANK;
  }
}
