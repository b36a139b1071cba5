package org.quotidian.text;

import java.util.Arrays;
import java.util.BitSet;
import org.quotidian.punctuation.Marks;

/**
 * Finds the asterisks and underscores that set words apart as italics would, as in Markdown: {@code
 * *The Guardian*}, {@code _Nature_}, {@code **Note:**}.
 *
 * <p>They come in pairs of one length, up to three at each end, in one paragraph. The first ones
 * touch a word, quotation mark or bracket behind them and none before, the last ones the other way
 * round; so {@code 2*3*4}, {@code snake_case}, {@code ****} and the asterisk of a list item or a
 * footnote are none.
 */
final class Emphasis {

  private static final int LONGEST = 3;

  private final Tokens tokens;
  private final BitSet found = new BitSet();

  /** For each mark and length the token after an opening run that has not been closed, or 0. */
  private final int[] open = new int[2 * LONGEST];

  private Emphasis(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The tokens that are marks of emphasis. */
  static BitSet in(Tokens tokens) {
    Emphasis emphasis = new Emphasis(tokens);
    emphasis.find();
    return emphasis.found;
  }

  private void find() {
    for (int i = 0; i < tokens.count(); ) {
      if (tokens.gapBefore(i) == Tokens.Gap.PARAGRAPH) {
        Arrays.fill(open, 0);
      }
      int end = i + 1;
      if (isMark(i)) {
        while (end < tokens.count() && tokens.isMark(end, tokens.charAt(i)) && touches(end)) {
          end++;
        }
        look(i, end);
      }
      i = end;
    }
  }

  /** A run of one mark. */
  private void look(int first, int end) {
    int length = end - first;
    if (length > LONGEST) {
      return;
    }
    int kind = (tokens.isMark(first, '*') ? 0 : LONGEST) + length - 1;
    boolean wordBefore = first > 0 && touches(first) && tokens.isWord(first - 1);
    boolean wordBehind = end < tokens.count() && touches(end) && tokens.isWord(end);
    if (open[kind] > 0 && first > 0 && touches(first) && !wordBehind && open[kind] < first) {
      found.set(first, end);
      found.set(open[kind] - length, open[kind]);
      open[kind] = 0;
    } else if (!wordBefore && (wordBehind || (end < tokens.count() && opens(end)))) {
      open[kind] = end;
    }
  }

  private boolean isMark(int i) {
    return tokens.isMark(i, '*') || tokens.isMark(i, '_');
  }

  private boolean touches(int i) {
    return tokens.gapBefore(i) == Tokens.Gap.NONE;
  }

  private boolean opens(int i) {
    char c = tokens.charAt(i);
    return touches(i)
        && tokens.isMark(i)
        && (Marks.isOpening(c) || Marks.isDoubleQuote(c) || Marks.isSingleQuote(c) || isMark(i));
  }
}
