package org.quotidian.alignment;

import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;
import org.quotidian.words.WordWeights;

/** The words of a stretch of two texts as numbers: equal numbers are equal words, for certain. */
final class NumberedWords {

  /** Weights are counted in so many parts of a nat, so that sums of them are exact. */
  static final int NAT = 64;

  private static final StemCache STEMS = new StemCache();

  /** One text's words, in text order. */
  static final class Side {
    final int count;

    /** The token of each. */
    final int[] tokens;

    final int[] words;
    final int[] stems;

    /** How much it says that a word occurs on both sides; more than 0. */
    final int[] weights;

    private Side(Tokens text, int first, int end) {
      tokens = text.words(first, end);
      count = tokens.length;
      words = new int[count];
      stems = new int[count];
      weights = new int[count];
      WordWeights rarity = WordWeights.english();
      for (int i = 0; i < count; i++) {
        stems[i] = STEMS.stem(text, tokens[i]);
        weights[i] = Math.max(1, Math.round(NAT * rarity.sentenceWeight(stems[i])));
      }
    }
  }

  final Side left;
  final Side right;

  /** How many different words there are; numbers are less than this. */
  final int differentWords;

  /** The text and the token of the first word with each number. */
  private final Tokens[] firstTexts;

  private final int[] firstTokens;

  /** The numbers by their words' terms, with 1 added; 0 where there is none. */
  private final int[] slots;

  private int size;

  /** Takes the words of the tokens from {@code leftFirst} to before {@code leftEnd}, and so on. */
  NumberedWords(
      Tokens leftText, int leftFirst, int leftEnd, Tokens rightText, int rightFirst, int rightEnd) {
    left = new Side(leftText, leftFirst, leftEnd);
    right = new Side(rightText, rightFirst, rightEnd);
    int words = left.count + right.count;
    firstTexts = new Tokens[words];
    firstTokens = new int[words];
    slots = new int[Integer.highestOneBit(Math.max(4, words)) * 4];
    number(leftText, left);
    number(rightText, right);
    differentWords = size;
  }

  private void number(Tokens text, Side side) {
    for (int i = 0; i < side.count; i++) {
      side.words[i] = number(text, side.tokens[i]);
    }
  }

  private int number(Tokens text, int token) {
    int slot = (text.term(token) * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      // Words that share a term by chance have slots of their own.
      if (firstTexts[number].sameWord(firstTokens[number], text, token)) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    firstTexts[size] = text;
    firstTokens[size] = token;
    slots[slot] = size + 1;
    return size++;
  }

  /** Whether the two words are the same. */
  boolean areSame(int inLeft, int inRight) {
    return left.words[inLeft] == right.words[inRight];
  }

  /** Whether the two words have one stem, or are one number. */
  boolean haveOneStem(int inLeft, int inRight) {
    return left.stems[inLeft] == right.stems[inRight];
  }

  /** What it is worth to pair two words, in parts of a nat; 0 if they don't go together. */
  int worth(int inLeft, int inRight) {
    if (areSame(inLeft, inRight)) {
      return left.weights[inLeft];
    }
    return haveOneStem(inLeft, inRight) ? (left.weights[inLeft] + 1) / 2 : 0;
  }
}
