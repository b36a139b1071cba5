package org.quotidian.web.server;

import java.io.IOException;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.passage.PassageMatcher;

/** Compares an article with those of the archive that have most in common with it. */
final class LiveCrossReference {

  /** In the thread of the request, whose number is limited. */
  private static final CrossReferencer REFERENCER =
      CrossReferencer.builder()
          .matcher(PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build())
          .executor(Runnable::run)
          .build();

  private LiveCrossReference() {}

  static CrossReference of(Archive archive, AnnotatedArticle article) throws IOException {
    return archive.crossReference(article, REFERENCER, Archive.CROSS_REFERENCED);
  }
}
