package org.quotidian.text;

import java.text.Normalizer;
import org.quotidian.punctuation.Marks;

/**
 * Folds the characters of a word: to lower case, to the plain apostrophe, without accents and
 * compatibility forms.
 *
 * <p>The table answers for most characters of European texts with one look-up; the rest is worked
 * out by Unicode's compatibility decomposition (UAX #15, NFKD).
 */
final class Folding {

  private static final int TABLE_SIZE = 0x250;

  /** In the table: the character needs {@link #foldSlowly}. */
  private static final char SLOW = 0xFFFF;

  /** The folded character, {@link #SLOW}, or 0 for one that vanishes. */
  private static final char[] TABLE = new char[TABLE_SIZE];

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      String folded = foldSlowly(String.valueOf(c));
      TABLE[c] = folded.isEmpty() ? 0 : folded.length() == 1 ? folded.charAt(0) : SLOW;
    }
  }

  private Folding() {}

  /**
   * The folded form of {@code c}: a character, 0 where it vanishes, or -1 where one character alone
   * is not enough and the whole word must go through {@link #foldSlowly}.
   */
  static int fold(char c) {
    if (c < TABLE_SIZE) {
      char folded = TABLE[c];
      return folded == SLOW ? -1 : folded;
    }
    return Marks.isApostrophe(c) ? '\'' : isInvisible(c) ? 0 : -1;
  }

  /** The folded form of a whole word; the same as {@link #fold} where that has an answer. */
  static String foldSlowly(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (Marks.isApostrophe(c)) {
        folded.append('\'');
      } else if (!isInvisible(c) && !(c >= 0x300 && c <= 0x36F)) {
        appendPlain(folded, Character.toLowerCase(c));
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Letters that Unicode does not take apart, but readers and other houses' keyboards do. */
  private static void appendPlain(StringBuilder to, int c) {
    switch (c) {
      case 'ß' -> to.append("ss");
      case 'æ' -> to.append("ae");
      case 'œ' -> to.append("oe");
      case 'ø' -> to.append('o');
      case 'đ', 'ð' -> to.append('d');
      case 'ł' -> to.append('l');
      case 'ı' -> to.append('i');
      case 'þ' -> to.append("th");
      default -> to.appendCodePoint(c);
    }
  }

  /** Soft hyphen, joiners, word joiner, byte order mark, variation selectors. */
  static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x200C
        || c == 0x200D
        || c == 0x2060
        || c == 0xFEFF
        || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
