package org.quotidian.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/** An article with all that was found in its text. Immutable and safe to share between threads. */
public final class AnnotatedArticle {

  private final Article article;
  // Both are made on first use, the tokens only if the article was read back. Two threads may both
  // make them, with the same result.
  private @Nullable Tokens tokens;
  private @Nullable List<Span> quotedSpans;
  private final List<Sentence> sentences;
  private final List<Mention> mentions;
  private final List<Quotation> quotations;
  private final List<Figure> figures;
  private final List<Span> scareQuotes;

  private AnnotatedArticle(
      Article article,
      @Nullable Tokens tokens,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Quotation> quotations,
      List<Figure> figures,
      List<Span> scareQuotes) {
    this.article = article;
    this.tokens = tokens;
    this.sentences = List.copyOf(sentences);
    this.mentions = List.copyOf(mentions);
    this.quotations = List.copyOf(quotations);
    this.figures = List.copyOf(figures);
    this.scareQuotes = List.copyOf(scareQuotes);
  }

  /**
   * Puts together an article of which only the sentences are known, as an archive does that reads
   * it back.
   *
   * @param article the article
   * @param tokens the tokens of its text
   * @param sentences its sentences, in order
   * @return the article without mentions, quotations and figures
   * @throws IllegalArgumentException if the tokens are those of another text
   */
  public static AnnotatedArticle of(Article article, Tokens tokens, List<Sentence> sentences) {
    return of(article, tokens, sentences, List.of(), List.of(), List.of());
  }

  /**
   * Puts together what was found.
   *
   * @param article the article
   * @param tokens the tokens of its text
   * @param sentences its sentences, in order
   * @param mentions its names, in order
   * @param quotations its quotations, in the order they start
   * @param figures its quantities, in order
   * @return the annotated article
   * @throws IllegalArgumentException if the tokens are those of another text
   */
  public static AnnotatedArticle of(
      Article article,
      Tokens tokens,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Quotation> quotations,
      List<Figure> figures) {
    if (!tokens.text().equals(article.text())) {
      throw new IllegalArgumentException("tokens of another text than article " + article.id());
    }
    return new AnnotatedArticle(
        article, tokens, sentences, mentions, quotations, figures, List.of());
  }

  /**
   * {@return the same article, of which the scare quotes are known as well}
   *
   * @param scareQuotes their places in the text, quotation marks included
   */
  public AnnotatedArticle withScareQuotes(List<Span> scareQuotes) {
    return new AnnotatedArticle(
        article, tokens, sentences, mentions, quotations, figures, scareQuotes);
  }

  /**
   * Puts together what was found at another time, as an archive does that reads an article back:
   * its tokens are made when they are asked for.
   *
   * @param article the article
   * @param sentences its sentences, in order
   * @param mentions its names, in order
   * @param quotations its quotations, in the order they start
   * @param figures its quantities, in order
   * @return the annotated article
   */
  public static AnnotatedArticle of(
      Article article,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Quotation> quotations,
      List<Figure> figures) {
    return new AnnotatedArticle(article, null, sentences, mentions, quotations, figures, List.of());
  }

  /**
   * {@return the article and all that was found in it, as bytes} An article of 400 words takes some
   * 3 kB. {@link #fromBytes} of this and later versions of the library reads them back. The {@link
   * Mention#score} is kept in hundredths, which is as exactly as it is found.
   */
  public byte[] toBytes() {
    return ArticleBytes.write(this);
  }

  /**
   * Reads back what {@link #toBytes} wrote. The text is not read again: only its tokens are made,
   * when they are asked for.
   *
   * @param bytes an annotated article
   * @return the article with its annotations
   * @throws IllegalArgumentException if the bytes are something else, if an annotation is not
   *     within the text, or if the version is not known yet
   */
  public static AnnotatedArticle fromBytes(byte[] bytes) {
    return ArticleBytes.read(bytes);
  }

  /**
   * {@return the article and all that was found in it, as one JSON object on one line} It has the
   * fields of the article ({@code id}, {@code source}, {@code url}, {@code title}, {@code
   * published}, {@code language}, {@code text}), those of the command's {@code annotate --format
   * jsonl} ({@code sentences}, {@code entities}, {@code quotations}, {@code scareQuotes}, {@code
   * figures}) and the {@code version} of this format, 1. A field without a value is missing. A
   * sentence has the numbers of its tokens as well.
   *
   * @throws IllegalArgumentException if a figure is not finite
   */
  public String toJson() {
    return ArticleJson.write(this);
  }

  /**
   * Reads back what {@link #toJson} wrote. Fields that are not known are ignored.
   *
   * @param json an annotated article
   * @return the article with its annotations
   * @throws IllegalArgumentException if the text is something else, if an annotation is not within
   *     the article's text, or if the version is not known yet
   */
  public static AnnotatedArticle fromJson(String json) {
    return ArticleJson.read(json);
  }

  /** {@return the article as given} */
  public Article article() {
    return article;
  }

  /** {@return the article's id} */
  public String id() {
    return article.id();
  }

  /** {@return the tokens of the article's text} */
  public Tokens tokens() {
    Tokens made = tokens;
    if (made == null) {
      made = Tokens.of(article.text());
      tokens = made;
    }
    return made;
  }

  /**
   * {@return the tokens of one sentence, numbered from 0, with their places in the article's text}
   * The other tokens of the article are not looked for.
   *
   * @param sentence one of the article's sentences
   */
  public Tokens tokens(Sentence sentence) {
    return Tokens.of(article.text(), sentence.begin(), sentence.end());
  }

  /**
   * {@return the sentences in order} They do not overlap, and contain every word of the text; what
   * lies between them is white space, list bullets and lines of mere marks.
   */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** {@return the names in the text in order, none inside another} */
  public List<Mention> mentions() {
    return mentions;
  }

  /** {@return what the article reports people as saying, in the order it starts} */
  public List<Quotation> quotations() {
    return quotations;
  }

  /**
   * {@return words in quotation marks that the article reports nobody as saying, their marks
   * included, in order: scare quotes and nicknames (the so-called “peace belt”)} An archive does
   * not keep them.
   */
  public List<Span> scareQuotes() {
    return scareQuotes;
  }

  /**
   * {@return the spans between outermost quotation marks, marks included, in text order, whoever
   * said them} Only the sentences are needed. Names in quotation marks, such as titles of works,
   * are skipped.
   */
  public List<Span> quotedSpans() {
    List<Span> made = quotedSpans;
    if (made == null) {
      made = QuotationMarks.in(this);
      quotedSpans = made;
    }
    return made;
  }

  /** {@return the quantities in order, none inside another} */
  public List<Figure> figures() {
    return figures;
  }

  /**
   * {@return a sentence's text as in the article}
   *
   * @param sentence a sentence of this article
   */
  public String text(Sentence sentence) {
    return article.text().substring(sentence.begin(), sentence.end());
  }

  /**
   * {@return the number of the sentence that {@code offset} lies in or, between two, of the one
   * after it; the number of sentences if it lies behind the last}
   *
   * @param offset a UTF-16 code unit of the text
   */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
