package org.quotidian.app.compare;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Messages;

/** Reports that there is nothing to compare, and what may help. */
final class NothingToCompare {

  private NothingToCompare() {}

  static void report(List<AnnotatedArticle> articles, boolean acrossSources, Messages messages) {
    report(articles.size(), ArticleLabels.sources(articles), acrossSources, messages);
  }

  static void report(long articles, long sources, boolean acrossSources, Messages messages) {
    if (articles == 1) {
      messages.line("only one article: there is nothing to compare it with");
    } else if (acrossSources && articles > 1 && sources == 1) {
      messages.line("all articles are of one source and are not compared; use --across article");
    }
  }
}
