package org.quotidian.annotate.entity;

import org.quotidian.text.Tokens;

/**
 * The features of the tokens of a stretch of text: each is a number, the hash of what it says, that
 * picks a row of the model's table. Allocates nothing per token.
 *
 * <p>They follow Ratinov and Roth (2009): the words around, their shapes and clusters, the token's
 * beginning and ending, and the words around its run of capitalised words.
 */
public final class Features {

  /** At most so many features has a token. */
  public static final int LIMIT = 160;

  /** So many of the first features say which word it is; training withholds them now and then. */
  public static final int LEXICAL = 6;

  /** In place of a word, shape or cluster beyond the sentence. */
  private static final int EDGE = 0x5bd1e995;

  private final Tokens tokens;
  private final TokenFacts facts;
  private final WordClusters clusters;
  private final int[] runFirst;
  private final int[] runEnd;
  private int first;
  private int end;
  private boolean heading;
  private boolean capitals;

  private int[] out = new int[0];
  private int size;

  /** The features of a text's tokens {@code [from, to)}. */
  public Features(Tokens tokens, WordClusters clusters, int from, int to) {
    this.tokens = tokens;
    this.clusters = clusters;
    facts = new TokenFacts(tokens, clusters, from, to);
    runFirst = new int[to - from];
    runEnd = new int[to - from];
  }

  TokenFacts facts() {
    return facts;
  }

  /** Turns to the sentence of the tokens {@code [first, end)}. */
  public void enter(int first, int end) {
    this.first = first;
    this.end = end;
    heading = isInCapitals(tokens, first, end);
    capitals = startsWithCapital();
    for (int i = first; i < end; ) {
      if (!tokens.isCapitalized(i)) {
        runFirst[i - facts.from()] = i;
        runEnd[i - facts.from()] = i + 1;
        i++;
        continue;
      }
      int stop = i + 1;
      while (stop < end && (tokens.isCapitalized(stop) || bridges(stop))) {
        stop++;
      }
      for (int k = i; k < stop; k++) {
        runFirst[k - facts.from()] = i;
        runEnd[k - facts.from()] = stop;
      }
      i = stop;
    }
  }

  /** Whether a sentence marks its names by capital letters: its first word has one. */
  private boolean startsWithCapital() {
    int i = first;
    while (i < end && (!tokens.isWord(i) || tokens.isNumber(i))) {
      i++;
    }
    return i < end && facts.hasCapital(i);
  }

  /**
   * Whether token {@code i} of the sentence has no capital letter, nor have the tokens next to it
   * or behind a mark next to it ("Jong-il"): of such tokens, half of all in news, almost none is
   * part of a name.
   */
  boolean isFarFromNames(int i) {
    return capitals && !facts.hasCapital(i) && !isCapitalNear(i, -1) && !isCapitalNear(i, 1);
  }

  private boolean isCapitalNear(int i, int step) {
    int beside = i + step;
    if (beside >= first && beside < end && tokens.isMark(beside)) {
      beside += step;
    }
    return beside >= first && beside < end && facts.hasCapital(beside);
  }

  /** Whether token {@code i} binds the capitalised words on both sides: a hyphen, "of", "and". */
  private boolean bridges(int i) {
    return i + 1 < end
        && tokens.isCapitalized(i + 1)
        && (tokens.isMark(i) ? bindingMark(i) : tokens.end(i) - tokens.begin(i) == 2);
  }

  private boolean bindingMark(int i) {
    char c = tokens.charAt(i);
    return (c == '-' && tokens.gapBefore(i) == Tokens.Gap.NONE) || c == '&' || c == '.';
  }

  /** Whether a sentence is written in capitals: then case means nothing. */
  static boolean isInCapitals(Tokens tokens, int first, int end) {
    int words = 0;
    int capitals = 0;
    for (int i = first; i < end; i++) {
      if (tokens.isWord(i) && !tokens.isNumber(i)) {
        words++;
        capitals += tokens.isAllCapitals(i) ? 1 : 0;
      }
    }
    return words >= 2 && capitals * 4 > words * 3;
  }

  /** Whether a sentence looks like a heading with all its longer words capitalised. */
  static boolean isInTitleCase(Tokens tokens, int first, int end) {
    if (tokens.isMark(end - 1) || end - first < 4) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (int i = first; i < end; i++) {
      if (tokens.isNumber(i)) {
        return false;
      }
      if (tokens.isWord(i) && tokens.end(i) - tokens.begin(i) > 3) {
        words++;
        capitals += tokens.isCapitalized(i) ? 1 : 0;
      }
    }
    return words >= 3 && capitals * 10 >= words * 9;
  }

