package org.quotidian.crossref;

import java.util.stream.IntStream;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.passage.Passage;

/**
 * A sentence, or words of one, with its counterpart in another article: whole sentences if one was
 * edited or paraphrased, else the words that are the same.
 *
 * @param here the words in the sentence of the article that is cross-referenced
 * @param there their counterpart in the other article
 * @param kind how the two sides differ
 * @param score how similar the sides are, from 0 to 1: 1 for the same words, else the weight that
 *     the two sentences have in common, as the geometric mean of its shares of either. A word
 *     weighs the more the fewer sentences of the two articles have it
 * @param alignment which words of the two sides correspond
 */
public record Parallel(
    Side here, Side there, Passage.Kind kind, double score, WordAlignment alignment) {

  /**
   * One side of a parallel: a range of an article's tokens.
   *
   * @param article the article
   * @param sentence the number of the sentence with the first word, from 0
   * @param firstToken the token of the first word
   * @param endToken the token after that of the last word
   */
  public record Side(AnnotatedArticle article, int sentence, int firstToken, int endToken) {

    static Side of(AnnotatedArticle article, int firstToken, int endToken) {
      int sentence = article.sentenceAt(article.tokens().begin(firstToken));
      return new Side(article, sentence, firstToken, endToken);
    }

    /** {@return the number of the sentence with the last word, from 0} */
    public int lastSentence() {
      return article.sentenceAt(article.tokens().begin(endToken - 1));
    }

    /**
     * {@return the range in the article's text, from the begin of the first word to the end of the
     * last}
     */
    public Span span() {
      return new Span(article.tokens().begin(firstToken), article.tokens().end(endToken - 1));
    }

    /** {@return the words as they are in the article} */
    public String text() {
      return span().of(article.article().text());
    }

    /** The tokens that are words. */
    IntStream wordTokens() {
      return IntStream.range(firstToken, endToken).filter(article.tokens()::isWord);
    }

    int wordCount() {
      return (int) wordTokens().count();
    }

    /** A part of it, within one sentence. */
    Side part(int first, int end) {
      return new Side(article, sentence, first, end);
    }

    boolean contains(int token) {
      return firstToken <= token && token < endToken;
    }

    /** The article's id and the span. */
    @Override
    public String toString() {
      return article.id() + "[" + span().begin() + ", " + span().end() + ")";
    }
  }

  /** A parallel of the same words. */
  static Parallel verbatim(Side here, Side there) {
    return new Parallel(here, there, Passage.Kind.VERBATIM, 1, align(here, there));
  }

  static WordAlignment align(Side here, Side there) {
    return WordAlignment.of(
        here.article.tokens(),
        here.firstToken,
        here.endToken,
        there.article.tokens(),
        there.firstToken,
        there.endToken);
  }

  /**
   * {@return the number of words here that have a counterpart there: the same word, or one of its
   * stem}
   */
  public int words() {
    return alignment.pairCount();
  }

  /** The same parallel as the other article has it. */
  Parallel inverse() {
    return new Parallel(there, here, kind, score, alignment.inverse());
  }
}
