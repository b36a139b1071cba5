package org.quotidian.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotidian.annotate.AnnotatedArticle;

/** Two articles made ready for the aligner, and its matches turned into passages. */
final class TextPair {

  /** A passage is edited, and not told anew, if so much of it stands word for word. */
  private static final double EDITED = 0.5;

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
    int words = match.leftEnd() - match.leftFirst();
    if (isVerbatim(match)) {
      return new Passage(onLeft, onRight, words, Passage.Kind.VERBATIM, 1);
    }
    int longer = Math.max(words, match.rightEnd() - match.rightFirst());
    boolean isEdited = wordForWord(match) >= EDITED * longer;
    return new Passage(
        onLeft,
        onRight,
        words,
        isEdited ? Passage.Kind.EDITED : Passage.Kind.PARAPHRASE,
        score(match));
  }

  private boolean isVerbatim(Match match) {
    int words = match.leftEnd() - match.leftFirst();
    if (words != match.rightEnd() - match.rightFirst()) {
      return false;
    }
    for (int i = 0; i < words; i++) {
      int inLeft = match.leftFirst() + i;
      int inRight = match.rightFirst() + i;
      if (leftText.term(inLeft) != rightText.term(inRight) || !isSame(inLeft, inRight)) {
        return false;
      }
    }
    return true;
  }

  /** How many words of the left side stand in three of a row that the right side has too. */
  private int wordForWord(Match match) {
    Set<Long> threes = new HashSet<>();
    for (int i = match.rightFirst(); i + 2 < match.rightEnd(); i++) {
      threes.add(three(rightText, i));
    }
    int count = 0;
    int upto = match.leftFirst();
    for (int i = match.leftFirst(); i + 2 < match.leftEnd(); i++) {
      if (threes.contains(three(leftText, i))) {
        count += i + 3 - Math.max(upto, i);
        upto = i + 3;
      }
    }
    return count;
  }

  private static long three(ComparedText text, int word) {
    long hash = text.term(word);
    hash = hash * 0x9E3779B97F4A7C15L + text.term(word + 1);
    return hash * 0x9E3779B97F4A7C15L + text.term(word + 2);
  }

  /** Dice's coefficient of the stems on both sides, each as often as it stands there. */
  private double score(Match match) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = match.leftFirst(); i < match.leftEnd(); i++) {
      counts.merge(leftText.stem(i), 1, Integer::sum);
    }
    int common = 0;
    for (int i = match.rightFirst(); i < match.rightEnd(); i++) {
      int more = counts.merge(rightText.stem(i), -1, Integer::sum);
      common += more >= 0 ? 1 : 0;
    }
    int words = match.leftEnd() - match.leftFirst() + match.rightEnd() - match.rightFirst();
    return 2.0 * common / words;
  }
}
