package org.quotidian.crossref;

import org.quotidian.alignment.WordAlignment;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.Passage;
import org.quotidian.text.Tokens;

/** Makes passages of sentences that say the same. */
final class SentenceParallels {

  /** Words that stand in so many the same in a row stand word for word. */
  private static final int RUN = 3;

  /**
   * A sentence is edited, and not told anew, if so much of the longer side stands word for word.
   */
  private static final double EDITED = 0.5;

  /** Words that are the same are told by themselves, if they are as many. */
  private static final int TOLD_ALONE = 5;

  private SentenceParallels() {}

  /**
   * The two sentences; or only the words that are the same, if they stand together and are all that
   * one of them has, or all that they have in common: words quoted with another "he said".
   */
  static SharedText passage(
      AnnotatedArticle left, AnnotatedArticle right, ArticleSentences.Pair pair) {
    Sentence inLeft = left.sentences().get(pair.left());
    Sentence inRight = right.sentences().get(pair.right());
    WordAlignment alignment =
        WordAlignment.of(
            left.tokens(),
            inLeft.firstToken(),
            inLeft.endToken(),
            right.tokens(),
            inRight.firstToken(),
            inRight.endToken());
    int leftWords = words(left.tokens(), inLeft.firstToken(), inLeft.endToken());
    int rightWords = words(right.tokens(), inRight.firstToken(), inRight.endToken());
    int wordForWord = 0;
    for (Stretch stretch : alignment.stretches()) {
      if (stretch.change() == Change.EQUAL) {
        int words = words(left.tokens(), stretch.leftFirst(), stretch.leftEnd());
        if (words == Math.min(leftWords, rightWords)
            || (words == alignment.pairs().size() && words >= TOLD_ALONE)) {
          return new SharedText(
              new ParallelSide(left, stretch.leftFirst(), stretch.leftEnd() - 1),
              new ParallelSide(right, stretch.rightFirst(), stretch.rightEnd() - 1),
              words,
              Passage.Kind.VERBATIM,
              1);
        }
        wordForWord += words >= RUN ? words : 0;
      }
    }
    boolean isEdited = wordForWord >= EDITED * Math.max(leftWords, rightWords);
    return new SharedText(
        place(left, inLeft),
        place(right, inRight),
        alignment.pairs().size(),
        isEdited ? Passage.Kind.EDITED : Passage.Kind.PARAPHRASE,
        pair.score());
  }

  /** The sentence from its first word to its last. */
  private static ParallelSide place(AnnotatedArticle article, Sentence sentence) {
    int first = sentence.firstToken();
    int last = sentence.endToken() - 1;
    while (!article.tokens().isWord(first)) {
      first++;
    }
    while (!article.tokens().isWord(last)) {
      last--;
    }
    return new ParallelSide(article, first, last);
  }

  private static int words(Tokens tokens, int first, int end) {
    int words = 0;
    for (int token = first; token < end; token++) {
      words += tokens.isWord(token) ? 1 : 0;
    }
    return words;
  }
}
