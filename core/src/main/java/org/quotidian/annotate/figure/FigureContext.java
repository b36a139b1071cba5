package org.quotidian.annotate.figure;

import org.quotidian.annotate.lists.TermLexicon;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * A text's tokens with the kinds of each word, and the sentence that is being read. Tokens outside
 * the sentence have no kind, so that no rule looks past its ends.
 */
final class FigureContext {

  final Tokens tokens;
  final TermLexicon lexicon;

  /** The first token of the sentence. */
  int first;

  /** The token after the last of the sentence. */
  int limit;

  private long[] kinds = new long[64];

  FigureContext(Tokens tokens, TermLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** Looks up the words of a sentence. */
  void enter(int first, int limit) {
    this.first = first;
    this.limit = limit;
    if (kinds.length < limit - first) {
      kinds = new long[Math.max(limit - first, kinds.length * 2)];
    }
    for (int i = first; i < limit; i++) {
      kinds[i - first] = tokens.isMark(i) ? 0 : lexicon.bits(tokens, i);
    }
  }

  boolean holds(int i) {
    return i >= first && i < limit;
  }

  boolean is(int i, Kind kind) {
    return holds(i) && (kinds[i - first] & kind.bit) != 0;
  }

  /** Whether token {@code i} is written in digits, at least at its start. */
  boolean isDigits(int i) {
    if (!holds(i)) {
      return false;
    }
    char c = tokens.charAt(i);
    return c >= '0' && c <= '9';
  }

  boolean isWord(int i) {
    return holds(i) && tokens.isWord(i);
  }

  boolean isMark(int i, char c) {
    return holds(i) && tokens.isMark(i, c);
  }

  /** Whether token {@code i} is the word {@code word}, given folded. Allocates: ask rarely. */
  boolean isWord(int i, String word) {
    int length = word.length();
    return isWord(i)
        && tokens.end(i) - tokens.begin(i) == length
        && tokens.text().regionMatches(true, tokens.begin(i), word, 0, length);
  }

  /** Whether nothing is between token {@code i} and the one before it. */
  boolean isGlued(int i) {
    return holds(i) && i > first && tokens.gapBefore(i) == Gap.NONE;
  }

  /** Whether token {@code i} is a hyphen or en dash without blanks around it, between two words. */
  boolean isHyphen(int i) {
    return holds(i) && isGlued(i) && isGlued(i + 1) && isWord(i - 1) && isWord(i + 1) && isDash(i);
  }

  /** Whether token {@code i} is one dash of any length but the em dash's. */
  boolean isDash(int i) {
    if (!holds(i) || tokens.end(i) - tokens.begin(i) != 1) {
      return false;
    }
    char c = tokens.charAt(i);
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
  }

  /** The word at {@code i} or, if a hyphen is there, behind it; -1 if there is neither. */
  int linked(int i) {
    return isWord(i) ? i : isHyphen(i) ? i + 1 : -1;
  }

  /** Whether the word at {@code i}, or behind a hyphen there, is of {@code kind}. */
  boolean isLinked(int i, Kind kind) {
    int word = linked(i);
    return word >= 0 && is(word, kind);
  }

  /** The number that the lists give for token {@code i}. */
  double number(int i) {
    return lexicon.number(tokens, i);
  }

  boolean isCapitalized(int i) {
    return holds(i) && tokens.isCapitalized(i);
  }
}
