package org.quotidian.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * A sentence that a query found.
 *
 * @param article its article, with the sentences before and after it
 * @param number the sentence's number in the article, from 0
 * @param score how well it matches (BM25); comparable within one search only
 * @param marks what matched, in the order of the text; a quotation can contain others
 */
public record SentenceHit(
    AnnotatedArticle article, int number, float score, List<Highlight> marks) {

  /** Copies the list. */
  public SentenceHit {
    marks = List.copyOf(marks);
  }

  /** {@return the sentence} */
  public Sentence sentence() {
    return article.sentences().get(number);
  }

  /** {@return the sentence's text as in the article} */
  public String text() {
    return article.text(sentence());
  }

  /**
   * {@return the sentences before it, at most {@code count}, in order}
   *
   * @param count the maximum number of sentences
   */
  public List<Sentence> before(int count) {
    return article.sentences().subList(Math.max(0, number - count), number);
  }

  /**
   * {@return the sentences after it, at most {@code count}, in order}
   *
   * @param count the maximum number of sentences
   */
  public List<Sentence> after(int count) {
    int sentences = article.sentences().size();
    return article
        .sentences()
        .subList(number + 1, Math.min(sentences - number - 1, count) + number + 1);
  }

  /**
   * {@return the quotations in the sentence, with their words and speakers, in order} One that
   * extends over several sentences is given whole.
   */
  public List<Quoted> quotations() {
    Span sentence = sentence().span();
    List<Quoted> quoted = new ArrayList<>();
    for (Quotation quotation : article.quotations()) {
      if (quotation.span().overlaps(sentence)) {
        boolean isMatch = marks.contains(new Highlight(Highlight.Kind.QUOTATION, quotation.span()));
        String text = quotation.span().of(article.article().text());
        quoted.add(new Quoted(quotation, text, isMatch));
      }
    }
    return List.copyOf(quoted);
  }

  /**
   * {@return the words, entities and figures that matched, as spans of the article's text, in order
   * and not overlapping}
   */
  public List<Span> highlights() {
    List<Span> merged = new ArrayList<>();
    for (Highlight mark : marks) {
      if (mark.kind() == Highlight.Kind.QUOTATION) {
        continue;
      }
      Span span = mark.span();
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.overlaps(span)) {
        merged.set(merged.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }

  /**
   * A quotation of the article.
   *
   * @param quotation its place, kind and speaker
   * @param text its words as in the article, with their quotation marks; if the article interrupts
   *     it ("…," he said, "…"), with the interruption
   * @param isMatch whether the query asked for this quotation, by {@code speaker:} or {@code
   *     quote:}; other quotations can be in the same sentence
   */
  public record Quoted(Quotation quotation, String text, boolean isMatch) {

    /**
     * {@return the name of the speaker, as this article has it at its fullest, or else the words
     * that refer to the speaker, such as "a senior official"; {@code null} if the speaker is not
     * certain}
     */
    public @Nullable String speaker() {
      Quotation.Speaker speaker = quotation.speaker();
      return speaker == null ? null : speaker.name();
    }

    /** {@return the id of the entity that the speaker is; {@code null} if it is not known} */
    public @Nullable String speakerEntity() {
      Quotation.Speaker speaker = quotation.speaker();
      return speaker == null ? null : speaker.entity();
    }
  }

  /**
   * A part of a sentence that matched.
   *
   * @param kind what it is
   * @param span its place in the article's text; a quotation can extend beyond the sentence
   */
  public record Highlight(Kind kind, Span span) {

    /** What a highlight is. */
    public enum Kind {
      /** A word or phrase. */
      WORD,
      /** A mention of an entity, or the words that name a speaker. */
      ENTITY,
      /** A figure. */
      FIGURE,
      /** A quotation. */
      QUOTATION
    }
  }
}
