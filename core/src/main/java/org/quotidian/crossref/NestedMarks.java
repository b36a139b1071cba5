package org.quotidian.crossref;

import java.util.BitSet;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * The words that a quotation has in quotation marks of its own: “The war was not ‘a war of our
 * choosing’.” They are the words of somebody else, or a name. Immutable.
 */
final class NestedMarks {

  private static final String SINGLE = "'‘’‚‹›";

  /** The characters of the quotation that are within nested marks. */
  private final BitSet nested;

  private NestedMarks(BitSet nested) {
    this.nested = nested;
  }

  /**
   * Finds them.
   *
   * @param quotation the quotation with its own marks
   */
  static NestedMarks in(String quotation) {
    BitSet nested = new BitSet();
    boolean isSingle = !quotation.isEmpty() && SINGLE.indexOf(quotation.charAt(0)) >= 0;
    String marks = isSingle ? "\"“”„«»" : SINGLE;
    int open = -1;
    for (int i = 1; i < quotation.length() - 1; i++) {
      if (marks.indexOf(quotation.charAt(i)) >= 0) {
        boolean isBehindWord = Character.isLetterOrDigit(quotation.charAt(i - 1));
        boolean isBeforeWord = Character.isLetterOrDigit(quotation.charAt(i + 1));
        if (open < 0 && !isBehindWord && isBeforeWord) {
          open = i;
        } else if (open >= 0 && !isBeforeWord) {
          nested.set(open, i);
          open = -1;
        }
      }
    }
    return new NestedMarks(nested);
  }

  /** Whether each of some tokens is within nested marks. */
  boolean[] contain(Tokens tokens, Span quotation, int[] words) {
    boolean[] contain = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      int at = tokens.begin(words[i]) - quotation.begin();
      contain[i] = at >= 0 && nested.get(at);
    }
    return contain;
  }
}
