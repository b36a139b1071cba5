package org.quotidian.words;

import java.util.concurrent.atomic.AtomicLongArray;
import org.quotidian.hash.Hashing;
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

  private static final Tokens NUMBER_WORDS = Tokens.of(NUMBERS);

  /** A word's term in the high half, its stem in the low; a later word takes an earlier's slot. */
  private final AtomicLongArray slots = new AtomicLongArray(1 << BITS);

  private final boolean numbersAsDigits;

  private StemCache(boolean numbersAsDigits) {
    this.numbersAsDigits = numbersAsDigits;
  }

  public StemCache() {
    this(true);
  }

  /** One that leaves numbers spelt out as they are. */
  public static StemCache plain() {
    return new StemCache(false);
  }

  public int stem(Tokens tokens, int i) {
    int term = tokens.term(i);
    int slot = Hashing.spread(term) >>> (32 - BITS);
    long known = slots.getOpaque(slot);
    if ((int) (known >>> 32) == term && known != 0) {
      return (int) known;
    }
    int digits = numbersAsDigits ? digitsOf(term) : -1;
    int stem = digits < 0 ? new Stems().stem(tokens, i) : NUMBER_WORDS.term(digits);
    slots.setOpaque(slot, (long) term << 32 | stem & 0xFFFFFFFFL);
    return stem;
  }

  /** Whether a word with this stem is a number, in digits or spelt out. */
  static boolean isNumber(Tokens tokens, int i, int stem) {
    return tokens.isNumber(i) || (stem != tokens.term(i) && digitsOf(tokens.term(i)) >= 0);
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
