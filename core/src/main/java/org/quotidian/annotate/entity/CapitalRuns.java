package org.quotidian.annotate.entity;

import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/** Runs of capitalised words inside a sentence, without what a sentence merely starts with. */
final class CapitalRuns {

  private final Tokens tokens;
  private final ListedWords words;

  CapitalRuns(Tokens tokens, ListedWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** Whether token {@code i} can be a word of a name in small or mixed letters. */
  boolean isPart(int i) {
    return tokens.isWord(i) && tokens.isCapitalized(i) && !tokens.isNumber(i);
  }

  /** The end of the run that starts at token {@code i}. A possessive ends it. */
  int end(int i, int limit) {
    int end = i;
    while (end < limit && isPart(end)) {
      end++;
      if (tokens.isPossessive(end - 1)) {
        return end;
      }
    }
    return end;
  }

  /** Whether token {@code i} is the point of an initial: "Edward D. Jones". */
  private boolean isInitialPoint(int i, int first) {
    return i > first
        && tokens.isMark(i, '.')
        && tokens.gapBefore(i) == Gap.NONE
        && tokens.end(i - 1) - tokens.begin(i - 1) == 1
        && isPart(i - 1);
  }

  /** The start of the run whose last word is token {@code i}, over initials of persons. */
  int startOverInitials(int i, int first) {
    int start = start(i, first);
    while (isInitialPoint(start - 1, first)) {
      start = start(start - 2, first);
    }
    return start;
  }

  /**
   * The start of the run whose last word is token {@code i}: behind titles of persons, words of
   * nationality, a possessive, and the function word that a sentence starts with.
   */
  int start(int i, int first) {
    int start = i;
    while (start > first
        && isPart(start - 1)
        && !tokens.isPossessive(start - 1)
        && !words.is(start - 1, NameLists.DEMONYMS)
        && !words.is(start - 1, NameLists.MONTHS)
        && !words.is(start - 1, NameLists.COURTESIES)) {
      start--;
    }
    return start < i && start == first && words.is(start, NameLists.OPENERS) ? start + 1 : start;
  }

  /** Whether a hyphen binds token {@code i} to another word. */
  private boolean isHyphenated(int i, int first, int end) {
    return (i > first && tokens.isMark(i - 1, '-') && tokens.gapBefore(i) == Gap.NONE)
        || (i + 1 < end && tokens.isMark(i + 1, '-') && tokens.gapBefore(i + 1) == Gap.NONE);
  }

  /** Whether token {@code i} is the only capitalised word here. */
  boolean isAlone(int i, int first, int end) {
    boolean before =
        i > first && isPart(i - 1) && !(i - 1 == first && words.is(i - 1, NameLists.OPENERS));
    boolean after = i + 1 < end && isPart(i + 1) && !tokens.isPossessive(i);
    return !before && !after && !isHyphenated(i, first, end);
  }
}
