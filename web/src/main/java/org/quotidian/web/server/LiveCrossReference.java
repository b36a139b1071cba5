package org.quotidian.web.server;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.passage.PassageMatcher;

/** Compares an article with those of the archive that have most in common with it. */
final class LiveCrossReference {

  private final CrossReferencer referencer;

  /**
   * @param helpers runs parts of a comparison, beside the thread of the request
   */
  LiveCrossReference(Executor helpers) {
    referencer =
        CrossReferencer.builder()
            .matcher(
                PassageMatcher.builder()
                    .across(PassageMatcher.Across.ARTICLES)
                    .executor(helpers)
                    .build())
            .executor(helpers)
            .build();
  }

  CrossReference of(Archive archive, AnnotatedArticle article) throws IOException {
    return archive.crossReference(article, referencer, Archive.CROSS_REFERENCED);
  }
}
