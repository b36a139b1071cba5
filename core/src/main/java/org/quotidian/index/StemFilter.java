package org.quotidian.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.quotidian.inflection.Inflections;
import org.quotidian.inflection.StemCursor;

/** Replaces each word by its stems, those after the first at the same position. */
final class StemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final StemCursor stems = new StemCursor(Inflections.english());

  StemFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stems.next()) {
      position.setPositionIncrement(0);
    } else if (input.incrementToken()) {
      stems.start(term.buffer(), term.length());
      stems.next();
    } else {
      return false;
    }
    term.copyBuffer(stems.letters(), 0, stems.length());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stems.clear();
  }
}
