package org.quotidian.words;

import java.util.Arrays;
import org.quotidian.text.Tokens;

/** The words of a text, ordered by their stems, as {@link BagScorer} compares them. */
public final class WordBag {

  private static final byte NUMBER = 1;
  private static final byte CAPITALIZED = 2;

  public final int size;

  /** The weight of all words, and of each. */
  final double weight;

  final float[] weights;

  /** Ascending; words of one stem in text order. */
  public final int[] stems;

  /** The number of each word's token. */
  public final int[] tokens;

  private final byte[] kinds;

  /** The folded words one after the other, and behind which character each ends. */
  final char[] letters;

  final int[] ends;

  private WordBag(Tokens text, long[] words, int size, StemCache stemCache, WordWeights rarity) {
    this.size = size;
    weights = new float[size];
    stems = new int[size];
    tokens = new int[size];
    kinds = new byte[size];
    ends = new int[size];
    StringBuilder folded = new StringBuilder(8 * size);
    double sum = 0;
    for (int k = 0; k < size; k++) {
      int stem = (int) (words[k] >> 32);
      int token = (int) words[k];
      stems[k] = stem;
      tokens[k] = token;
      weights[k] = (float) Math.sqrt(Math.sqrt(rarity.sentenceWeight(stem)));
      sum += weights[k];
      kinds[k] =
          (byte)
              ((StemCache.isNumber(text, token, stem) ? NUMBER : 0)
                  | (text.isCapitalized(token) ? CAPITALIZED : 0));
      text.appendWord(token, folded);
      ends[k] = folded.length();
    }
    weight = sum;
    letters = new char[folded.length()];
    folded.getChars(0, letters.length, letters, 0);
  }

  public static WordBag of(Tokens text, StemCache stemCache, WordWeights rarity) {
    return of(text, 0, text.count(), stemCache, rarity);
  }

  /** The words of the tokens from {@code first} to before {@code end}. */
  public static WordBag of(
      Tokens text, int first, int end, StemCache stemCache, WordWeights rarity) {
    long[] words = new long[end - first];
    int size = 0;
    for (int i = first; i < end; i++) {
      if (text.isWord(i)) {
        words[size++] = (long) stemCache.stem(text, i) << 32 | i;
      }
    }
    Arrays.sort(words, 0, size);
    return new WordBag(text, words, size, stemCache, rarity);
  }

  public boolean isNumber(int k) {
    return (kinds[k] & NUMBER) != 0;
  }

  public boolean isCapitalized(int k) {
    return (kinds[k] & CAPITALIZED) != 0;
  }

  /** The value of a number in digits or spelt out; 0 for any other word. */
  public static double valueOf(Tokens text, int token) {
    return StemCache.valueOf(text, token);
  }

  int begin(int k) {
    return k == 0 ? 0 : ends[k - 1];
  }
}
