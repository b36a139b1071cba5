package org.quotidian.annotate.sentence;

import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Sentence boundaries inside a line without a full stop: at date lines, picture credits, web
 * addresses, smileys, rules of dashes, signatures and sources in brackets. Pages that were
 * converted to plain text are full of them.
 */
final class Unstopped {

  /** "Sunday, October 21, 2007", and "Sunday, 21 October 2007". */
  private static final int LONGEST_DATE = 6;

  /** "***", "-----": a row of so many marks separates two texts. */
  private static final int SHORTEST_RULE = 3;

  /** "(New Scientist Space)" has five tokens. */
  private static final int LONGEST_SOURCE = 7;

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
            || isBehindSmiley(i)
            || isBehindRule(i)
            || isSignature(i)
            || isBehindSource(sentenceStart, i));
  }

  /** "in the region. *** The talks": what follows a row of marks. */
  private boolean isBehindRule(int i) {
    return i > 0 && tokens.isCapitalized(i) && isRule(i - 1);
  }

  /**
   * Whether a row of equal separating marks, at least {@link #SHORTEST_RULE}, ends at {@code i}.
   */
  private boolean isRule(int i) {
    int length = 0;
    for (int at = i; at >= 0 && length < SHORTEST_RULE; at--) {
      char c = tokens.charAt(at);
      boolean separates = c == '*' || c == '-' || c == '=' || c == '_' || c == '~';
      if (!tokens.isMark(at) || !separates || (at < i && tokens.gapBefore(at + 1) != Gap.NONE)) {
        return false;
      }
      length += tokens.end(at) - tokens.begin(at);
    }
    return length >= SHORTEST_RULE;
  }

  /** "It will not happen. -- Posted by Ida": a signature behind a full stop and two hyphens. */
  private boolean isSignature(int i) {
    if (!tokens.isMark(i, '-') || i == 0 || !tokens.isMark(i - 1, '.')) {
      return false;
    }
    int last = i;
    while (last + 1 < tokens.count()
        && tokens.isMark(last + 1, '-')
        && tokens.gapBefore(last + 1) == Gap.NONE) {
      last++;
    }
    return tokens.end(last) - tokens.begin(i) == 2
        && last + 1 < tokens.count()
        && tokens.isCapitalized(last + 1)
        && tokens.gapBefore(last + 1) == Gap.BLANK;
  }

  /** "(Harbour Wire) The talks": the source in brackets that a paragraph opens with. */
  private boolean isBehindSource(int sentenceStart, int i) {
    return tokens.isMark(sentenceStart, '(')
        && tokens.isMark(i - 1, ')')
        && i - sentenceStart <= LONGEST_SOURCE
        && i - sentenceStart > 2
        && isAllCapitalized(sentenceStart + 1, i - 1)
        && (sentenceStart == 0 || tokens.gapBefore(sentenceStart).compareTo(Gap.LINE) >= 0)
        && stops.looksLikeStart(i);
  }

  private boolean isAllCapitalized(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isCapitalized(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Talks go on in Berlin Sunday, October 21, 2007": the date on a heading's line. */
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
    return (address || stops.isCapitalizedStarter(i) || isField(i)) && endsAddress(i - 1);
  }

  /** "Groups: news.talk": the next field of a header. */
  private boolean isField(int i) {
    return i + 2 < tokens.count()
        && tokens.isCapitalized(i)
        && tokens.isMark(i + 1, ':')
        && tokens.gapBefore(i + 1) == Gap.NONE
        && tokens.gapBefore(i + 2) == Gap.BLANK;
  }

  /** "http:" or "www.", and no blank behind it. */
  private boolean isAddress(int i) {
    return i + 1 < tokens.count()
        && tokens.gapBefore(i + 1) == Gap.NONE
        && (tokens.isMark(i + 1, ':') || tokens.isMark(i + 1, '.'))
        && tokens.isWord(i)
        && words.addresses().contains(tokens, i);
  }

  /** Whether token {@code i} ends an address: what is between two blanks is looked at once. */
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
