package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.quotation.QuotationFinder;
import org.quotidian.article.Span;

/** What stands between quotation marks, whoever said it. */
public final class QuotationMarks {

  private QuotationMarks() {}

  /**
   * What stands between the outermost pairs of marks of an article, marks included, in the order it
   * stands. Only the sentences need be known. Names that are set in marks, such as titles of works,
   * are left out.
   */
  public static List<Span> in(AnnotatedArticle article) {
    int[] regions =
        QuotationFinder.english().marked(article.tokens(), Annotator.ranges(article.sentences()));
    List<Span> spans = new ArrayList<>(regions.length / 2);
    for (int i = 0; i < regions.length; i += 2) {
      spans.add(
          new Span(article.tokens().begin(regions[i]), article.tokens().end(regions[i + 1] - 1)));
    }
    return spans;
  }
}
