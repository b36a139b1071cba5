package org.quotidian.annotate.entity;

import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * What an article calls its own names, gathered in a first pass, so that a second one can lean on
 * it: a name found with certainty in one place helps where the words around it say little (one
 * sense per discourse; Krishnan and Manning, 2006).
 */
final class ArticleNames {

  /** Votes for being in no name, then for each type. */
  private static final int KINDS = 1 + Labels.TYPES;

  private static final int PERSON = 1 + EntityType.PERSON.ordinal();
  private static final int LOCATION = 1 + EntityType.LOCATION.ordinal();
  private static final int ONLY_PERSON = Labels.of(EntityType.PERSON.ordinal(), 0, 1);

  /** How much speaks against a name in a heading that the article does not repeat. */
  private static final float DOUBT = 2.5f;

  /** How strongly an undivided vote pulls, in natural logarithms of odds. */
  private static final float PULL = 5;

  private final Tokens tokens;
  private final Repeats repeats;
  private final Headings headings;
  private final int[] votes;

  /** Whether a word is part of a longer person's name somewhere. */
  private final boolean[] isBorne;

  ArticleNames(Tokens tokens, Repeats repeats, Headings headings) {
    this.tokens = tokens;
    this.repeats = repeats;
    this.headings = headings;
    votes = new int[repeats.count() * KINDS];
    isBorne = new boolean[repeats.count()];
  }

  /** Counts the labels of a first pass by word. */
  void collect(int[] sentences, byte[] labels) {
    for (int s = 0; s < sentences.length; s += 2) {
      if (headings.contains(s)) {
        continue;
      }
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (tokens.isWord(i) && !tokens.isNumber(i)) {
          int kind = labels[i] == Labels.OUTSIDE ? 0 : 1 + Labels.type(labels[i]);
          votes[repeats.of(i) * KINDS + kind]++;
          isBorne[repeats.of(i)] |= kind == PERSON && labels[i] != ONLY_PERSON;
        }
      }
    }
    callPlacesByTheirName();
  }

  /**
   * A person of one name, which nobody has beside another one and which is a place elsewhere in the
   * article, is that place: "Washington's refusal".
   */
  private void callPlacesByTheirName() {
    for (int word = 0; word < isBorne.length; word++) {
      int at = word * KINDS;
      if (!isBorne[word] && votes[at + LOCATION] > 0) {
        votes[at + LOCATION] += votes[at + PERSON];
        votes[at + PERSON] = 0;
      }
    }
  }

  /** Moves the scores of capitalised words towards what the article mostly calls them. */
  void adjust(int[] sentences, Scores scores) {
    for (int s = 0; s < sentences.length; s += 2) {
      float doubt = headings.isInTitleCase(s) ? DOUBT : 0;
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (tokens.isCapitalized(i) && tokens.isWord(i)) {
          adjust(i, repeats.of(i) * KINDS, doubt, scores);
        }
      }
    }
  }

  private void adjust(int i, int at, float doubt, Scores scores) {
    int total = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      total += votes[at + kind];
    }
    if (total == 0) {
      scores.outside(i, doubt);
      return;
    }
    float unit = PULL * total / (total + 1f);
    scores.outside(i, unit * votes[at] / total);
    for (int type = 0; type < Labels.TYPES; type++) {
      scores.type(i, Labels.entityType(type), unit * votes[at + 1 + type] / total);
    }
  }
}
