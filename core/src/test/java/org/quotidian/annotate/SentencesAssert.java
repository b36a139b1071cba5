package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.quotidian.article.Article;

/** {@code assertThatSentences(text).are(…)}. */
final class SentencesAssert {

  private final AnnotatedArticle annotated;

  private SentencesAssert(AnnotatedArticle annotated) {
    this.annotated = annotated;
  }

  static SentencesAssert assertThatSentences(String text) {
    return new SentencesAssert(Annotator.sentences().annotate(Article.of("test", text)));
  }

  void are(String... expected) {
    assertThat(texts()).containsExactly(expected);
  }

  /** Whether the text is one sentence. */
  void areOne() {
    assertThat(texts()).containsExactly(annotated.article().text());
  }

  private List<String> texts() {
    return annotated.sentences().stream().map(annotated::text).toList();
  }
}
