package org.quotidian.annotate.sentence;

import org.quotidian.punctuation.Marks;
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

  /** Texts with no longer line are headings and lists. */
  private static final int NARROWEST_WRAP = 32;

  /** Texts with a longer line are not wrapped to a width. */
  private static final int WIDEST_WRAP = 100;

  private final SplitterLists words;
  private final Tokens tokens;
  private final Stops stops;
  private final int wrapWidth;
  private int lineStart;

  Lines(SplitterLists words, Tokens tokens, Stops stops) {
    this.words = words;
    this.tokens = tokens;
    this.stops = stops;
    wrapWidth = wrapWidth(widestLine(tokens));
  }

  private int widestLine(Tokens tokens) {
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

  /** The width that the text is wrapped to: most lines end where the next word would not fit. */
  private int wrapWidth(int widest) {
    if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) {
      return Integer.MAX_VALUE;
    }
    int breaks = 0;
    int full = 0;
    int begin = 0;
    for (int i = 1; i < tokens.count(); i++) {
      Gap gap = tokens.gapBefore(i);
      if (gap == Gap.LINE) {
        breaks++;
        full += isFull(begin, i, widest) ? 1 : 0;
      }
      begin = gap.compareTo(Gap.LINE) >= 0 ? tokens.begin(i) : begin;
    }
    return full >= 2 && full * 2 >= breaks ? widest : Integer.MAX_VALUE;
  }

  /** Whether the first word of the line that starts with token {@code i} had no room before it. */
  private boolean isFull(int lineBegin, int i, int width) {
    return tokens.end(i - 1) - lineBegin + 1 + lengthOfFirstWord(i) > width;
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
    if (isFull(tokens.begin(lineStart), i, wrapWidth)) {
      return stops.startsSentence(sentenceStart, i);
    }
    int beforeClosers = SentenceSplitter.beforeClosers(tokens, sentenceStart, last);
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
