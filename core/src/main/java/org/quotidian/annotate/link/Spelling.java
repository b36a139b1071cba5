package org.quotidian.annotate.link;

/**
 * Makes the spellings of a transliterated name the same: Zelenskyy, Zelensky, Zelenskiy and
 * Zelenskij end alike, Aleksandr and Alexandr share their middle.
 */
final class Spelling {

  private Spelling() {}

  static String key(String word) {
    // "Brooks" and "Banks" are spelled in one way only.
    boolean plural = word.endsWith("ks");
    int stem = plural ? word.length() - 2 : word.length();
    String key = word.substring(0, stem).replace("ks", "x") + word.substring(stem);
    int end = key.length();
    while (end > 3 && isVowelOfEnding(key.charAt(end - 1))) {
      end--;
    }
    // One "i" or "y" alone belongs to many names: "Levy", "Modi" keep theirs, as "y".
    return end < key.length() ? key.substring(0, end) + "y" : key;
  }

  private static boolean isVowelOfEnding(char c) {
    return c == 'y' || c == 'i' || c == 'j';
  }
}
