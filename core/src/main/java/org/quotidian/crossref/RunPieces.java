package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;

/**
 * Splits words that two articles have at the ends of the sentences that they run through, on either
 * side: so both articles have the same pieces.
 */
final class RunPieces {

  private final SharedWords run;
  private final int minWords;

  private RunPieces(SharedWords run, int minWords) {
    this.run = run;
    this.minWords = minWords;
  }

  /**
   * The pieces in text order, each in one sentence on either side.
   *
   * @param minWords a piece is excluded if it has fewer, and both sentences have more words
   */
  static List<SharedWords> of(SharedWords run, int minWords) {
    return new RunPieces(run, minWords).pieces();
  }

  private List<SharedWords> pieces() {
    int[] left = run.left().wordTokens().toArray();
    int[] right = run.right().wordTokens().toArray();
    List<SharedWords> pieces = new ArrayList<>();
    int first = 0;
    while (first < left.length) {
      Parallel.Side here = at(run.left(), left[first], left[first]);
      Parallel.Side there = at(run.right(), right[first], right[first]);
      int end = first + 1;
      while (end < left.length && left[end] < endOf(here) && right[end] < endOf(there)) {
        end++;
      }
      boolean isTooShort =
          end - first < minWords && wordsOf(here) > end - first && wordsOf(there) > end - first;
      if (!isTooShort) {
        pieces.add(
            new SharedWords(
                at(run.left(), left[first], left[end - 1]),
                at(run.right(), right[first], right[end - 1])));
      }
      first = end;
    }
    return pieces;
  }

  private static Parallel.Side at(Parallel.Side side, int firstToken, int lastToken) {
    return Parallel.Side.of(side.article(), firstToken, lastToken + 1);
  }

  private static int endOf(Parallel.Side side) {
    return sentence(side).endToken();
  }

  private static long wordsOf(Parallel.Side side) {
    Sentence sentence = sentence(side);
    return IntStream.range(sentence.firstToken(), sentence.endToken())
        .filter(side.article().tokens()::isWord)
        .count();
  }

  private static Sentence sentence(Parallel.Side side) {
    AnnotatedArticle article = side.article();
    return article.sentences().get(side.sentence());
  }
}
