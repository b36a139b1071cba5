package org.quotidian.index;

import org.jspecify.annotations.Nullable;
import org.quotidian.text.Tokens;

/**
 * Goes through the words of a run of tokens, folded and without a possessive ending. If asked, a
 * word with {@code &} before it comes a second time, joined with the word before that: of {@code
 * AT&T} come {@code at}, {@code t} and {@code at&t}. So does one with marks that belong to it: of
 * {@code C++} come {@code c} and {@code c++}.
 */
final class WordCursor {

  private final StringBuilder word = new StringBuilder();
  private char[] letters = new char[64];
  private final boolean joins;
  private Tokens tokens = Tokens.of("");
  private int from;
  private int at;
  private int end;
  private int @Nullable [] some;
  private int next;
  private int passedOver;
  private boolean isJoined;
  private int length;

  /** One that joins words or not. */
  WordCursor(boolean joins) {
    this.joins = joins;
  }

  /** Positioned before token {@code from}. */
  void start(Tokens tokens, int from, int end) {
    this.tokens = tokens;
    this.from = from;
    this.at = from - 1;
    this.end = end;
    this.some = null;
    this.isJoined = false;
  }

  /** Positioned before the first of some tokens, all of them words. */
  void start(Tokens tokens, int[] some) {
    this.tokens = tokens;
    this.some = some;
    this.next = 0;
    this.at = -1;
    this.isJoined = false;
  }

  /**
   * Moves on to the next word; {@code false} if there is none. Words that are too long for a term
   * are passed over.
   */
  boolean next() {
    passedOver = 0;
    if (joins && !isJoined && isAtWord() && join() && word.length() <= NewsAnalyzer.MOST_LETTERS) {
      isJoined = true;
      take(word.length());
      return true;
    }
    isJoined = false;
    while (move()) {
      if (fold()) {
        return true;
      }
      passedOver++;
    }
    return false;
  }

  /** Sets the letters to the word; {@code false} if it is too long. */
  private boolean fold() {
    if (isPlain()) {
      return true;
    }
    word.setLength(0);
    tokens.appendWord(at, word);
    int formLength = NewsAnalyzer.formLength(word);
    if (formLength > NewsAnalyzer.MOST_LETTERS) {
      return false;
    }
    take(formLength);
    return true;
  }

  /** Sets the letters to a word of ASCII letters and digits alone, as nearly all are. */
  private boolean isPlain() {
    String text = tokens.text();
    int begin = tokens.begin(at);
    int size = tokens.end(at) - begin;
    if (size > letters.length) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      char c = text.charAt(begin + i);
      boolean isDigit = c >= '0' && c <= '9';
      int small = c | 0x20;
      if (!isDigit && (small < 'a' || small > 'z')) {
        return false;
      }
      letters[i] = (char) small;
    }
    length = size;
    return true;
  }

  private void take(int size) {
    if (size > letters.length) {
      letters = new char[size];
    }
    word.getChars(0, size, letters, 0);
    length = size;
  }

  /** The word that {@link #next} has found: its characters, from the first on. */
  char[] letters() {
    return letters;
  }

  /** How many characters the word has. */
  int length() {
    return length;
  }

  private boolean isAtWord() {
    return at >= 0 && at < tokens.count() && (some != null || at >= from);
  }

  /** Sets the word to its second term; whether there is one. */
  private boolean join() {
    word.setLength(0);
    if (isAfterAmpersand()) {
      NewsAnalyzer.appendJoined(tokens, at, word);
    } else if (SignedWords.isMarked(tokens, at)) {
      SignedWords.append(tokens, at, word);
    }
    return word.length() > 0;
  }

  /** Whether the word is joined with one that was asked for, too. */
  private boolean isAfterAmpersand() {
    if (!NewsAnalyzer.isJoined(tokens, at)) {
      return false;
    }
    return some == null ? at >= from + 2 : next >= 2 && some[next - 2] == at - 2;
  }

  /** Whether this is the word before once more, joined. */
  boolean isJoined() {
    return isJoined;
  }

  private boolean move() {
    if (some != null) {
      if (next == some.length) {
        return false;
      }
      at = some[next++];
      return true;
    }
    do {
      at++;
    } while (at < end && !tokens.isWord(at));
    return at < end;
  }

  /** How many words were passed over before this one. */
  int passedOver() {
    return passedOver;
  }

  /** The first UTF-16 code unit of the word. */
  int begin() {
    return tokens.begin(at);
  }

  /** The code unit after the word's last. */
  int end() {
    return tokens.end(at);
  }
}
