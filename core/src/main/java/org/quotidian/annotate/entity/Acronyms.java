package org.quotidian.annotate.entity;

import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * Acronyms in brackets after their long form: "Intergovernmental Panel on Climate Change (IPCC)".
 * What has an acronym is mostly an organisation, and the initials show where its name starts (after
 * Schwartz and Hearst, 2003, who read them from the end).
 */
final class Acronyms {

  private static final float DEFINED = 3;

  /** Longer acronyms are words in capitals. */
  private static final int LONGEST = 8;

  private final ListedWords words;

  Acronyms(ListedWords words) {
    this.words = words;
  }

  /** Moves the scores of the long forms and acronyms of the sentence {@code [first, end)}. */
  void apply(Tokens tokens, int first, int end, Scores scores) {
    for (int i = first + 2; i + 2 < end; i++) {
      if (tokens.isMark(i, '(') && tokens.isMark(i + 2, ')') && isAcronym(tokens, i + 1)) {
        int start = longForm(tokens, first, i, i + 1);
        if (start >= 0) {
          EntityType type =
              words.is(i - 1, NameLists.COUNTRIES) ? EntityType.LOCATION : EntityType.ORGANIZATION;
          scores.name(start, i, type, DEFINED);
          scores.name(i + 1, i + 2, type, DEFINED);
        }
      }
    }
  }

  private static boolean isAcronym(Tokens tokens, int i) {
    int length = tokens.end(i) - tokens.begin(i);
    return tokens.isAllCapitals(i) && !tokens.isDotted(i) && length >= 2 && length <= LONGEST;
  }

  /** The first token of the words before {@code end} whose initials are the acronym's, or -1. */
  private static int longForm(Tokens tokens, int first, int end, int acronym) {
    String text = tokens.text();
    int letter = tokens.end(acronym) - 1;
    int words = 0;
    for (int i = end - 1; i >= first && words < 2 * LONGEST; i--, words++) {
      if (tokens.isMark(i)) {
        if (tokens.isMark(i, ',') || tokens.isMark(i, '-') || tokens.isMark(i, '&')) {
          continue;
        }
        return -1;
      }
      boolean matches =
          Character.toUpperCase(tokens.charAt(i)) == Character.toUpperCase(text.charAt(letter));
      if (matches && (tokens.isCapitalized(i) || letter > tokens.begin(acronym))) {
        letter--;
        if (letter < tokens.begin(acronym)) {
          return i;
        }
      } else if (tokens.isCapitalized(i)) {
        return -1;
      }
    }
    return -1;
  }
}
