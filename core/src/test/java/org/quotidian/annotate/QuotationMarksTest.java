package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;

class QuotationMarksTest {

  @Test
  void theOutermostMarksHoldTheWords() {
    String text =
        "“They've put ‘Article 5-like’ there,” she said, and called it a 'turning point' in the"
            + " envoys' work.";
    AnnotatedArticle article = Annotator.sentences().annotate(Article.of("a", text));
    assertThat(QuotationMarks.in(article))
        .extracting(span -> span.of(text))
        .containsExactly("“They've put ‘Article 5-like’ there,”", "'turning point'");
  }
}
