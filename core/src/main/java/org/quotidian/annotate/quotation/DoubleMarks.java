package org.quotidian.annotate.quotation;

import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Pairs double quotation marks, paragraph by paragraph: straight, curly, low and angled ones, and
 * two single marks for one double.
 *
 * <p>The characters around a mark decide whether it opens or closes; its shape does where spaces do
 * not. Marks nest if the paragraph comes out even; otherwise a second opening mark means that a
 * closing one is missing before it.
 */
final class DoubleMarks {

  private final TaggedText reading;
  private final Tokens tokens;
  private final Regions regions;

  /** Whether the paragraph before ended inside a quotation. */
  private boolean carried;

  private DoubleMarks(TaggedText reading, Regions regions) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.regions = regions;
  }

  static Regions of(TaggedText reading) {
    Regions regions = new Regions();
    DoubleMarks marks = new DoubleMarks(reading, regions);
    for (int from = 0; from < reading.count(); ) {
      int to = reading.paragraphEnd(from);
      marks.pair(from, to);
      from = to;
    }
    return regions;
  }

  private void pair(int from, int to) {
    int before = regions.size();
    boolean wasCarried = carried;
    if (!pairNested(from, to)) {
      regions.cut(before);
      carried = wasCarried;
      pairFlat(from, to);
    }
  }

  /** Returns false if the marks do not come out even this way. */
  private boolean pairNested(int from, int to) {
    int depth = 0;
    boolean nested = false;
    for (int i = from; i < to; i++) {
      int width = width(i);
      if (width == 0) {
        continue;
      }
      int after = i + width;
      if (closes(i, after, depth, from)) {
        if (depth == 0) {
          if (carried && regions.size() > 0 && regions.end(regions.size() - 1) <= from) {
            // The paragraph goes on with the last one's quotation without a mark of its own.
            regions.add(from, after);
            carried = false;
          }
        } else if (--depth == 0) {
          regions.endLast(after);
        }
      } else if (depth++ == 0) {
        regions.add(i, to);
      } else {
        nested = true;
      }
      i = after - 1;
    }
    carried = depth > 0;
    return depth == 0
        || !nested
        || (depth == 1 && opensParagraph(to, regions.begin(regions.size() - 1)));
  }

  private void pairFlat(int from, int to) {
    boolean open = false;
    for (int i = from; i < to; i++) {
      int width = width(i);
      if (width == 0) {
        continue;
      }
      int after = i + width;
      if (closes(i, after, open ? 1 : 0, from)) {
        if (open) {
          regions.endLast(after);
        }
        open = false;
      } else {
        if (open) {
          int last = regions.size() - 1;
          if (tokens.charAt(regions.begin(last)) != tokens.charAt(i)) {
            // Marks of two kinds: the first is a stray one.
            regions.cut(last);
            last = -1;
          }
        }
        if (open && regions.size() > 0 && regions.end(regions.size() - 1) == to) {
          int last = regions.size() - 1;
          regions.endLast(probableEnd(regions.begin(last), i));
        }
        regions.add(i, to);
        open = true;
      }
      i = after - 1;
    }
    carried = open;
  }

  /** Where a quotation ends whose closing mark is missing: behind its first sentence. */
  private int probableEnd(int begin, int to) {
    for (int i = begin + 1; i < to; i++) {
      if (reading.is(i, Trait.SENTENCE)) {
        return i;
      }
      if (reading.isComma(i) && i + 2 < to && isAttribution(i + 1, Math.min(to, i + 5))) {
        return i + 1;
      }
    }
    return to;
  }

  private boolean isAttribution(int from, int to) {
    boolean subject = reading.is(from, Trait.PRONOUN) || reading.isName(from);
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.SAY)) {
        return subject || i == from;
      }
    }
    return false;
  }

  /** Whether the paragraph that starts at {@code i} goes on with a quotation, by the same mark. */
  private boolean opensParagraph(int i, int begin) {
    return i < reading.count() && width(i) > 0 && tokens.charAt(i) == tokens.charAt(begin);
  }

  /** How many tokens the double mark at token {@code i} takes; 0 if there is none. */
  private int width(int i) {
    if (!tokens.isMark(i)) {
      return 0;
    }
    char c = tokens.charAt(i);
    if (Marks.isDoubleQuote(c)) {
      return 1;
    }
    boolean twice =
        Marks.isSingleQuote(c)
            && i + 1 < tokens.count()
            && tokens.isMark(i + 1, c)
            && tokens.gapBefore(i + 1) == Gap.NONE;
    return twice ? 2 : 0;
  }

  private boolean closes(int i, int after, int depth, int from) {
    char c = tokens.charAt(i);
    boolean blankBefore = i == from || tokens.gapBefore(i) != Gap.NONE || opensBefore(i);
    boolean blankAfter = after >= tokens.count() || tokens.gapBefore(after) != Gap.NONE;
    if (depth == 0) {
      if (blankBefore && !blankAfter) {
        return false;
      }
      return c == 0x201D || (!blankBefore && blankAfter && c != 0x201C) || c == 0xBB;
    }
    if (blankBefore && !blankAfter) {
      // Curly marks that only close do so behind a blank too.
      return c == 0x201D || c == 0xBB;
    }
    if (!blankBefore && blankAfter) {
      return true;
    }
    return c != 0x201E && c != 0xAB && (c != 0x201C || !blankBefore);
  }

  private boolean opensBefore(int i) {
    return tokens.isMark(i - 1)
        && (Marks.isOpening(tokens.charAt(i - 1)) || reading.isPause(i - 1))
        && !reading.is(i, Trait.PARAGRAPH);
  }
}
