package org.quotidian.annotate.entity;

import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * Places that are names of teams in reports on sports: "Leicestershire beat Somerset", "Chicago 4
 * Houston 3". A team is an organisation, but few words show it in results; what an article's
 * results show holds for the rest of the article. Countries stay countries.
 */
final class Teams {

  private static final float RESULT = 5;
  private static final float ELSEWHERE = 4.5f;

  private final Tokens tokens;
  private final int[] sentences;
  private final Repeats repeats;
  private final ListedWords words;
  private final boolean sporting;

  private Teams(Tokens tokens, int[] sentences, Repeats repeats, ListedWords words) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.repeats = repeats;
    this.words = words;
    int count = 0;
    int hits = 0;
    for (int s = 0; s < sentences.length; s += 2) {
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (tokens.isWord(i) && !tokens.isNumber(i)) {
          count++;
          hits += words.is(i, NameLists.SPORTS) ? 1 : 0;
        }
      }
    }
    sporting = hits >= 2 && hits * 50 >= count;
  }

  static Teams in(Tokens tokens, int[] sentences, Repeats repeats, ListedWords words) {
    return new Teams(tokens, sentences, repeats, words);
  }

  /** Moves scores towards organisations, given the labels of the first pass. */
  void adjust(byte[] labels, Scores scores) {
    if (!sporting) {
      return;
    }
    boolean[] teams = new boolean[repeats.count()];
    for (int s = 0; s < sentences.length; s += 2) {
      results(sentences[s], sentences[s + 1], labels, scores, teams);
    }
    for (int s = 0; s < sentences.length; s += 2) {
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (tokens.isCapitalized(i)
            && teams[repeats.of(i)]
            && !isPlace(i, sentences[s], sentences[s + 1])) {
          scores.name(i, i + 1, EntityType.ORGANIZATION, ELSEWHERE);
        }
      }
    }
  }

  /** Whether the words around token {@code i} take it for a place: "in Chicago", "Chicago:". */
  private boolean isPlace(int i, int first, int end) {
    return (i > first && words.is(i - 1, NameLists.LOCATIVES) && !tokens.isAllCapitals(i - 1))
        || (i + 1 < end && (Rules.isYear(tokens, i + 1) || tokens.isMark(i + 1, ':')))
        || (i + 1 < end && tokens.isMark(i + 1, ',') && i == first);
  }

  private void results(int first, int end, byte[] labels, Scores scores, boolean[] teams) {
    int run = first;
    while (run < end) {
      if (!tokens.isCapitalized(run) || tokens.isNumber(run)) {
        run++;
        continue;
      }
      int stop = runEnd(run, end);
      if (run > first && words.is(run - 1, NameLists.DISMISSALS)) {
        scores.name(run, stop, EntityType.PERSON, RESULT);
        run = stop;
        continue;
      }
      if (stop < end && stop - run < 4 && words.is(stop, NameLists.DISMISSALS)) {
        scores.name(run, stop, EntityType.PERSON, RESULT);
        run = stop;
        continue;
      }
      if ((isSide(first, run, stop, end) || isSurroundedAsTeam(first, run, stop, end, labels))
          && canBeTeam(run, stop, labels)) {
        scores.name(run, stop, EntityType.ORGANIZATION, RESULT);
        if (stop == run + 1) {
          teams[repeats.of(run)] = true;
        }
      }
      run = stop;
    }
  }

  private int runEnd(int run, int end) {
    int stop = run + 1;
    while (stop < end
        && tokens.isCapitalized(stop)
        && !words.is(stop, NameLists.CONTESTS)
        && !words.is(stop, NameLists.LOCATIVES)) {
      stop++;
    }
    return stop;
  }

  /**
   * Whether the run is one side of a result: a score follows, or a verb of contest is beside it.
   */
  private boolean isSide(int first, int run, int stop, int end) {
    boolean verbBefore = run > first && words.is(run - 1, NameLists.CONTESTS);
    boolean verbAfter = stop < end && words.is(stop, NameLists.CONTESTS);
    if (verbBefore || verbAfter) {
      return true;
    }
    boolean opens = run == first || tokens.isNumber(run - 1);
    boolean listed = run > first && (tokens.isMark(run - 1, ':') || tokens.isMark(run - 1, ','));
    if (listed && stop < end && isScore(stop, end) && !isBowling(stop, end)) {
      return true;
    }
    if (opens && stop + 1 == end - 1 && isAt(stop) && tokens.isCapitalized(stop + 1)) {
      return true;
    }
    if (run > first + 1 && isAt(run - 1) && stop == end && tokens.isCapitalized(first)) {
      return true;
    }
    return opens && stop < end && isScore(stop, end);
  }

  /**
   * "Norwich striker Keith", "lead over Seattle", "Atlanta’s Tom Glavine", "homered for Boston".
   */
  private boolean isSurroundedAsTeam(int first, int run, int stop, int end, byte[] labels) {
    for (int i = run; i < stop - 1; i++) {
      if (tokens.isPossessive(i)) {
        return false;
      }
    }
    if (stop < end && !tokens.isPossessive(stop - 1) && words.is(stop, NameLists.PLAYERS)) {
      return true;
    }
    if (stop < end && tokens.isPossessive(stop - 1) && isPerson(labels[stop])) {
      return true;
    }
    return run > first + 1
        && words.is(run - 1, NameLists.OPPOSITES)
        && words.is(run - 2, NameLists.SPORTS);
  }

  private static boolean isPerson(int label) {
    return label != Labels.OUTSIDE && Labels.type(label) == EntityType.PERSON.ordinal();
  }

  /** "CHICAGO AT TORONTO": a fixture, written in capitals. */
  private boolean isAt(int i) {
    return tokens.isAllCapitals(i)
        && tokens.end(i) - tokens.begin(i) == 2
        && tokens.charAt(i) == 'A';
  }

  /** Whether numbers follow as they do behind a side: few digits, and then another side or more. */
  private boolean isScore(int i, int end) {
    if (!tokens.isNumber(i) || tokens.end(i) - tokens.begin(i) > 3) {
      return false;
    }
    return i + 1 == end
        || tokens.isNumber(i + 1)
        || tokens.isCapitalized(i + 1)
        || tokens.isMark(i + 1, '(')
        || words.is(i + 1, NameLists.LINKS)
        || tokens.isMark(i + 1, '-')
        || tokens.isMark(i + 1, '.');
  }

  /** "Gough 8-0-39-3": what a bowler did. */
  private boolean isBowling(int i, int end) {
    return i + 1 < end && tokens.isMark(i + 1, '-');
  }

  private boolean canBeTeam(int run, int stop, byte[] labels) {
    if (stop - run > 4
        || words.is(stop - 1, NameLists.COUNTRIES)
        || words.is(stop - 1, NameLists.COUNTRY_ENDS)
        || words.is(run, NameLists.DEMONYMS)
        || words.is(run, NameLists.MONTHS)
        || words.is(stop - 1, NameLists.SPORTS)) {
      return false;
    }
    for (int i = run; i < stop; i++) {
      if (labels[i] != Labels.OUTSIDE && Labels.type(labels[i]) == EntityType.PERSON.ordinal()) {
        return false;
      }
    }
    return true;
  }
}
