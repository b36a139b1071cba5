package org.quotidian.annotate.sentence;

import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Sentence boundaries at line breaks. In a text that is wrapped to a width a line break means
 * nothing. In other texts it separates headings, captions, list items and paragraphs, unless the
 * line breaks off inside a sentence.
 */
final class Lines {

  /** Texts with no longer line are headings and lists. */
  private static final int NARROWEST_WRAP = 32;

  /** Lines of texts that are wrapped to a width are not longer. */
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
    wrapWidth = wrapWidth();
  }

  /**
   * The width that the text is wrapped to: the one at which most lines end because the next word
   * would not fit. {@link Integer#MAX_VALUE} if the text is not wrapped. Longer lines, where
   * paragraphs were joined without a break, say nothing about the width.
   */
  private int wrapWidth() {
    int[] fullAt = new int[WIDEST_WRAP + 2];
    int breaks = 0;
    int begin = 0;
    for (int i = 1; i < tokens.count(); i++) {
      Gap gap = tokens.gapBefore(i);
      if (gap == Gap.LINE) {
        breaks++;
        int length = tokens.end(i - 1) - beginOfLine(begin);
        if (length <= WIDEST_WRAP) {
          fullAt[length]++;
          fullAt[Math.min(WIDEST_WRAP, length + lengthOfFirstWord(i)) + 1]--;
        }
      }
      begin = gap.compareTo(Gap.LINE) >= 0 ? i : begin;
    }
    int width = Integer.MAX_VALUE;
    int most = Math.max(2, (breaks + 2) / 3);
    int full = 0;
    for (int candidate = 0; candidate <= WIDEST_WRAP; candidate++) {
      full += fullAt[candidate];
      if (candidate >= NARROWEST_WRAP && full >= most) {
        most = full;
        width = candidate;
      }
    }
    return width < Integer.MAX_VALUE && isWrapped(width) ? width : Integer.MAX_VALUE;
  }

  /** Whether most lines that are no longer than the width end where it does. */
  private boolean isWrapped(int width) {
    int breaks = 0;
    int full = 0;
    int begin = 0;
    for (int i = 1; i < tokens.count(); i++) {
      Gap gap = tokens.gapBefore(i);
      if (gap == Gap.LINE && tokens.end(i - 1) - beginOfLine(begin) <= width) {
        breaks++;
        full += isFull(beginOfLine(begin), i, width) ? 1 : 0;
      }
      begin = gap.compareTo(Gap.LINE) >= 0 ? i : begin;
    }
    return full * 2 >= breaks;
  }

  /** Where the line starts whose first token is given, its indentation included. */
  private int beginOfLine(int first) {
    int begin = tokens.begin(first);
    while (begin > 0 && tokens.text().charAt(begin - 1) == ' ') {
      begin--;
    }
    return begin;
  }

  /**
   * Whether a line reaches the width: the first word of the next line, which starts with token
   * {@code i}, had no room on it.
   */
  private boolean isFull(int lineBegin, int i, int width) {
    return tokens.end(i - 1) - lineBegin + 1 + lengthOfFirstWord(i) > width;
  }

  /** Notes that token {@code i} is the first of a line. */
  void startLine(int i) {
    lineStart = i;
  }

  /** Whether the line that starts with token {@code i} starts a sentence too. */
  boolean startsSentence(int sentenceStart, int i) {
    int last = i - 1;
    if (isBullet(i)) {
      return true;
    }
    if (isFull(beginOfLine(lineStart), i, wrapWidth)) {
      return stops.startsSentence(sentenceStart, i);
    }
    int beforeClosers = SentenceSplitter.beforeClosers(tokens, sentenceStart, last);
    if (tokens.isDotted(last)) {
      // "said a U.S.", and on the next line "State Department official".
      boolean modifies = last > sentenceStart && isIndefiniteArticle(last - 1);
      return !modifies && stops.looksLikeStart(i);
    }
    if (SentenceSplitter.isStop(tokens, beforeClosers)) {
      return beforeClosers != last || !stops.isInsideNameOverLines(sentenceStart, last);
    }
    return stops.looksLikeStart(i) && !breaksOff(last);
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
