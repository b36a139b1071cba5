package org.quotidian.query;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * A sentence that a query found.
 *
 * @param article the article that it stands in
 * @param number the sentence's number in the article, from 0
 * @param score how well it matches (BM25); comparable within one search only
 * @param highlights the words that matched, as spans of the article's text, in order and not
 *     overlapping
 */
public record SentenceHit(
    AnnotatedArticle article, int number, float score, List<Span> highlights) {

  public SentenceHit {
    highlights = List.copyOf(highlights);
  }

  /** The sentence. */
  public Sentence sentence() {
    return article.sentences().get(number);
  }

  /** The sentence's words as they stand in the article. */
  public String text() {
    return article.text(sentence());
  }
}
