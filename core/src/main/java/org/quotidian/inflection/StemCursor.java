package org.quotidian.inflection;

import java.util.Arrays;

/**
 * Goes through the stems of one word after the other. Allocates nothing once its array is large
 * enough, and is not safe to share between threads.
 *
 * <p>A word that is not listed and begins with a prefix is stemmed as the rest is, if that is
 * listed: {@code repurposing} has {@code repurpose}.
 */
public final class StemCursor {

  /** By their first letter, from a on. */
  private static final char[][][] PREFIXES =
      byFirstLetter(
          "anti", "auto", "co", "counter", "cyber", "de", "dis", "fore", "grand", "inter", "mega",
          "micro", "mid", "mis", "multi", "non", "out", "over", "post", "pre", "re", "self", "semi",
          "step", "sub", "super", "trans", "ultra", "un", "under", "up");

  /** A shorter rest of a word says little. */
  private static final int SHORTEST_REST = 5;

  private final Inflections inflections;
  private char[] letters = new char[64];
  private int length;

  /** How many of the letters are a prefix. */
  private int prefix;

  /** Where the next stem starts in the table; -1 if there is none, 0 if the word is not listed. */
  private int next = -1;

  public StemCursor(Inflections inflections) {
    this.inflections = inflections;
  }

  /** Moves before the first stem of a folded word of {@code length} characters. */
  public void start(char[] word, int length) {
    makeRoom(length);
    System.arraycopy(word, 0, letters, 0, length);
    this.length = length;
    prefix = 0;
    int line = inflections.find(word, 0, length);
    if (line < 0) {
      line = lineOfRest(word, length);
    }
    next = line < 0 ? 0 : inflections.first(line);
  }

  private int lineOfRest(char[] word, int length) {
    // "Discloser" is no form of "close".
    if (length == 0 || "sdgn".indexOf(word[length - 1]) < 0) {
      return -1;
    }
    int first = word[0] - 'a';
    if (first < 0 || first >= PREFIXES.length) {
      return -1;
    }
    for (char[] each : PREFIXES[first]) {
      int rest = length - each.length;
      if (rest >= SHORTEST_REST && startsWith(word, each)) {
        int line = inflections.find(word, each.length, length);
        if (line >= 0) {
          prefix = each.length;
          return line;
        }
      }
    }
    return -1;
  }

  private static boolean startsWith(char[] word, char[] prefix) {
    for (int i = 1; i < prefix.length; i++) {
      if (word[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static char[][][] byFirstLetter(String... prefixes) {
    char[][][] byLetter = new char['z' - 'a' + 1][][];
    for (int letter = 0; letter < byLetter.length; letter++) {
      char first = (char) ('a' + letter);
      byLetter[letter] =
          Arrays.stream(prefixes)
              .filter(prefix -> prefix.charAt(0) == first)
              .map(String::toCharArray)
              .toArray(char[][]::new);
    }
    return byLetter;
  }

  /** Moves behind the last stem. */
  public void clear() {
    next = -1;
  }

  /** Moves to the next stem; {@code false} if there is none. */
  public boolean next() {
    if (next < 0) {
      return false;
    }
    if (next == 0) {
      length = RegularForms.reduce(letters, length);
      next = -1;
      return true;
    }
    int its = inflections.length(next);
    makeRoom(prefix + its);
    inflections.copy(next, letters, prefix);
    length = prefix + its;
    next = inflections.after(next);
    return true;
  }

  private void makeRoom(int size) {
    if (letters.length < size) {
      letters = Arrays.copyOf(letters, 2 * size);
    }
  }

  /** The characters of the stem, from the first on. */
  public char[] letters() {
    return letters;
  }

  /** How many characters the stem has. */
  public int length() {
    return length;
  }
}
