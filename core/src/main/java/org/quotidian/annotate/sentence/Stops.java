package org.quotidian.annotate.sentence;

import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/** Sentence boundaries at full stops, question and exclamation marks inside a line. */
final class Stops {

  /** "Harbour Air chief executive officer Ida Crane", with a few words to spare. */
  private static final int LONGEST_SPEAKER = 10;

  /** Shorter words before a point may be abbreviations that no list has. */
  private static final int SHORTEST_PLAIN_WORD = 4;

  private final SplitterLists words;
  private final Tokens tokens;

  Stops(SplitterLists words, Tokens tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /**
   * Whether a new sentence starts with token {@code i}, as the words and marks around it suggest.
   *
   * @param sentenceStart the first token of the sentence that goes on or ends here
   */
  boolean startsSentence(int sentenceStart, int i) {
    int stop = SentenceSplitter.beforeClosers(tokens, sentenceStart, i - 1);
    boolean quoteClosed = false;
    for (int closer = stop + 1; closer < i; closer++) {
      char c = tokens.charAt(closer);
      quoteClosed |= Marks.isDoubleQuote(c) || Marks.isSingleQuote(c);
    }
    boolean closed = stop < i - 1;
    if (tokens.isDotted(stop)) {
      return looksLikeStart(i) && endsWithAcronym(stop, i, quoteClosed);
    }
    if (!SentenceSplitter.isStop(tokens, stop)
        || stop == sentenceStart
        || SentenceSplitter.closes(tokens, i)) {
      return false;
    }
    if (!looksLikeStart(i)) {
      return !closed && (endsPlainly(stop, i) || isRemark(sentenceStart, stop, i));
    }
    if (isEllipsis(stop)) {
      return closed || isStarter(i) || opensQuotation(i);
    }
    if (tokens.charAt(stop) != '.') {
      return !(quoteClosed && isSpeaker(i));
    }
    if (!closed && tokens.gapBefore(i) == Gap.NONE && !isMissingBlank(stop, i)) {
      return false;
    }
    return !isInsideName(sentenceStart, stop, i, quoteClosed);
  }

  /**
   * "have a good time! see you there": a whole word in small letters, no abbreviation, and a stop.
   * Then what follows starts a sentence even if it does not look like it.
   */
  private boolean endsPlainly(int stop, int i) {
    int before = stop - 1;
    if (before < 0
        || !tokens.isWord(before)
        || tokens.gapBefore(stop) != Gap.NONE
        || tokens.gapBefore(i) == Gap.NONE
        || isEllipsis(stop)
        || tokens.end(before) - tokens.begin(before) < SHORTEST_PLAIN_WORD
        || !Character.isLowerCase(tokens.charAt(before))
        || words.abbreviations().contains(tokens, before)
        || words.titles().contains(tokens, before)
        || words.numbered().contains(tokens, before)) {
      return false;
    }
    if (tokens.isWord(i)) {
      return !words.speech().contains(tokens, i);
    }
    char c = tokens.charAt(i);
    // "a surprise! – and a good one"
    boolean dash = Marks.isDash(c) || c == '-';
    return c != ',' && c != ';' && c != ':' && !(dash && tokens.charAt(stop) != '.');
  }

  /** "the most popular site. (see the list)": brackets of their own behind a full stop. */
  private boolean isRemark(int sentenceStart, int stop, int i) {
    return tokens.isMark(i, '(')
        && tokens.gapBefore(i) != Gap.NONE
        && i + 1 < tokens.count()
        && tokens.isWord(i + 1)
        && !isEllipsis(stop)
        && !isInsideName(sentenceStart, stop, i, false);
  }

  /** Whether the word at or behind token {@code i} is one that a sentence can start with. */
  boolean looksLikeStart(int i) {
    int word = firstWord(i);
    if (word < 0) {
      return false;
    }
    if (tokens.isCapitalized(word) || tokens.isNumber(word)) {
      return true;
    }
    char c = tokens.charAt(word);
    if (!Character.isLowerCase(c)) {
      return true;
    }
    // "iPhone": a name that starts small.
    for (int at = tokens.begin(word) + 1; at < tokens.end(word); at++) {
      if (Character.isUpperCase(tokens.text().charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** The first word behind opening marks, or -1 if another mark is first. */
  private int firstWord(int i) {
    for (int at = i; at < tokens.count() && at < i + 4; at++) {
      if (tokens.isWord(at)) {
        return at;
      }
      char c = tokens.charAt(at);
      boolean opens =
          Marks.isOpening(c)
              || Marks.isDoubleQuote(c)
              || Marks.isSingleQuote(c)
              || isEllipsis(at)
              || c == '$'
              || c == 0x20AC
              || c == 0xA3
              || c == '#'
              || c == '@'
              || c == '*'
              || c == '_';
      if (!opens) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isEllipsis(int i) {
    return tokens.charAt(i) == 0x2026
        || (tokens.charAt(i) == '.' && tokens.end(i) - tokens.begin(i) > 1);
  }

  /**
   * "“Why?” Donald Trump asked", "“Why?” White House spokesman Carl Denny said": a name, a role
   * before it, and a verb of speech belong to what was quoted.
   */
  private boolean isSpeaker(int i) {
    if (isStarter(i) || !isNamePart(i)) {
      return false;
    }
    int at = i + 1;
    while (at < tokens.count() && at < i + LONGEST_SPEAKER && isSpeakerPart(at)) {
      at++;
    }
    return at < tokens.count() && isNamePart(at - 1) && words.speech().contains(tokens, at);
  }

  /** A part of a name, a noun in small letters, "-based", or the point of "Ms." */
  private boolean isSpeakerPart(int i) {
    if (!tokens.isWord(i)) {
      boolean hyphen = Marks.isDash(tokens.charAt(i)) && tokens.gapBefore(i) == Gap.NONE;
      return hyphen || (tokens.isMark(i, '.') && words.titles().contains(tokens, i - 1));
    }
    boolean noun =
        !words.speech().contains(tokens, i)
            && !words.starters().contains(tokens, i)
            && !words.unfinished().contains(tokens, i)
            && (!isVerbForm(i) || tokens.isMark(i - 1));
    return isNamePart(i) || noun;
  }

  private boolean isVerbForm(int i) {
    String text = tokens.text();
    int end = tokens.end(i);
    return text.startsWith("ed", end - 2) || text.startsWith("ing", end - 3);
  }

  private boolean isNamePart(int i) {
    return tokens.isWord(i) && tokens.isCapitalized(i);
  }

  private boolean isStarter(int i) {
    int word = firstWord(i);
    return word >= 0 && words.starters().contains(tokens, word);
  }

  /** Whether token {@code i} itself is a word that sentences start with, and starts large. */
  boolean isCapitalizedStarter(int i) {
    return tokens.isCapitalized(i) && words.starters().contains(tokens, i);
  }

  private boolean opensQuotation(int i) {
    char c = tokens.charAt(i);
    return tokens.isMark(i)
        && (Marks.isDoubleQuote(c) || Marks.isSingleQuote(c))
        && tokens.gapBefore(i) != Gap.NONE;
  }

  /**
   * "U.S. Senate" goes on, "the U.S. The" does not; "7 p.m. Zelenskyy" does not, "7 p.m. EST" does.
   */
  private boolean endsWithAcronym(int acronym, int i, boolean quoteClosed) {
    if (tokens.gapBefore(i) == Gap.NONE) {
      return false;
    }
    if (quoteClosed || isStarter(i) || (isRegion(acronym) && isSubject(i))) {
      return true;
    }
    int word = firstWord(i);
    return isClockTime(acronym) && !words.times().contains(tokens, word) && !tokens.isNumber(word);
  }

  /** "Fargo, N.D.": the state or country behind a place. */
  private boolean isRegion(int acronym) {
    return acronym > 1
        && tokens.isMark(acronym - 1, ',')
        && tokens.isWord(acronym - 2)
        && tokens.isCapitalized(acronym - 2);
  }

  private boolean isClockTime(int i) {
    int length = tokens.end(i) - tokens.begin(i);
    char c = tokens.charAt(i);
    return length == 4
        && (c == 'a' || c == 'p' || c == 'A' || c == 'P')
        && Character.toLowerCase(tokens.text().charAt(tokens.begin(i) + 2)) == 'm';
  }

  /** "the end.Next": a full stop without the blank behind it, and not a point inside a name. */
  private boolean isMissingBlank(int stop, int i) {
    if (opensQuotation(i) || !tokens.isWord(stop - 1) || !tokens.isWord(i)) {
      return false;
    }
    int length = tokens.end(stop - 1) - tokens.begin(stop - 1);
    return length > 1
        && !tokens.isCapitalized(stop - 1)
        && tokens.isCapitalized(i)
        && !tokens.isAllCapitals(i);
  }

  /**
   * Whether the point at {@code stop}, the last of its line, belongs to a title or initial whose
   * name is on the next line. A line may end with any other abbreviation: "Norvale Inc."
   */
  boolean isInsideNameOverLines(int sentenceStart, int stop) {
    int before = stop - 1;
    return stop + 1 < tokens.count()
        && (before < sentenceStart || !words.abbreviations().contains(tokens, before))
        && isInsideName(sentenceStart, stop, stop + 1, false);
  }

  /**
   * Whether the point at {@code stop} belongs to an abbreviation or initial that a name follows.
   */
  private boolean isInsideName(int sentenceStart, int stop, int i, boolean quoteClosed) {
    int before = stop - 1;
    if (before < sentenceStart || !tokens.isWord(before) || tokens.gapBefore(stop) != Gap.NONE) {
      return false;
    }
    int next = firstWord(i);
    boolean numberFollows = next >= 0 && tokens.isNumber(next);
    if (words.numbered().contains(tokens, before) && numberFollows) {
      return true;
    }
    int length = tokens.end(before) - tokens.begin(before);
    if (length == 1 && Character.isLetter(tokens.charAt(before))) {
      return !quoteClosed
          && tokens.charAt(before) != 'I'
          && !isStarter(i)
          && !isLettered(sentenceStart, before);
    }
    if (tokens.isNumber(before)) {
      // "1. The": the number of a list item.
      return before == sentenceStart && length <= 2;
    }
    if (words.titles().contains(tokens, before)) {
      if (tokens.isAllCapitals(before) && isStarter(i)) {
        // "a new IE. Its goal"
        return false;
      }
      if (isStreet(sentenceStart, before) && isStarter(i)) {
        return false;
      }
      return !quoteClosed && (tokens.isCapitalized(before) || !isStarter(i));
    }
    return words.abbreviations().contains(tokens, before)
        && isWrittenAsAbbreviation(before)
        && !quoteClosed
        && !isStarter(i)
        && !(tokens.isCapitalized(before) && isSubject(i));
  }

  /** "Elm St.", no "St. John": a capitalised word is before it. */
  private boolean isStreet(int sentenceStart, int i) {
    return i > sentenceStart
        && tokens.word(i).equals("st")
        && tokens.isWord(i - 1)
        && tokens.isCapitalized(i - 1);
  }

  /** "Plan B", "vitamin D": the letter is no initial of a person's name. */
  private boolean isLettered(int sentenceStart, int letter) {
    return letter > sentenceStart && words.lettered().contains(tokens, letter - 1);
  }

  /**
   * "Norvale Inc. Shares fell", "Pell Corp. Lawyers for": one capital and then a small word start a
   * sentence. "Norvale Inc. Chairman and", "Pell Corp. President John" go on with the name.
   */
  private boolean isSubject(int i) {
    return i + 1 < tokens.count()
        && tokens.isWord(i)
        && tokens.isCapitalized(i)
        && !tokens.isAllCapitals(i)
        && !tokens.isPossessive(i)
        && !words.roles().contains(tokens, i)
        && tokens.isWord(i + 1)
        && tokens.gapBefore(i + 1) != Gap.NONE
        && Character.isLowerCase(tokens.charAt(i + 1));
  }

  /** "Sat." and "Miss." are abbreviations, "sat." and "miss." end a sentence. */
  private boolean isWrittenAsAbbreviation(int i) {
    return tokens.isCapitalized(i) || tokens.end(i) - tokens.begin(i) <= 3;
  }
}
