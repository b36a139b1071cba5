package org.quotidian.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.quotidian.inflection.Inflections;
import org.quotidian.inflection.StemCursor;
import org.quotidian.text.Tokens;

/**
 * The words of a run of tokens as Lucene reads them: their stems, those after the first at the same
 * position, or the words as they are. Marks are skipped and take no position, so that a phrase
 * matches across commas, hyphens and quotation marks.
 */
final class WordStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final StemCursor stems = new StemCursor(Inflections.english());
  private final BytesRef bytes = new BytesRef(128);
  private final WordCursor words;
  private final boolean isStemmed;

  private WordStream(boolean isStemmed) {
    words = new WordCursor(isStemmed);
    this.isStemmed = isStemmed;
  }

  /** One of stems, also of words with {@code &} between them and of words with marks. */
  static WordStream stemmed() {
    return new WordStream(true);
  }

  /** One of the words as they are, folded. */
  static WordStream asTheyAre() {
    return new WordStream(false);
  }

  /** What is read next, once; {@link #reset} does not go back. */
  void setTokens(Tokens tokens, int from, int end) {
    words.start(tokens, from, end);
    stems.clear();
  }

  /** These tokens are read next, once. */
  void setTokens(Tokens tokens, int[] some) {
    words.start(tokens, some);
    stems.clear();
  }

  /** Sets both attributes each time, so that there is nothing to clear. */
  @Override
  public boolean incrementToken() {
    if (stems.next()) {
      position.setPositionIncrement(0);
      set(stems.letters(), stems.length());
      return true;
    }
    if (!words.next()) {
      return false;
    }
    position.setPositionIncrement(words.isJoined() ? 0 : 1 + words.passedOver());
    if (isStemmed) {
      stems.start(words.letters(), words.length());
      stems.next();
      set(stems.letters(), stems.length());
    } else {
      set(words.letters(), words.length());
    }
    return true;
  }

  private void set(char[] letters, int length) {
    int most = UnicodeUtil.maxUTF8Length(length);
    if (most > bytes.bytes.length) {
      bytes.bytes = new byte[most];
    }
    bytes.length = UnicodeUtil.UTF16toUTF8(letters, 0, length, bytes.bytes);
    term.setBytesRef(bytes);
  }
}
