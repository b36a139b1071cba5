package org.quotidian.crossref;

import org.quotidian.alignment.WordAlignment;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.Passage;
import org.quotidian.text.Tokens;

/** Makes parallels of sentences that say the same. */
final class SentenceParallels {

  /** The minimum length in words of a run that counts as verbatim. */
  private static final int RUN = 3;

  /**
   * A sentence counts as edited, not as paraphrased, if this share of the longer side is in
   * verbatim runs.
   */
  private static final double EDITED = 0.5;

  /** The same words are reported without the rest of their sentences if they are as many. */
  private static final int REPORTED_ALONE = 5;

  private SentenceParallels() {}

  /**
   * The two sentences; or only the words that are the same, if they are consecutive and are all
   * words of one of them, or all that the two have in common: a quotation with another "he said".
   */
  static Parallel of(AnnotatedArticle left, AnnotatedArticle right, ArticleSentences.Pair pair) {
    Parallel.Side here = side(left, pair.left());
    Parallel.Side there = side(right, pair.right());
    WordAlignment alignment = Parallel.align(here, there);
    int leftWords = words(left.tokens(), here.firstToken(), here.endToken());
    int rightWords = words(right.tokens(), there.firstToken(), there.endToken());
    int wordForWord = 0;
    for (Stretch stretch : alignment.stretches()) {
      if (stretch.change() == Change.EQUAL) {
        int words = words(left.tokens(), stretch.leftFirst(), stretch.leftEnd());
        if (words == Math.min(leftWords, rightWords)
            || (words == alignment.pairCount() && words >= REPORTED_ALONE)) {
          return Parallel.verbatim(
              new Parallel.Side(left, pair.left(), stretch.leftFirst(), stretch.leftEnd()),
              new Parallel.Side(right, pair.right(), stretch.rightFirst(), stretch.rightEnd()));
        }
        wordForWord += words >= RUN ? words : 0;
      }
    }
    boolean isEdited = wordForWord >= EDITED * Math.max(leftWords, rightWords);
    return new Parallel(
        here,
        there,
        isEdited ? Passage.Kind.EDITED : Passage.Kind.PARAPHRASE,
        pair.score(),
        alignment);
  }

  /** The sentence from its first word to its last. */
  private static Parallel.Side side(AnnotatedArticle article, int number) {
    Sentence sentence = article.sentences().get(number);
    int first = sentence.firstToken();
    int end = sentence.endToken();
    while (!article.tokens().isWord(first)) {
      first++;
    }
    while (!article.tokens().isWord(end - 1)) {
      end--;
    }
    return new Parallel.Side(article, number, first, end);
  }

  private static int words(Tokens tokens, int first, int end) {
    int words = 0;
    for (int token = first; token < end; token++) {
      words += tokens.isWord(token) ? 1 : 0;
    }
    return words;
  }
}
