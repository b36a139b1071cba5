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
  private static final int LAST_OF_PERSON = Labels.of(EntityType.PERSON.ordinal(), 1, 2);

  /** What speaks for a surname by itself of somebody whom the article names in full. */
  private static final float SURNAME = 4;

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

  /** Whether a word ends a longer person's name somewhere. */
  private final boolean[] isSurname;

  /** Whether a word is written small somewhere. */
  private final boolean[] isSmall;

  private final ListedWords words;
  private final CapitalRuns runs;

  ArticleNames(Tokens tokens, Repeats repeats, Headings headings, ListedWords words) {
    this.tokens = tokens;
    this.repeats = repeats;
    this.headings = headings;
    votes = new int[repeats.count() * KINDS];
    isBorne = new boolean[repeats.count()];
    isSurname = new boolean[repeats.count()];
    isSmall = new boolean[repeats.count()];
    this.words = words;
    runs = new CapitalRuns(tokens, words);
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
          isSurname[repeats.of(i)] |= labels[i] == LAST_OF_PERSON;
          isSmall[repeats.of(i)] |= !tokens.isCapitalized(i);
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
          if (isSurnameAlone(i, sentences[s], sentences[s + 1])) {
            scores.name(i, i + 1, EntityType.PERSON, SURNAME);
          }
        }
      }
    }
  }

  /** "Amsel", where the article has "Ruth Amsel" and no "amsel". */
  private boolean isSurnameAlone(int i, int first, int end) {
    int word = repeats.of(i);
    return isSurname[word]
        && !isSmall[word]
        && runs.isAlone(i, first, end)
        && !isJoined(i - 1, first, end)
        && !isJoined(i + 1, first, end)
        && !(i > first && isPlaceWord(tokens.word(i - 1)));
  }

  /** "in Austin" is a place, even beside "Lloyd Austin". */
  private static boolean isPlaceWord(String word) {
    return word.equals("in") || word.equals("at") || word.equals("near");
  }

  /** Whether the token beside a word binds it to a longer name: "M.", "de", "van der". */
  private boolean isJoined(int i, int first, int end) {
    if (i < first || i >= end) {
      return false;
    }
    return words.is(i, NameLists.PARTICLES) || runs.startOverInitials(i + 1, first) <= i - 1;
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
