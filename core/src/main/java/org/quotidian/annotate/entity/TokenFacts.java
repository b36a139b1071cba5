package org.quotidian.annotate.entity;

import org.quotidian.text.Tokens;

/**
 * What features are made of, for each token of a text, worked out once: numbers for the folded
 * word, the word as written, its shape, beginning and ending, and its cluster.
 */
final class TokenFacts {

  private static final int PRIME = 0x01000193;

  /** The folded word without a possessive ending. */
  final int[] words;

  /** The word as written, without a possessive ending. */
  final int[] written;

  /** Kinds of characters in the order they come, runs drawn together. */
  final int[] shapes;

  /** The first three characters in lower case, and the last two, three and four. */
  final int[] prefixes;

  final int[] suffixes2;
  final int[] suffixes3;
  final int[] suffixes4;

  /** The word's number among those that have clusters; 0 for a word that has none. */
  final int[] known;

  TokenFacts(Tokens tokens, WordClusters clusters) {
    int n = tokens.count();
    words = new int[n];
    written = new int[n];
    shapes = new int[n];
    prefixes = new int[n];
    suffixes2 = new int[n];
    suffixes3 = new int[n];
    suffixes4 = new int[n];
    known = new int[n];
    for (int i = 0; i < n; i++) {
      words[i] = tokens.bareTerm(i);
      known[i] = clusters.find(words[i]);
      spell(tokens, i);
    }
  }

  private void spell(Tokens tokens, int i) {
    String text = tokens.text();
    int begin = tokens.begin(i);
    int end = tokens.bareEnd(i);
    int hash = 0x811c9dc5;
    int shape = end - begin > 3 ? 7 : end - begin;
    int kind = 0;
    for (int at = begin; at < end; at++) {
      char c = text.charAt(at);
      hash = (hash ^ c) * PRIME;
      int now = kind(c);
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
      return 2;
    }
    if (c >= '0' && c <= '9') {
      return 3;
    }
    return c < 128 ? c : Character.isUpperCase(c) ? 2 : Character.isLetter(c) ? 1 : 4;
  }
}
