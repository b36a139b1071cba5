package org.quotidian.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Which words of a text are which of another, and so what changed between them. Immutable.
 *
 * <p>Words that occur in the same order on both sides are paired so that their worth is the
 * greatest: the rarer a word, the more it is worth ({@code the} next to nothing); a word of which
 * the other side has but the stem ({@code guaranteed}, {@code guarantees}; {@code eighteen}, {@code
 * 18}) half as much; and each place where the sides differ costs as much as a rather common word.
 * This is a global alignment with affine gap costs (O. Gotoh, An improved algorithm for matching
 * biological sequences, 1982). What is left then and occurs on both sides in another order is
 * paired as moved: runs of three words and more, and single distinctive words of a place that was
 * changed.
 *
 * <p>Punctuation is ignored, and words are compared as {@link Tokens} folds them. Sides that are
 * the same, but for these, are paired all through.
 *
 * <p>Texts of which the product of the words is more than 2<sup>20</sup> are first cut at runs of
 * four words, or words, that both have once (patience diff), as often as needed; in a part that is
 * still larger, and has no such word, only moved words are paired. So time grows with the length,
 * not with its square: at most 512 cells of a table for each word and cut. Memory: 1 MB for the
 * table, and some 150 bytes a word.
 */
public final class WordAlignment {

  /**
   * A word and its counterpart.
   *
   * @param left the token of the word in the left text
   * @param right the token of its counterpart in the right text
   * @param isSame whether it is the same word; else only the stems are the same
   * @param isMoved whether it is elsewhere among the words that both sides have in one order
   */
  public record Pair(int left, int right, boolean isSame, boolean isMoved) {}

  /** What became of some words. */
  public enum Change {
    /** They are the same on both sides. */
    EQUAL,
    /** Others occur in their place. */
    CHANGED,
    /** They occur on the left side only. */
    ONLY_LEFT,
    /** They occur on the right side only. */
    ONLY_RIGHT,
    /** They, or words of the same stems, occur on the right side in another place. */
    MOVED
  }

  /**
   * Consecutive words. On a side that has none of them, the first token and the end are the same:
   * the token before which they would be.
   *
   * @param change how the words differ from the other side
   * @param leftFirst the token of the first word on the left
   * @param leftEnd the token after that of the last
   * @param rightFirst the token of the first word on the right
   * @param rightEnd the token after that of the last
   */
  public record Stretch(Change change, int leftFirst, int leftEnd, int rightFirst, int rightEnd) {}

  private static final byte SAME = 1;
  private static final byte MOVED = 2;

  private final Tokens left;
  private final Tokens right;
  private final int leftFirst;
  private final int leftEnd;
  private final int rightFirst;
  private final int rightEnd;

  // The pairs in the order of the left side, as numbers: a collection keeps many alignments.
  private final int[] leftTokens;
  private final int[] rightTokens;
  private final byte[] flags;

  private WordAlignment(
      Tokens left,
      int leftFirst,
      int leftEnd,
      Tokens right,
      int rightFirst,
      int rightEnd,
      int[] leftTokens,
      int[] rightTokens,
      byte[] flags) {
    this.left = left;
    this.leftFirst = leftFirst;
    this.leftEnd = leftEnd;
    this.right = right;
    this.rightFirst = rightFirst;
    this.rightEnd = rightEnd;
    this.leftTokens = leftTokens;
    this.rightTokens = rightTokens;
    this.flags = flags;
  }

  /**
   * Aligns two texts.
   *
   * @param left the text on the left
   * @param right the text on the right
   * @return the alignment of all their words
   */
  public static WordAlignment of(Tokens left, Tokens right) {
    return of(left, 0, left.count(), right, 0, right.count());
  }

