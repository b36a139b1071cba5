package org.quotidian.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * The words of a made-up language of news, drawn as often as real ones are: the n-th commonest in
 * proportion to 1/(n + 1) (Zipf's law in B. Mandelbrot's form). The commonest are English function
 * words, the others are invented, and some are inflected as English inflects.
 */
public final class Vocabulary {

  private static final int INVENTED = 30_000;
  private static final int NAMES = 3_000;
  private static final double SHIFT = 1;

  private static final String[] FUNCTION_WORDS =
      """
      the of to and a in that said is for it on was he with as at by from his be has have are but \
      an not will who they were their had its this after we which been would more about or when \
      one out up than also she her there two over what all could other before some first if can no \
      into you last so them him people years because since three against during under most while \
      where between how many only those such do including any now made may being through just down \
      our these should both own back still around another did even per much then four until like \
      without within among however several though whether near along despite once too very each\
      """
          .split(" ", -1);

  private static final String[] ONSETS =
      "b c d f g h k l m n p r s t v w b d l m n r s t cl gr pr sh st tr".split(" ", -1);
  private static final String[] VOWELS = "a e i o u a e i o ea".split(" ", -1);
  private static final String[] CODAS = {
    "", "", "n", "r", "s", "l", "t", "m", "nd", "st", "ck", "rt"
  };
  private static final String[] ENDINGS = {"s", "s", "ed", "ing", "ly", "er"};

  private final Random random;
  private final String[] words;

  /** For each word the share of the draws that fall on it or a commoner one. */
  private final double[] shares;

  private final String[] names;

  Vocabulary(Random random) {
    this.random = random;
    Set<String> taken = new HashSet<>(Arrays.asList(FUNCTION_WORDS));
    List<String> all = new ArrayList<>(Arrays.asList(FUNCTION_WORDS));
    while (all.size() < FUNCTION_WORDS.length + INVENTED) {
      // The rarer, the longer.
      String word = all.size() < 3_000 ? invent(1, 2) : invent(2, 3);
      if (word.length() > 3 && taken.add(word)) {
        all.add(word);
      }
    }
    words = all.toArray(new String[0]);
    shares = new double[words.length];
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      sum += 1 / (i + 1 + SHIFT);
      shares[i] = sum;
    }
    names = new String[NAMES];
    for (int i = 0; i < NAMES; i++) {
      names[i] = capitalized(invent(2, 3));
    }
  }

  private String invent(int fewest, int most) {
    StringBuilder word = new StringBuilder();
    int syllables = fewest + random.nextInt(most - fewest + 1);
    for (int i = 0; i < syllables; i++) {
      word.append(any(ONSETS)).append(any(VOWELS));
    }
    return word.append(any(CODAS)).toString();
  }

  /** A word as common as its kind. */
  String word() {
    int found = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
    int rank = found < 0 ? -found - 1 : found;
    if (rank < FUNCTION_WORDS.length || random.nextInt(5) < 3) {
      return words[rank];
    }
    return inflected(words[rank], any(ENDINGS));
  }

  private static String inflected(String word, String ending) {
    boolean dropsE = word.endsWith("e") && ending.charAt(0) != 's' && ending.charAt(0) != 'l';
    return (dropsE ? word.substring(0, word.length() - 1) : word) + ending;
  }

  /** A name of one word; few come often. */
  String name() {
    double uniform = random.nextDouble();
    return names[(int) (uniform * uniform * uniform * NAMES)];
  }

  String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
