package org.quotidian.annotate.entity;

import java.util.BitSet;
import org.quotidian.text.Tokens;

/** Which sentences are headings in capitals or in title case: there, capitals show no names. */
final class Headings {

  private final BitSet inCapitals = new BitSet();
  private final BitSet inTitleCase = new BitSet();

  /**
   * Looks at each sentence once.
   *
   * @param sentences pairs of token numbers: the first, and the one after the last
   */
  Headings(Tokens tokens, int[] sentences) {
    for (int s = 0; s < sentences.length; s += 2) {
      if (Features.isInCapitals(tokens, sentences[s], sentences[s + 1])) {
        inCapitals.set(s);
      }
      if (Features.isInTitleCase(tokens, sentences[s], sentences[s + 1])) {
        inTitleCase.set(s);
      }
    }
  }

  /** Whether the sentence whose range starts at {@code sentences[s]} is a heading. */
  boolean contains(int s) {
    return inCapitals.get(s) || inTitleCase.get(s);
  }

  /** Whether that sentence is a heading in title case. */
  boolean isInTitleCase(int s) {
    return inTitleCase.get(s);
  }
}
