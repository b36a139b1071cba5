package org.quotidian.annotate;

import java.util.stream.Stream;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * Checks the places of annotations that were read back. Who looks at them later would get an
 * exception that says nothing of the cause.
 */
final class Places {

  private Places() {}

  /**
   * The same article.
   *
   * @throws IllegalArgumentException if an annotation is not within the text
   */
  static AnnotatedArticle checked(AnnotatedArticle article) {
    int length = article.article().text().length();
    spans(article)
        .forEach(
            span -> {
              if (span.end() > length) {
                throw new IllegalArgumentException(
                    "an annotation at " + span + " of a text of " + length + " characters");
              }
            });
    for (Sentence sentence : article.sentences()) {
      // Each token has a character at least. How many there are is not known yet.
      if (sentence.firstToken() < 0
          || sentence.endToken() < sentence.firstToken()
          || sentence.endToken() > length) {
        throw new IllegalArgumentException("a sentence without such tokens: " + sentence);
      }
    }
    return article;
  }

  private static Stream<Span> spans(AnnotatedArticle article) {
    return Stream.of(
            article.sentences().stream().map(Sentence::span),
            article.mentions().stream().map(Mention::span),
            article.quotations().stream().map(Quotation::span),
            article.quotations().stream().flatMap(Places::besides),
            article.figures().stream().map(Figure::span),
            article.scareQuotes().stream())
        .flatMap(spans -> spans);
  }

  private static Stream<Span> besides(Quotation quotation) {
    Span cue = quotation.cue();
    return Stream.concat(
        quotation.speakers().stream().map(Quotation.Speaker::span),
        cue == null ? Stream.empty() : Stream.of(cue));
  }
}
