package org.quotidian.story;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;

/** Annotates an article as far as stories need it: all sentences, and the names of the first. */
final class Lead {

  /** News names whom it is about in the first sentences; names are the costly part. */
  private static final int LENGTH = 250;

  private static final Annotator NAMES = Annotator.english();

  private Lead() {}

  static AnnotatedArticle annotate(Article article) {
    AnnotatedArticle whole = Annotator.sentences().annotate(article);
    int end = end(whole);
    Article lead =
        Article.builder(article.id(), article.text().substring(0, end))
            .language(article.language())
            .build();
    return AnnotatedArticle.of(
        article,
        whole.tokens(),
        whole.sentences(),
        NAMES.annotate(lead).mentions(),
        List.of(),
        List.of());
  }

  /** The end of the last sentence that ends within the length; at least one sentence. */
  private static int end(AnnotatedArticle article) {
    int end = 0;
    for (Sentence sentence : article.sentences()) {
      if (end > 0 && sentence.end() > LENGTH) {
        break;
      }
      end = sentence.end();
    }
    return end;
  }
}
