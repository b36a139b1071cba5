package org.quotidian.annotate.sentence;

import org.quotidian.text.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Sentence boundaries at line breaks. In a text that is wrapped to a width a line break means
 * nothing; in others it parts headings, list items and paragraphs, unless the line breaks off
 * inside a sentence.
 */
final class Lines {

  /** No heading is longer: a line that is, and ends in no full stop, was broken. */
  private static final int LONGEST_HEADING = 120;

  /** Texts with a longer line are not wrapped to a width. */
  private static final int WIDEST_WRAP = 100;

  private final Words words;
  private final Tokens tokens;
  private final Stops stops;
  private final int wrapWidth;
  private int lineStart;

  Lines(Words words, Tokens tokens, Stops stops) {
    this.words = words;
    this.tokens = tokens;
    this.stops = stops;
    int widest = widestLine(tokens);
    wrapWidth = widest <= WIDEST_WRAP ? widest : Integer.MAX_VALUE;
  }

  private static int widestLine(Tokens tokens) {
    int widest = 0;
    int begin = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (i == 0 || tokens.gapBefore(i).compareTo(Gap.LINE) >= 0) {
        begin = tokens.begin(i);
      }
      widest = Math.max(widest, tokens.end(i) - begin);
    }
    return widest;
  }

  /** Tells that token {@code i} stands first on a line. */
  void startLine(int i) {
    lineStart = i;
  }

  /** Whether the line that starts with token {@code i} starts a sentence too. */
  boolean startsSentence(int sentenceStart, int i) {
    int last = i - 1;
    int length = tokens.end(last) - tokens.begin(lineStart);
    if (isBullet(i)) {
      return true;
    }
    if (length + 1 + lengthOfFirstWord(i) > wrapWidth) {
      return stops.startsSentence(sentenceStart, i);
    }
    int beforeClosers = last;
    while (beforeClosers > sentenceStart && SentenceSplitter.closes(tokens, beforeClosers)) {
      beforeClosers--;
    }
    if (tokens.isDotted(last)) {
      // "said a U.S.", and on the next line "State Department official".
      boolean modifies = last > sentenceStart && isIndefiniteArticle(last - 1);
      return !modifies && stops.looksLikeStart(i);
    }
    if (SentenceSplitter.isStop(tokens, beforeClosers)) {
      return beforeClosers != last || !stops.isInsideName(sentenceStart, last);
    }
    if (!stops.looksLikeStart(i) || breaksOff(last)) {
      return false;
    }
    return length <= LONGEST_HEADING || tokens.isMark(last, ':');
  }

  private boolean breaksOff(int last) {
    if (tokens.isWord(last)) {
      return words.unfinished().contains(tokens, last);
    }
    char c = tokens.charAt(last);
    return c == ',' || c == ';' || Marks.isOpening(c) || (Marks.isDash(c) && last > lineStart);
  }

  private boolean isIndefiniteArticle(int i) {
    String word = tokens.word(i);
    return word.equals("a") || word.equals("an");
  }

  private int lengthOfFirstWord(int i) {
    int end = i + 1;
    while (end < tokens.count() && tokens.gapBefore(end) == Gap.NONE) {
      end++;
    }
    return tokens.end(end - 1) - tokens.begin(i);
  }

  /** Whether token {@code i} is the bullet of a list item: a mark by itself, first on its line. */
  boolean isBullet(int i) {
    return i + 1 < tokens.count()
        && tokens.isMark(i)
        && tokens.gapBefore(i).compareTo(Gap.LINE) >= 0
        && Marks.isBullet(tokens.charAt(i))
        && tokens.end(i) == tokens.begin(i) + 1
        && tokens.gapBefore(i + 1) == Gap.BLANK;
  }

  int afterBullet(int i) {
    return i + 1;
  }
}
