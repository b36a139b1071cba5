package org.quotidian.query;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * A sentence that a query found.
 *
 * @param article the article that it stands in; the sentences before and after are there too
 * @param number the sentence's number in the article, from 0
 * @param score how well it matches (BM25); comparable within one search only
 * @param marks what the query asked for, in the order it stands; a quotation can hold others
 */
public record SentenceHit(
    AnnotatedArticle article, int number, float score, List<Highlight> marks) {

  public SentenceHit {
    marks = List.copyOf(marks);
  }

  /** The sentence. */
  public Sentence sentence() {
    return article.sentences().get(number);
  }

  /** The sentence's words as they stand in the article. */
  public String text() {
    return article.text(sentence());
  }

  /** The sentences that stand before it, at most {@code count}, in order. */
  public List<Sentence> before(int count) {
    return article.sentences().subList(Math.max(0, number - count), number);
  }

  /** The sentences that stand after it, at most {@code count}, in order. */
  public List<Sentence> after(int count) {
    int sentences = article.sentences().size();
    return article
        .sentences()
        .subList(number + 1, Math.min(sentences - number - 1, count) + number + 1);
  }

  /** The quotations that stand in it, or at least a part of each, in order. */
  public List<Quotation> quotations() {
    Span sentence = sentence().span();
    return article.quotations().stream().filter(said -> said.span().overlaps(sentence)).toList();
  }

  /**
   * The words, entities and figures that matched, as spans of the article's text, in order and not
   * overlapping.
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
}
