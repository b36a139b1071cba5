package org.quotidian.crossref;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordBag;

/**
 * Decides whether what two sentences have beside the same words changes what they say: other
 * numbers, a negation, a limit such as "at least", or other names.
 */
final class DifferingFacts {

  private static final TermSet NEGATIONS_AND_LIMITS =
      TermSet.of(
          "not no never none nobody nothing neither nor without cannot hardly least most fewer less"
              + " more than nearly almost about around roughly approximately up over under only");

  private static final String CONTRACTED_NOT = "n't";

  private DifferingFacts() {}

  /**
   * Whether the words outside of a stretch differ in this way. Words of a quotation are compared
   * with the rest of the quotation alone: what else a sentence says of it changes no quoted word.
   *
   * @param leftQuoted the quoted text that contains the stretch; null if it is not all quoted on
   *     both sides
   * @param rightQuoted the same of the other side; null if the left one is
   */
  static boolean differ(
      Stretch stretch,
      Parallel.Side left,
      @Nullable Span leftQuoted,
      Parallel.Side right,
      @Nullable Span rightQuoted) {
    Outside here = new Outside(left, stretch.leftFirst(), stretch.leftEnd());
    Outside there = new Outside(right, stretch.rightFirst(), stretch.rightEnd());
    int[] words = here.words(leftQuoted);
    int[] otherWords = there.words(rightQuoted);
    return here.stateFacts(words)
        || there.stateFacts(otherWords)
        || here.haveName(words) && there.haveName(otherWords);
  }

  /** The words of a sentence outside of a range of tokens. */
  private record Outside(Parallel.Side side, int first, int end) {

    /** Those in this part of the text; all of them if it is null. */
    int[] words(@Nullable Span part) {
      Tokens tokens = side.article().tokens();
      return side.wordTokens()
          .filter(token -> token < first || token >= end)
          .filter(
              token ->
                  part == null
                      || (part.begin() <= tokens.begin(token) && tokens.end(token) <= part.end()))
          .toArray();
    }

    boolean stateFacts(int[] words) {
      Tokens tokens = side.article().tokens();
      return Arrays.stream(words).anyMatch(token -> statesFact(tokens, token));
    }

    /** Whether one is capitalised and does not begin the sentence. */
    boolean haveName(int[] words) {
      Tokens tokens = side.article().tokens();
      return Arrays.stream(words)
          .anyMatch(token -> token > side.firstToken() && tokens.isCapitalized(token));
    }
  }

  private static boolean statesFact(Tokens tokens, int token) {
    return tokens.isNumber(token)
        || WordBag.valueOf(tokens, token) > 0
        || NEGATIONS_AND_LIMITS.contains(tokens, token)
        || tokens.word(token).endsWith(CONTRACTED_NOT);
  }
}