  /**
   * Puts the features of token {@code i} of the sentence into {@code to}, which has room for {@link
   * #LIMIT}.
   *
   * @return how many there are
   */
  public int of(int i, int[] to) {
    out = to;
    size = 0;
    int word = facts.word(i);
    int shape = facts.shape(i);
    add(1, word);
    add(2, facts.written(i));
    add(3, facts.prefix(i));
    add(4, facts.suffix4(i));
    add(5, word, word(i + 1));
    add(6, word(i - 1), word);
    add(7, facts.suffix2(i));
    add(8, facts.suffix3(i));
    add(9, shape);
    addNeighbours(i, shape);
    addClusters(i, shape);
    addRun(i, shape);
    addPlace(i, shape);
    return size;
  }

  private void addNeighbours(int i, int shape) {
    int before = word(i - 1);
    int after = word(i + 1);
    add(10, before);
    add(11, after);
    add(12, word(i - 2));
    add(13, word(i + 2));
    add(14, word(i - 2), before);
    add(15, after, word(i + 2));
    add(16, before, after);
    add(17, before, shape);
    add(18, after, shape);
    int shapeBefore = shape(i - 1);
    int shapeAfter = shape(i + 1);
    add(19, shapeBefore);
    add(20, shapeAfter);
    add(21, shapeBefore, shape);
    add(22, shape, shapeAfter);
    add(23, mix(shapeBefore, shape), shapeAfter);
    add(24, mix(shape(i - 2), shapeBefore), shape);
    add(25, mix(shape, shapeAfter), shape(i + 2));
    if (i > first) {
      add(26, facts.suffix3(i - 1));
    }
    if (i + 1 < end) {
      add(27, facts.suffix3(i + 1));
    }
  }

  private void addClusters(int i, int shape) {
    int depth = clusters.depth();
    for (int level = 0; level < clusters.levels(); level++) {
      int here = cluster(level, i);
      int before = cluster(level, i - 1);
      int after = cluster(level, i + 1);
      int template = 100 + level * 16;
      add(template, here);
      add(template + 1, here, shape);
      add(template + 2, before);
      add(template + 3, after);
      if (level % depth == 0) {
        add(template + 4, before, here);
        add(template + 5, here, after);
        add(template + 6, before, after);
        continue;
      }
      add(template + 7, cluster(level, i - 2));
      add(template + 8, cluster(level, i + 2));
      if (level % depth > 1) {
        add(template + 9, mix(before, here), after);
        add(template + 10, cluster(level, i - 2), before);
        add(template + 11, after, cluster(level, i + 2));
      }
    }
  }

  /** The words around the capitalised run, and the position of the token in it. */
  private void addRun(int i, int shape) {
    int from = runFirst[i - facts.from()];
    int to = runEnd[i - facts.from()];
    if (!tokens.isCapitalized(from)) {
      return;
    }
    int length = Math.min(to - from, 5);
    add(40, word(from - 1));
    add(41, word(to));
    add(42, cluster(1, from - 1), cluster(1, to));
    add(43, length, Math.min(i - from, 4));
    add(44, facts.word(to - 1));
    add(45, cluster(0, to - 1));
    add(46, facts.word(from));
    add(47, cluster(0, from), length);
    add(48, shape, length);
  }

  /** The position of the token in the sentence, and the kind of the sentence. */
  private void addPlace(int i, int shape) {
    int place = i == first ? 1 : i == first + 1 ? 2 : i == end - 1 ? 3 : 4;
    int flags = (heading ? 1 : 0) | (tokens.isPossessive(i) ? 2 : 0) | (tokens.isDotted(i) ? 4 : 0);
    add(50, place, shape);
    add(51, flags, shape);
    add(52, heading ? 1 : 0, place);
    if (heading) {
      add(53, cluster(1, i));
      add(54, facts.word(i));
    }
  }

  private int word(int i) {
    return i < first || i >= end ? EDGE : facts.word(i);
  }

  private int shape(int i) {
    return i < first || i >= end ? EDGE : facts.shape(i);
  }

  private int cluster(int level, int i) {
    return i < first || i >= end ? EDGE : clusters.cluster(level, facts.known(i));
  }

  private void add(int template, int value) {
    out[size++] = finish(mix(template * 0x2545F491, value));
  }

  private void add(int template, int value, int other) {
    out[size++] = finish(mix(mix(template * 0x2545F491, value), other));
  }

  private static int mix(int hash, int value) {
    int mixed = (hash ^ value) * 0x9E3779B1;
    return mixed ^ (mixed >>> 15);
  }

  private static int finish(int hash) {
    int mixed = hash * 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }
}
