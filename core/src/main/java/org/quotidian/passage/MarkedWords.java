package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quotidian.concurrent.Cancellation;
import org.quotidian.passage.collection.ShortQuotations;
import org.quotidian.passage.pair.ComparedText;
import org.quotidian.passage.pair.Match;
import org.quotidian.passage.pair.PairRuns;
import org.quotidian.passage.pair.QuotationRule;
import org.quotidian.text.Tokens;

/**
 * The words that one article puts between quotation marks, one quotation after the other, to be
 * compared with those of another. Never written to: safe to share.
 */
final class MarkedWords {

  /** Separates quotations, so that no run continues from one to the next. */
  private static final int BETWEEN = -1;

  private static final MarkedWords NONE = new MarkedWords(new int[0], new int[0]);

  /** For each word in marks its number among all words of the article, or {@link #BETWEEN}. */
  private final int[] words;

  private final int[] terms;

  private MarkedWords(int[] words, int[] terms) {
    this.words = words;
    this.terms = terms;
  }

  /**
   * Those of an article.
   *
   * @param quotations as {@link ShortQuotations#in} gives them
   */
  static MarkedWords of(ComparedText article, int[] quotations) {
    if (quotations.length == 0) {
      return NONE;
    }
    int size = 1;
    for (int i = 1; i < quotations.length; i += 2) {
      size += quotations[i] + 1;
    }
    int[] words = new int[size];
    int[] terms = new int[size];
    Arrays.fill(words, BETWEEN);
    int at = 1;
    for (int i = 0; i < quotations.length; i += 2) {
      for (int word = quotations[i]; word < quotations[i] + quotations[i + 1]; word++) {
        words[at] = word;
        terms[at++] = article.term(word);
      }
      at++;
    }
    return new MarkedWords(words, terms);
  }

  /** The common quotations that {@code rule} has found, by their place on the left. */
  static List<Match> shared(ComparedArticle left, ComparedArticle right, QuotationRule rule) {
    MarkedWords inLeft = left.marked;
    MarkedWords inRight = right.marked;
    PairRuns.SameWord same = (word, other) -> isSame(left, word, right, other);
    int[] runs =
        PairRuns.of(
            inLeft.terms,
            inRight.terms,
            QuotationRule.LEAST_WORDS,
            (at, other) -> same.test(inLeft.words[at], inRight.words[other]),
            Cancellation.onInterrupt());
    List<Match> shared = new ArrayList<>(0);
    for (int i = 0; i < runs.length; i += 3) {
      int at = runs[i];
      int length = runs[i + 2];
      int onLeft = inLeft.words[at];
      int onRight = inRight.words[runs[i + 1]];
      if (rule.isReported(
              length,
              inLeft.isQuotation(at, length),
              inRight.isQuotation(runs[i + 1], length),
              word -> inLeft.terms[at + word])
          && !rule.isInRun(onLeft, onRight, length, same)) {
        shared.add(new Match(onLeft, onLeft + length, onRight, onRight + length));
      }
    }
    return shared;
  }

  /** Whether so many words are all of a quotation. */
  private boolean isQuotation(int at, int length) {
    return words[at - 1] == BETWEEN && words[at + length] == BETWEEN;
  }

  /** Whether both articles have such a word, and it is the same. */
  private static boolean isSame(ComparedArticle left, int word, ComparedArticle right, int other) {
    if (word < 0 || other < 0 || word >= left.tokens.length || other >= right.tokens.length) {
      return false;
    }
    Tokens tokens = left.article.tokens();
    return tokens.sameWord(left.tokens[word], right.article.tokens(), right.tokens[other]);
  }
}
