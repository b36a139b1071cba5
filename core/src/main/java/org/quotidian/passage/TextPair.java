package org.quotidian.passage;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;

/** Two articles made ready for the aligner, and its matches turned into passages. */
final class TextPair {

  private final AnnotatedArticle left;
  private final AnnotatedArticle right;
  private final int[] leftTokens;
  private final int[] rightTokens;
  private final ComparedText leftText;
  private final ComparedText rightText;

  TextPair(ComparedArticle left, ComparedArticle right) {
    this.left = left.article;
    this.right = right.article;
    leftTokens = left.tokens;
    rightTokens = right.tokens;
    leftText = left.text;
    rightText = right.text;
  }

  /** None if they share no run of at least {@code leastRun} words. */
  List<Passage> passages(PairAligner aligner, int leastRun) {
    List<Passage> passages = new ArrayList<>();
    for (Match match : aligner.align(leftText, rightText, this::isSame, leastRun)) {
      passages.add(passage(match));
    }
    return passages;
  }

  /** Whether two words with one term are the same for certain. */
  private boolean isSame(int leftWord, int rightWord) {
    return left.tokens().sameWord(leftTokens[leftWord], right.tokens(), rightTokens[rightWord]);
  }

  private Passage passage(Match match) {
    Place onLeft = new Place(left, leftTokens[match.leftFirst()], leftTokens[match.leftEnd() - 1]);
    Place onRight =
        new Place(right, rightTokens[match.rightFirst()], rightTokens[match.rightEnd() - 1]);
    Appraisal appraisal = Appraisal.of(match, leftText, rightText, this::isSame);
    return new Passage(
        onLeft, onRight, match.leftEnd() - match.leftFirst(), appraisal.kind(), appraisal.score());
  }
}