  /**
   * Aligns parts of two texts.
   *
   * @param left the tokens of the text on the left
   * @param leftFirst the first token on the left
   * @param leftEnd the token after the last on the left
   * @param right the tokens of the text on the right
   * @param rightFirst the first token on the right
   * @param rightEnd the token after the last on the right
   * @return the alignment of the words in the two parts; its token numbers are those of the texts
   * @throws IndexOutOfBoundsException if the texts have no such tokens
   */
  public static WordAlignment of(
      Tokens left, int leftFirst, int leftEnd, Tokens right, int rightFirst, int rightEnd) {
    Objects.checkFromToIndex(leftFirst, leftEnd, left.count());
    Objects.checkFromToIndex(rightFirst, rightEnd, right.count());
    int[] leftWords = left.words(leftFirst, leftEnd);
    int[] rightWords = right.words(rightFirst, rightEnd);
    if (areSame(left, leftWords, right, rightWords)) {
      byte[] same = new byte[leftWords.length];
      Arrays.fill(same, SAME);
      return new WordAlignment(
          left, leftFirst, leftEnd, right, rightFirst, rightEnd, leftWords, rightWords, same);
    }
    NumberedWords words = new NumberedWords(left, leftFirst, leftEnd, right, rightFirst, rightEnd);
    int[] counterparts = OrderedWords.counterparts(words);
    boolean[] ordered = new boolean[counterparts.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = counterparts[i] >= 0;
    }
    MovedWords.pair(words, counterparts);
    int count = 0;
    int[] leftTokens = new int[counterparts.length];
    int[] rightTokens = new int[counterparts.length];
    byte[] flags = new byte[counterparts.length];
    for (int i = 0; i < counterparts.length; i++) {
      int j = counterparts[i];
      if (j >= 0) {
        leftTokens[count] = words.left.tokens[i];
        rightTokens[count] = words.right.tokens[j];
        flags[count++] = (byte) ((words.areSame(i, j) ? SAME : 0) | (ordered[i] ? 0 : MOVED));
      }
    }
    return new WordAlignment(
        left,
        leftFirst,
        leftEnd,
        right,
        rightFirst,
        rightEnd,
        Arrays.copyOf(leftTokens, count),
        Arrays.copyOf(rightTokens, count),
        Arrays.copyOf(flags, count));
  }

  private static boolean areSame(Tokens left, int[] leftWords, Tokens right, int[] rightWords) {
    boolean areSame = leftWords.length == rightWords.length;
    for (int i = 0; areSame && i < leftWords.length; i++) {
      areSame = left.sameWord(leftWords[i], right, rightWords[i]);
    }
    return areSame;
  }

  /** {@return the same pairs, with the sides exchanged} */
  public WordAlignment inverse() {
    int count = flags.length;
    long[] byRight = new long[count];
    for (int pair = 0; pair < count; pair++) {
      byRight[pair] = (long) rightTokens[pair] << 32 | pair;
    }
    Arrays.sort(byRight);
    int[] inverseLeft = new int[count];
    int[] inverseRight = new int[count];
    byte[] inverseFlags = new byte[count];
    for (int i = 0; i < count; i++) {
      int pair = (int) byRight[i];
      inverseLeft[i] = rightTokens[pair];
      inverseRight[i] = leftTokens[pair];
      inverseFlags[i] = flags[pair];
    }
    return new WordAlignment(
        right,
        rightFirst,
        rightEnd,
        left,
        leftFirst,
        leftEnd,
        inverseLeft,
        inverseRight,
        inverseFlags);
  }

  /** {@return the number of words that have a counterpart} */
  public int pairCount() {
    return flags.length;
  }

  /**
   * {@return the words that have a counterpart, in text order on the left; each word once at most}
   */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>(flags.length);
    for (int pair = 0; pair < flags.length; pair++) {
      pairs.add(new Pair(leftTokens[pair], rightTokens[pair], is(pair, SAME), is(pair, MOVED)));
    }
    return Collections.unmodifiableList(pairs);
  }

  private boolean is(int pair, byte flag) {
    return (flags[pair] & flag) != 0;
  }

  /**
   * {@return all words of both sides, each in one stretch} They are in the order of the left side;
   * what only the right side has is where it would be on the left. So those that are not moved are
   * in the order of the right side too.
   */
  public List<Stretch> stretches() {
    int[] leftWords = left.words(leftFirst, leftEnd);
    int[] rightWords = right.words(rightFirst, rightEnd);
    int[] counterparts = new int[leftWords.length];
    boolean[] ordered = new boolean[leftWords.length];
    boolean[] same = new boolean[leftWords.length];
    Arrays.fill(counterparts, -1);
    for (int pair = 0; pair < flags.length; pair++) {
      int word = Arrays.binarySearch(leftWords, leftTokens[pair]);
      counterparts[word] = Arrays.binarySearch(rightWords, rightTokens[pair]);
      ordered[word] = !is(pair, MOVED);
      same[word] = is(pair, SAME);
    }
    Stretches stretches = new Stretches(leftWords, rightWords, counterparts, ordered, same);
    return Collections.unmodifiableList(stretches.all(leftEnd, rightEnd));
  }

  /**
   * {@return where the left words of a stretch occur in their text; empty if there are none}
   *
   * @param stretch a stretch of this alignment
   */
  public Span left(Stretch stretch) {
    return span(left, stretch.leftFirst, stretch.leftEnd);
  }

  /**
   * {@return where the right words of a stretch occur in their text; empty if there are none}
   *
   * @param stretch a stretch of this alignment
   */
  public Span right(Stretch stretch) {
    return span(right, stretch.rightFirst, stretch.rightEnd);
  }

  private static Span span(Tokens text, int first, int end) {
    if (first < end) {
      return new Span(text.begin(first), text.end(end - 1));
    }
    int at = first < text.count() ? text.begin(first) : text.text().length();
    return new Span(at, at);
  }
}
