package org.quotidian.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;
import org.quotidian.text.Tokens;

/**
 * The words of a run of tokens as Lucene reads them. Marks are left out and take no position, so
 * that a phrase matches across commas, hyphens and quotation marks.
 */
final class WordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final StringBuilder word = new StringBuilder();
  private @Nullable Tokens tokens;
  private int from;
  private int next;
  private int end;

  /** What the next {@link #reset} starts at. */
  void setTokens(Tokens tokens, int from, int end) {
    this.tokens = tokens;
    this.from = from;
    this.end = end;
  }

  @Override
  public void reset() {
    next = from;
  }

  @Override
  public boolean incrementToken() {
    Tokens tokens = this.tokens;
    if (tokens == null) {
      throw new IllegalStateException("no tokens set");
    }
    while (next < end && !tokens.isWord(next)) {
      next++;
    }
    if (next == end) {
      return false;
    }
    clearAttributes();
    word.setLength(0);
    tokens.appendWord(next, word);
    term.append(word);
    offset.setOffset(tokens.begin(next), tokens.end(next));
    next++;
    return true;
  }
}
