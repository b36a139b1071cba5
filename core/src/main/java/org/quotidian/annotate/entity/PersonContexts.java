package org.quotidian.annotate.entity;

import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/** Persons whom the word before them shows: "Ms Banks", "Frenchman Guy Leroux". */
final class PersonContexts {

  private static final float SHOWN = 7;
  private static final float LIKELY = 2;

  private final ListedWords words;

  PersonContexts(ListedWords words) {
    this.words = words;
  }

  /** Moves the scores behind token {@code i}, a capitalised word of a sentence. */
  void apply(Tokens tokens, int i, int first, int end, Scores scores) {
    boolean inName =
        i > first
            && tokens.isWord(i - 1)
            && tokens.isCapitalized(i - 1)
            && !words.is(i - 1, NameLists.COURTESIES | NameLists.TITLES);
    if (!inName && words.is(i, NameLists.COURTESIES)) {
      courtesy(tokens, i, end, scores);
    } else if (words.is(i, NameLists.NATIVES)) {
      compatriot(tokens, i, first, end, scores);
    }
  }

  /**
   * "Mr Rivers", "Mrs. Hill", but not "Notre Dame": the word of courtesy is in no name, what
   * follows is a person's.
   */
  private void courtesy(Tokens tokens, int i, int end, Scores scores) {
    int name = i + 1 < end && tokens.isMark(i + 1, '.') ? i + 2 : i + 1;
    if (name >= end || !tokens.isCapitalized(name) || tokens.isNumber(name)) {
      return;
    }
    for (int before = i; before < name; before++) {
      scores.outside(before, SHOWN);
    }
    boolean known = words.is(name, NameLists.COUNTRIES) || words.is(name, NameLists.DEMONYMS);
    scores.type(name, EntityType.PERSON, known ? LIKELY : SHOWN);
  }

  /** "Swede Lars Holm": one of a people, and then a name. */
  private static void compatriot(Tokens tokens, int i, int first, int end, Scores scores) {
    boolean alone = i == first || !tokens.isWord(i - 1) || !tokens.isCapitalized(i - 1);
    if (!alone || i + 2 >= end || !tokens.isCapitalized(i + 1) || !tokens.isCapitalized(i + 2)) {
      return;
    }
    scores.name(i, i + 1, EntityType.MISC, SHOWN);
    scores.type(i + 1, EntityType.PERSON, LIKELY);
    scores.type(i + 2, EntityType.PERSON, LIKELY);
  }
}
