package org.quotidian.annotate.entity;

import org.quotidian.text.Tokens;

/**
 * What features are made of, for each token of a stretch of text, worked out once: numbers for the
 * folded word, the word as written, its shape, beginning and ending, and its cluster.
 */
final class TokenFacts {

  private static final int PRIME = 0x01000193;

  /** The kind of capital letters. */
  private static final int CAPITAL = 2;

  private final int from;
  private final int[] words;
  private final int[] written;
  private final int[] shapes;
  private final int[] prefixes;
  private final int[] suffixes2;
  private final int[] suffixes3;
  private final int[] suffixes4;
  private final int[] known;
  private final boolean[] capitals;

  /** The facts of the tokens {@code [from, to)}. */
  TokenFacts(Tokens tokens, WordClusters clusters, int from, int to) {
    this.from = from;
    int n = to - from;
    words = new int[n];
    written = new int[n];
    shapes = new int[n];
    prefixes = new int[n];
    suffixes2 = new int[n];
    suffixes3 = new int[n];
    suffixes4 = new int[n];
    known = new int[n];
    capitals = new boolean[n];
    for (int i = 0; i < n; i++) {
      words[i] = tokens.bareTerm(from + i);
      known[i] = clusters.find(words[i]);
      spell(tokens, i);
    }
  }

  /** The first token that there are facts of. */
  int from() {
    return from;
  }

  /** How many tokens there are facts of. */
  int count() {
    return words.length;
  }

  /** The folded word without a possessive ending. */
  int word(int i) {
    return words[i - from];
  }

  /** The word as written, without a possessive ending. */
  int written(int i) {
    return written[i - from];
  }

  /** Kinds of characters in the order they come, runs drawn together. */
  int shape(int i) {
    return shapes[i - from];
  }

  /** The first three characters. */
  int prefix(int i) {
    return prefixes[i - from];
  }

  /** The last two characters. */
  int suffix2(int i) {
    return suffixes2[i - from];
  }

  /** The last three characters. */
  int suffix3(int i) {
    return suffixes3[i - from];
  }

  /** The last four characters. */
  int suffix4(int i) {
    return suffixes4[i - from];
  }

  /** The word's number among those that have clusters; 0 for a word that has none. */
  int known(int i) {
    return known[i - from];
  }

  /** Whether it has a capital letter anywhere. */
  boolean hasCapital(int i) {
    return capitals[i - from];
  }

  private void spell(Tokens tokens, int i) {
    String text = tokens.text();
    int begin = tokens.begin(from + i);
    int end = tokens.bareEnd(from + i);
    int hash = 0x811c9dc5;
    int shape = end - begin > 3 ? 7 : end - begin;
    int kind = 0;
    for (int at = begin; at < end; at++) {
      char c = text.charAt(at);
      hash = (hash ^ c) * PRIME;
      int now = kind(c);
      capitals[i] |= now == CAPITAL;
      if (now != kind) {
        shape = shape * 31 + now;
        kind = now;
      }
      if (at == begin + 2) {
        prefixes[i] = hash;
      }
    }
    written[i] = hash;
    shapes[i] = shape;
    suffixes2[i] = suffix(text, begin, end, 2);
    suffixes3[i] = suffix(text, begin, end, 3);
    suffixes4[i] = suffix(text, begin, end, 4);
  }

  private static int suffix(String text, int begin, int end, int length) {
    int hash = length;
    for (int at = Math.max(begin, end - length); at < end; at++) {
      char c = text.charAt(at);
      // Headings in capitals share their endings with other text.
      hash = (hash ^ (c < 128 ? c | 0x20 : c)) * PRIME;
    }
    return hash;
  }

  private static int kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return CAPITAL;
    }
    if (c >= '0' && c <= '9') {
      return 3;
    }
    return c < 128 ? c : Character.isUpperCase(c) ? CAPITAL : Character.isLetter(c) ? 1 : 4;
  }
}
