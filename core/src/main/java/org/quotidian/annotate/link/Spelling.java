package org.quotidian.annotate.link;

/**
 * Makes the spellings of a transliterated name the same: Zelenskyy, Zelensky, Zelenskiy and
 * Zelenskij end alike, Aleksandr and Alexandr share their middle.
 */
final class Spelling {

  private Spelling() {}

  static String key(String word) {
    String key = word.replace("ks", "x");
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
