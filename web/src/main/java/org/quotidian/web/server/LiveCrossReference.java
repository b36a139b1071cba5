package org.quotidian.web.server;

import java.io.IOException;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.ArchivePassages;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.passage.PassageMatcher;

/** Compares an article with those of the archive that share a run of words with it. */
final class LiveCrossReference {

  private static final int MAX_ARTICLES = 60;

  private static final PassageMatcher MATCHER =
      PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build();

  private LiveCrossReference() {}

  static CrossReference of(Archive archive, AnnotatedArticle article) throws IOException {
    ArchivePassages shared = archive.passages(article, MATCHER, MAX_ARTICLES);
    List<AnnotatedArticle> others =
        shared.articles().stream().map(ArchivePassages.InArticle::article).toList();
    return CrossReferencer.builder()
        .matcher(MATCHER)
        .executor(Runnable::run)
        .build()
        .of(article, others);
  }
}
