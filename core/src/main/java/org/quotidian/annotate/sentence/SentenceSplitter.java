package org.quotidian.annotate.sentence;

import java.util.Arrays;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Splits tokens into sentences, headings and list items by rules: what precedes a full stop, what
 * follows it, and where the lines of the text end. Looks at each token a bounded number of times.
 */
public final class SentenceSplitter {

  private static final SentenceSplitter ENGLISH =
      new SentenceSplitter(SplitterLists.load("english.txt"));

  /** No text closes more at once; a row of marks must not make the work quadratic. */
  private static final int MOST_CLOSERS = 8;

  private final SplitterLists words;

  private SentenceSplitter(SplitterLists words) {
    this.words = words;
  }

  /** The splitter for English. */
  public static SentenceSplitter english() {
    return ENGLISH;
  }

  /**
   * The sentences of a text as pairs of token numbers: the first token, and the one after the last.
   * Bullets in front of list items and stretches without any word lie in no sentence.
   */
  public int[] split(Tokens tokens) {
    int[] ranges = new int[tokens.count() / 8 + 4];
    int size = 0;
    Stops stops = new Stops(words, tokens);
    Lines lines = new Lines(words, tokens, stops);
    Unstopped unstopped = new Unstopped(words, tokens, stops);
    int start = 0;
    for (int i = 1; i <= tokens.count(); i++) {
      if (i < tokens.count() && !startsSentence(tokens, stops, lines, unstopped, start, i)) {
        continue;
      }
      int first = lines.isBullet(start) ? lines.afterBullet(start) : start;
      if (holdsWord(tokens, first, i)) {
        if (size + 2 > ranges.length) {
          ranges = Arrays.copyOf(ranges, ranges.length * 2);
        }
        ranges[size++] = first;
        ranges[size++] = i;
      }
      start = i;
    }
    return Arrays.copyOf(ranges, size);
  }

  private static boolean startsSentence(
      Tokens tokens, Stops stops, Lines lines, Unstopped unstopped, int start, int i) {
    Gap gap = tokens.gapBefore(i);
    if (gap == Gap.PARAGRAPH) {
      lines.startLine(i);
      return true;
    }
    if (gap == Gap.LINE) {
      boolean starts = lines.startsSentence(start, i);
      lines.startLine(i);
      return starts;
    }
    return stops.startsSentence(start, i) || unstopped.startsSentence(start, i);
  }

  private static boolean holdsWord(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark can be the full stop, question or exclamation mark of a sentence. */
  static boolean isStop(Tokens tokens, int i) {
    if (!tokens.isMark(i)) {
      return false;
    }
    char c = tokens.charAt(i);
    return c == '.'
        || c == '!'
        || c == '?'
        || c == 0x2026
        || c == 0x3002
        || c == 0xFF01
        || c == 0xFF1F;
  }

  /** The token before the marks that close something and end with token {@code i}. */
  static int beforeClosers(Tokens tokens, int sentenceStart, int i) {
    int at = i;
    while (at > sentenceStart && i - at < MOST_CLOSERS && closes(tokens, at)) {
      at--;
    }
    return at;
  }

  /** Whether token {@code i} closes a quotation or bracket before it. */
  static boolean closes(Tokens tokens, int i) {
    return tokens.isMark(i) && tokens.gapBefore(i) == Gap.NONE && Marks.isClosing(tokens.charAt(i));
  }
}
