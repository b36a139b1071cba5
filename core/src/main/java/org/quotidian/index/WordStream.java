package org.quotidian.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.quotidian.text.Tokens;

/**
 * The words of a run of tokens as Lucene reads them. Marks are skipped and take no position, so
 * that a phrase matches across commas, hyphens and quotation marks.
 */
final class WordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final WordCursor words;

  /** One that gives words with {@code &} between them joined too, or not. */
  WordStream(boolean joins) {
    words = new WordCursor(joins);
  }

  /** What is read next, once; {@link #reset} does not go back. */
  void setTokens(Tokens tokens, int from, int end) {
    words.start(tokens, from, end);
  }

  /** These tokens are read next, once. */
  void setTokens(Tokens tokens, int[] some) {
    words.start(tokens, some);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean found = words.next(term);
    position.setPositionIncrement(words.isJoined() ? 0 : 1 + words.passedOver());
    return found;
  }
}
