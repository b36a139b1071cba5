package org.quotidian.index;

import org.quotidian.text.Tokens;

/**
 * Words that marks are a part of: plus and number signs behind a word, as in {@code C++}, {@code
 * Disney+} and {@code C#}, and a full stop before one, as in {@code .NET}.
 */
public final class SignedWords {

  private SignedWords() {}

  /** Whether such a mark is next to the word. */
  static boolean isMarked(Tokens tokens, int word) {
    return end(tokens, word) > word + 1 || begin(tokens, word) < word;
  }

  /** Appends the word with its marks, folded. */
  static void append(Tokens tokens, int word, StringBuilder marked) {
    for (int i = begin(tokens, word); i < word; i++) {
      marked.append(tokens.charAt(i));
    }
    tokens.appendWord(word, marked);
    int end = end(tokens, word);
    for (int i = word + 1; i < end; i++) {
      marked.append(tokens.charAt(i));
    }
  }

  /** The first token of a word with the mark before it. */
  public static int begin(Tokens tokens, int word) {
    int dot = word - 1;
    boolean isDot =
        dot >= 0
            && tokens.isMark(dot, '.')
            && tokens.gapBefore(word) == Tokens.Gap.NONE
            && Character.isLetter(tokens.charAt(word));
    return isDot && startsSomething(tokens, dot) ? dot : word;
  }

  /** Whether nothing is before a full stop that it could end or continue. */
  private static boolean startsSomething(Tokens tokens, int dot) {
    return dot == 0
        || tokens.gapBefore(dot) != Tokens.Gap.NONE
        || tokens.isMark(dot - 1, '(')
        || tokens.isMark(dot - 1, '/');
  }

  /**
   * The token behind a word and the marks behind it. A single mark between two words, as in {@code
   * 1+1}, belongs to neither.
   */
  public static int end(Tokens tokens, int word) {
    int end = word + 1;
    while (end < tokens.count() && isNext(tokens, end) && isSign(tokens, end)) {
      end++;
    }
    boolean isBetween =
        end == word + 2 && end < tokens.count() && isNext(tokens, end) && tokens.isWord(end);
    return isBetween ? word + 1 : end;
  }

  private static boolean isNext(Tokens tokens, int token) {
    return tokens.gapBefore(token) == Tokens.Gap.NONE;
  }

  private static boolean isSign(Tokens tokens, int token) {
    return tokens.isMark(token, '+') || tokens.isMark(token, '#');
  }
}
