package org.quotidian.words;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;
import org.quotidian.hash.Hashing;
import org.quotidian.inflection.Inflections;
import org.quotidian.text.Tokens;

/**
 * Stems of words, as {@link Stems} gives them, of which the latest are kept. A number that is spelt
 * out has the stem of its digits: {@code eighteen} is {@code 18}. Safe to share between threads.
 */
public final class StemCache {

  private static final int BITS = 16;

  /** Not {@code one}, which is seldom a number. */
  private static final String NUMBERS =
      "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12"
          + " thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19"
          + " twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90";

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?");

  private static final Tokens NUMBER_WORDS = Tokens.of(NUMBERS);

  /** A word's term in the high half, its stem in the low; a later word takes an earlier's slot. */
  private final AtomicLongArray slots = new AtomicLongArray(1 << BITS);

  private final boolean numbersAsDigits;
  private final boolean inflected;

  private StemCache(boolean numbersAsDigits, boolean inflected) {
    this.numbersAsDigits = numbersAsDigits;
    this.inflected = inflected;
  }

  public StemCache() {
    this(true, false);
  }

  /** One that leaves numbers spelt out as they are. */
  public static StemCache plain() {
    return new StemCache(false, false);
  }

  /**
   * One in which the inflections of a word have one stem, irregular ones too: that of the base form
   * ({@link Inflections}).
   */
  public static StemCache ofBaseForms() {
    return new StemCache(true, true);
  }

  public int stem(Tokens tokens, int i) {
    int term = tokens.term(i);
    int slot = Hashing.spread(term) >>> (32 - BITS);
    long known = slots.getOpaque(slot);
    if ((int) (known >>> 32) == term && known != 0) {
      return (int) known;
    }
    int digits = numbersAsDigits ? digitsOf(term) : -1;
    int stem = digits >= 0 ? NUMBER_WORDS.term(digits) : unknown(tokens, i);
    slots.setOpaque(slot, (long) term << 32 | stem & 0xFFFFFFFFL);
    return stem;
  }

  private int unknown(Tokens tokens, int i) {
    Stems stems = new Stems();
    if (!inflected || !tokens.isWord(i) || tokens.isNumber(i)) {
      return stems.stem(tokens, i);
    }
    String word = tokens.word(i);
    String bare = tokens.isPossessive(i) ? word.substring(0, word.length() - 2) : word;
    return stems.stem(Inflections.english().stems(bare).get(0));
  }

  /** Whether a word with this stem is a number, in digits or spelt out. */
  static boolean isNumber(Tokens tokens, int i, int stem) {
    return tokens.isNumber(i) || (stem != tokens.term(i) && digitsOf(tokens.term(i)) >= 0);
  }

  /** The value of a number in digits or spelt out; 0 for any other word. */
  static double valueOf(Tokens tokens, int i) {
    int digits = tokens.isNumber(i) ? -1 : digitsOf(tokens.term(i));
    String word = digits >= 0 ? NUMBER_WORDS.word(digits) : tokens.word(i);
    String plain = word.replace(",", "");
    boolean isDecimal = !plain.isEmpty() && DECIMAL.matcher(plain).matches();
    return isDecimal ? Double.parseDouble(plain) : 0;
  }

  private static int digitsOf(int term) {
    for (int i = 0; i < NUMBER_WORDS.count(); i += 2) {
      if (NUMBER_WORDS.term(i) == term) {
        return i + 1;
      }
    }
    return -1;
  }
}
