package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.quotation.QuotationFinder;
import org.quotidian.article.Span;

/** See {@link AnnotatedArticle#marked}. */
final class QuotationMarks {

  private QuotationMarks() {}

  static List<Span> in(AnnotatedArticle article) {
    int[] regions =
        QuotationFinder.english().marked(article.tokens(), Annotator.ranges(article.sentences()));
    List<Span> spans = new ArrayList<>(regions.length / 2);
    for (int i = 0; i < regions.length; i += 2) {
      spans.add(
          new Span(article.tokens().begin(regions[i]), article.tokens().end(regions[i + 1] - 1)));
    }
    return List.copyOf(spans);
  }
}
