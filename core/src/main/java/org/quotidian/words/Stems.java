package org.quotidian.words;

import org.quotidian.text.Tokens;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Stems of English words (M. F. Porter, An algorithm for suffix stripping, 1980), as terms: {@code
 * guarantees} and {@code guaranteed} have one. A possessive ending is dropped first. A word that is
 * its own stem keeps its term; numbers do too.
 *
 * <p>Costs well under a microsecond a word and allocates nothing, but is not safe to share between
 * threads. Whoever meets a word often keeps its stem.
 */
public final class Stems {

  private final PorterStemmer stemmer = new PorterStemmer();
  private final StringBuilder word = new StringBuilder();
  private char[] letters = new char[64];

  /** The term of the stem of token {@code i}. */
  public int stem(Tokens tokens, int i) {
    if (!tokens.isWord(i) || tokens.isNumber(i)) {
      return tokens.term(i);
    }
    word.setLength(0);
    tokens.appendWord(i, word);
    return stem(word);
  }

  /** The term of the stem of a word, folded as {@link Tokens#word} gives it. */
  public int stem(CharSequence folded) {
    int length = folded.length();
    if (length > letters.length) {
      letters = new char[length];
    }
    for (int i = 0; i < length; i++) {
      letters[i] = folded.charAt(i);
    }
    if (length > 2 && letters[length - 1] == 's' && letters[length - 2] == '\'') {
      length -= 2;
    }
    stemmer.setCurrent(letters, length);
    stemmer.stem();
    return Tokens.termOf(stemmer.getCurrentBuffer(), stemmer.getCurrentBufferLength());
  }
}
