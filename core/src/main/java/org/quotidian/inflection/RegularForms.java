package org.quotidian.inflection;

/**
 * The regular inflections of English, for words that no table lists: names, new words. The ending
 * is removed and the spelling of the base form restored: {@code vaping} and {@code vaped} become
 * {@code vape}, {@code selfies} becomes {@code selfy}, as {@code selfie} does. The result need not
 * be a word; all inflections of one word have the same. Comparison ({@code -er}, {@code -est}) is
 * not regular enough: only listed words have it.
 */
public final class RegularForms {

  /** A shorter word has no ending. */
  private static final int SHORTEST = 4;

  /** Shorter words in {@code -ise} are others than verbs that Americans spell with a z. */
  private static final int SHORTEST_ISE = 7;

  private RegularForms() {}

  /**
   * Replaces a word by its base form.
   *
   * @param word the folded word; it is overwritten
   * @param length how many characters of {@code word} it has
   * @return the length of the base form, at most {@code length}
   */
  public static int reduce(char[] word, int length) {
    if (length < SHORTEST || !isPlain(word, length)) {
      return length;
    }
    int end = word[length - 1] == 's' ? withoutPlural(word, length) : length;
    if (end > 5 && endsWith(word, end, "men")) {
      word[end - 2] = 'a';
      return end;
    }
    if (end > 8 && endsWith(word, end, "children")) {
      return end - 3;
    }
    if (endsWith(word, end, "ing") && end > SHORTEST && hasVowel(word, end - 3)) {
      return restored(word, end - 3);
    }
    if (endsWith(word, end, "ied") && end > SHORTEST) {
      word[end - 3] = 'y';
      return end - 2;
    }
    if (end == length
        && endsWith(word, end, "ed")
        && end > SHORTEST
        && word[end - 3] != 'e'
        && hasVowel(word, end - 2)) {
      return restored(word, end - 2);
    }
    if (endsWith(word, end, "ie") && end > SHORTEST) {
      word[end - 2] = 'y';
      return end - 1;
    }
    american(word, end);
    return end;
  }

  /** Spells {@code -ise} and {@code -isation} with a z. */
  private static void american(char[] word, int length) {
    if (length >= SHORTEST_ISE && endsWith(word, length, "ise") && !isVowel(word[length - 4])) {
      word[length - 2] = 'z';
    } else if (length > SHORTEST_ISE && endsWith(word, length, "isation")) {
      word[length - 6] = 'z';
    }
  }

  private static boolean isPlain(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (word[i] < 'a' || word[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  private static int withoutPlural(char[] word, int length) {
    char before = word[length - 2];
    if (before == 's' || before == 'u' || before == 'i') {
      return length;
    }
    if (before != 'e') {
      return length - 1;
    }
    if (word[length - 3] == 'i' && length > SHORTEST) {
      word[length - 3] = 'y';
      return length - 2;
    }
    if (length > 8 && (endsWith(word, length, "eses") || endsWith(word, length, "yses"))) {
      word[length - 2] = 'i';
      return length;
    }
    int base = length - 2;
    boolean hisses =
        endsWith(word, base, "sh")
            || endsWith(word, base, "ch")
            || endsWith(word, base, "ss")
            || endsWith(word, base, "us")
            || endsWith(word, base, "x")
            || endsWith(word, base, "zz")
            || endsWith(word, base, "o");
    return hisses && base > 2 ? base : length - 1;
  }

  /** Spells the base form of what an ending was taken from: one letter of two, or with an e. */
  private static int restored(char[] word, int length) {
    char last = word[length - 1];
    char before = length > 1 ? word[length - 2] : 0;
    if (last == before && "bdgmnprt".indexOf(last) >= 0) {
      return length - 1;
    }
    boolean afterConsonant = length > 1 && !isVowel(before);
    boolean needsE =
        "cuvz".indexOf(last) >= 0 && last != before
            || last == 'g' && (before == 'd' || before == 'r')
            || last == 'l' && afterConsonant && "rlw".indexOf(before) < 0
            || length > SHORTEST && endsWith(word, length, "at")
            || isShortSyllable(word, length);
    if (needsE || length + 1 >= SHORTEST_ISE && endsWith(word, length, "is")) {
      word[length] = 'e';
      american(word, length + 1);
      return length + 1;
    }
    return length;
  }

  /** One vowel before one consonant, as in vap-: with a short vowel, the consonant is doubled. */
  private static boolean isShortSyllable(char[] word, int length) {
    return length > 1
        && !isVowel(word[length - 1])
        && "wxy".indexOf(word[length - 1]) < 0
        && isVowel(word[length - 2])
        && !hasVowel(word, length - 2);
  }

  private static boolean hasVowel(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (isVowel(word[i]) || (i > 0 && word[i] == 'y')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static boolean endsWith(char[] word, int length, String ending) {
    int start = length - ending.length();
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (word[start + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
