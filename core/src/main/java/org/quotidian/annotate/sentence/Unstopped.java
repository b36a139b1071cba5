package org.quotidian.annotate.sentence;

import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Sentence boundaries inside a line without a full stop: at date lines, picture credits, web
 * addresses and smileys. Pages that were made plain text are full of them.
 */
final class Unstopped {

  /** "Sunday, October 21, 2007", and "Sunday, 21 October 2007". */
  private static final int LONGEST_DATE = 6;

  private final SplitterLists words;
  private final Tokens tokens;
  private final Stops stops;

  Unstopped(SplitterLists words, Tokens tokens, Stops stops) {
    this.words = words;
    this.tokens = tokens;
    this.stops = stops;
  }

  /** Whether a new sentence starts with token {@code i}, on the same line as the one before it. */
  boolean startsSentence(int sentenceStart, int i) {
    return tokens.gapBefore(i) != Gap.NONE
        && (isDateBehindHeading(i)
            || isBehindDateLine(i)
            || isCredit(sentenceStart, i)
            || isBehindAddress(i)
            || isBehindSmiley(i));
  }

  /** "Talks go on in Berlin Sunday, October 21, 2007": the date that stands on a heading's line. */
  private boolean isDateBehindHeading(int i) {
    int end = isCapitalizedTime(i) ? dateEnd(i) : -1;
    if (end < 0 || (end < tokens.count() && tokens.gapBefore(end) != Gap.PARAGRAPH)) {
      return false;
    }
    boolean goesOn =
        tokens.isWord(i - 1)
            ? words.unfinished().contains(tokens, i - 1)
            : !Marks.isClosing(tokens.charAt(i - 1));
    return !goesOn;
  }

  /** "Sunday, October 21, 2007 Talks went on": the date that a paragraph opens with. */
  private boolean isBehindDateLine(int i) {
    if (!tokens.isNumber(i - 1) || !tokens.isCapitalized(i)) {
      return false;
    }
    int first = i - 1;
    while (first > 0 && i - first < LONGEST_DATE && tokens.gapBefore(first) != Gap.PARAGRAPH) {
      first--;
    }
    boolean opens = first == 0 || tokens.gapBefore(first) == Gap.PARAGRAPH;
    return opens && dateEnd(first) == i;
  }

  /** Where the date that starts with its weekday at token {@code i} ends, or -1. */
  private int dateEnd(int i) {
    if (!isCapitalizedTime(i) || i + 5 > tokens.count() || !tokens.isMark(i + 1, ',')) {
      return -1;
    }
    if (tokens.isNumber(i + 2) && isCapitalizedTime(i + 3) && tokens.isNumber(i + 4)) {
      return i + 5;
    }
    boolean american =
        i + LONGEST_DATE <= tokens.count()
            && isCapitalizedTime(i + 2)
            && tokens.isNumber(i + 3)
            && tokens.isMark(i + 4, ',')
            && tokens.isNumber(i + 5);
    return american ? i + LONGEST_DATE : -1;
  }

  private boolean isCapitalizedTime(int i) {
    return tokens.isCapitalized(i) && words.times().contains(tokens, i);
  }

  /** "A street in Kyiv Photo: Harbour Wire". */
  private boolean isCredit(int sentenceStart, int i) {
    return i + 1 < tokens.count()
        && i > sentenceStart
        && tokens.isMark(i + 1, ':')
        && tokens.gapBefore(i + 1) == Gap.NONE
        && tokens.isCapitalized(i)
        && words.credits().contains(tokens, i)
        && !tokens.isMark(i - 1, ':');
  }

  /**
   * Behind a web or mail address only what can't go on starts a sentence: another address, or a
   * word that sentences start with. A full stop in front of an address is one.
   */
  private boolean isBehindAddress(int i) {
    boolean address = isAddress(i);
    if (address && SentenceSplitter.isStop(tokens, i - 1)) {
      return true;
    }
    return (address || stops.isCapitalizedStarter(i)) && endsAddress(i - 1);
  }

  /** "http:" or "www.", and no blank behind it. */
  private boolean isAddress(int i) {
    return i + 1 < tokens.count()
        && tokens.isWord(i)
        && words.addresses().contains(tokens, i)
        && tokens.gapBefore(i + 1) == Gap.NONE
        && (tokens.isMark(i + 1, ':') || tokens.isMark(i + 1, '.'));
  }

  /** Whether token {@code i} ends an address: what stands between two blanks is looked at once. */
  private boolean endsAddress(int i) {
    int first = i;
    boolean mail = false;
    while (first > 0 && tokens.gapBefore(first) == Gap.NONE) {
      mail |= tokens.isMark(first, '@');
      first--;
    }
    return mail || (i > first + 1 && isAddress(first));
  }

  /**
   * "We won :) It was late." Between a full stop and a capital any smiley will do, behind a word
   * only one before a word that sentences start with: "I ❤ New York".
   */
  private boolean isBehindSmiley(int i) {
    int first = smileyStart(i - 1);
    if (first <= 0) {
      return false;
    }
    // A sign inside a sentence may stand for a word, ":)" does not.
    boolean apart = first < i - 1 || SentenceSplitter.isStop(tokens, first - 1);
    return stops.isCapitalizedStarter(i) || (apart && tokens.isCapitalized(i));
  }

  /** The first token of the smiley that ends with token {@code i}, or -1. */
  private int smileyStart(int i) {
    if (i < 1 || !tokens.isMark(i)) {
      return -1;
    }
    if (Character.getType(tokens.text().codePointAt(tokens.begin(i))) == Character.OTHER_SYMBOL) {
      return i;
    }
    if (!tokens.isMark(i, ')') && !tokens.isMark(i, '(')) {
      return -1;
    }
    int eyes = tokens.isMark(i - 1, '-') ? i - 2 : i - 1;
    boolean smiles =
        eyes > 0
            && (tokens.isMark(eyes, ':') || tokens.isMark(eyes, ';'))
            && tokens.gapBefore(eyes) != Gap.NONE
            && tokens.gapBefore(i) == Gap.NONE
            && tokens.gapBefore(i - 1) == (eyes == i - 1 ? tokens.gapBefore(eyes) : Gap.NONE);
    return smiles ? eyes : -1;
  }
}
