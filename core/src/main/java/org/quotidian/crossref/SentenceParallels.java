package org.quotidian.crossref;

import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.event.ArticleSentences;
import org.quotidian.passage.Passage;

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
   * Where the sentences differ in {@link DifferingFacts}, the whole sentences show it.
   */
  static Parallel of(ComparedArticle left, ComparedArticle right, ArticleSentences.Pair pair) {
    Parallel.Side here = side(left.article(), pair.left());
    Parallel.Side there = side(right.article(), pair.right());
    WordAlignment alignment = Parallel.align(here, there);
    int leftWords = here.wordCount();
    int rightWords = there.wordCount();
    int wordForWord = 0;
    boolean contains = false;
    for (Stretch stretch : alignment.stretches()) {
      if (stretch.change() == Change.EQUAL) {
        Parallel.Side same = here.part(stretch.leftFirst(), stretch.leftEnd());
        Parallel.Side other = there.part(stretch.rightFirst(), stretch.rightEnd());
        int words = same.wordCount();
        contains |= words == Math.min(leftWords, rightWords);
        Span quoted = quoted(same);
        Span otherQuoted = quoted(other);
        boolean isQuotation = quoted != null && otherQuoted != null;
        boolean isAll = words == (isQuotation ? pairsSaid(alignment, left) : alignment.pairCount());
        if (contains || (isAll && words >= REPORTED_ALONE)) {
          if (!DifferingFacts.differ(
              stretch,
              here,
              isQuotation ? quoted : null,
              there,
              isQuotation ? otherQuoted : null)) {
            return Parallel.verbatim(same, other);
          }
        }
        wordForWord += words >= RUN ? words : 0;
      }
    }
    boolean isEdited = contains || wordForWord >= EDITED * Math.max(leftWords, rightWords);
    return new Parallel(
        here,
        there,
        isEdited ? Passage.Kind.EDITED : Passage.Kind.PARAPHRASE,
        pair.score(),
        alignment);
  }

  /** The number of pairs of words that do not only say who speaks, and where. */
  private static int pairsSaid(WordAlignment alignment, ComparedArticle left) {
    return (int)
        alignment.pairs().stream()
            .filter(pair -> !left.sentences().isAttribution(pair.left()))
            .count();
  }

  /** The text in quotation marks that has all the words; null if there is none. */
  private static @Nullable Span quoted(Parallel.Side side) {
    Span span = side.span();
    return side.article().quotedSpans().stream()
        .filter(quoted -> quoted.begin() <= span.begin() && span.end() <= quoted.end())
        .findFirst()
        .orElse(null);
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
}
