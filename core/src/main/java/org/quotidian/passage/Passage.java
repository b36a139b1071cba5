package org.quotidian.passage;

import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * A text that two articles share. It is the same type for two articles, for a {@link
 * PassageCollection} and for an archive; the sides refer to articles by number.
 *
 * @param left the range in the article with the lower number
 * @param right the range in the other article
 * @param kind how the right side differs from the left
 * @param score how similar the sides are, from 0 to 1: Dice's coefficient of the stems of their
 *     words, each counted as often as it occurs, that is twice the number in common by the sum of
 *     the numbers on both sides; 1 if the sides are the same words
 */
public record Passage(Side left, Side right, Kind kind, double score) {

  /** How the right side differs from the left. */
  public enum Kind {
    /** Not at all, except for case, punctuation and spaces. */
    VERBATIM,
    /** At least half of the longer side's words occur word for word on the other side. */
    EDITED,
    /** The right side says the same in other words or in another order, or summarizes it. */
    PARAPHRASE
  }

  /** {@return the number of words on the left side} */
  public int words() {
    return left.words();
  }

  /**
   * Aligns the words of the two sides. Computed on each call.
   *
   * @param left the article of the left side
   * @param right the article of the right side
   * @return the alignment of the words of the two sides; its token numbers are those of the
   *     articles
   */
  public WordAlignment alignment(AnnotatedArticle left, AnnotatedArticle right) {
    return WordAlignment.of(
        left.tokens(),
        this.left.firstToken(left.tokens()),
        this.left.endToken(left.tokens()),
        right.tokens(),
        this.right.firstToken(right.tokens()),
        this.right.endToken(right.tokens()));
  }

  /**
   * One side of a passage: a range of one article's words.
   *
   * @param article the article's number in what was compared: 0 for the left and 1 for the right of
   *     two articles, else the number of articles listed or added before it
   * @param span the range in the article's text, from the begin of its first word to the end of its
   *     last
   * @param firstWord the number of its first word among the words of the article, from 0;
   *     punctuation is no word
   * @param endWord the number after that of its last word
   */
  public record Side(int article, Span span, int firstWord, int endWord) {

    /** {@return the number of words} */
    public int words() {
      return endWord - firstWord;
    }

    /**
     * {@return the number of the first token}
     *
     * @param tokens the tokens of the article's text
     */
    public int firstToken(Tokens tokens) {
      return tokens.indexAt(span.begin());
    }

    /**
     * {@return the number after that of the last token}
     *
     * @param tokens the tokens of the article's text
     */
    public int endToken(Tokens tokens) {
      return tokens.indexAt(span.end() - 1) + 1;
    }

    /**
     * {@return the words as they are in the article's text}
     *
     * @param article the article that this is a part of
     */
    public String text(Article article) {
      return span.of(article.text());
    }
  }
}
