package org.quotidian.app.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.quotidian.Archive;
import org.quotidian.ArchivePassages;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.verb.Formats;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.LuceneLog;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;

/** Compares new articles with those of an archive, which is only read. */
final class AgainstArchive {

  private final PassageMatcher matcher;
  private final int mostArticles;
  private final PassageSink sink;
  private long articles;
  private long passages;
  private long withinOneSource;
  private long overLimit;
  private long tooFrequent;

  AgainstArchive(PassageMatcher matcher, int mostArticles, PassageSink sink) {
    this.matcher = matcher;
    this.mostArticles = mostArticles;
    this.sink = sink;
  }

  private record Compared(Article article, ArchivePassages found) {}

  /** Returns a summary of what was done. */
  String compare(Intake intake, Path directory) throws IOException {
    LuceneLog.quiet();
    try (Archive archive = Archive.openReadOnly(directory)) {
      intake.run(
          article ->
              new Compared(
                  article,
                  archive.passages(Annotator.sentences().annotate(article), matcher, mostArticles)),
          this::add);
    }
    return String.join(
        Formats.DOT,
        Formats.count(articles, "article"),
        Formats.count(passages, "passage"),
        "excluded: "
            + Formats.count(withinOneSource, "article")
            + " of the same source, "
            + Formats.number(overLimit)
            + " that share less, "
            + Formats.count(tooFrequent, "run")
            + " too frequent");
  }

  private void add(Compared compared) {
    ArchivePassages found = compared.found;
    articles++;
    withinOneSource += found.withinOneSource();
    overLimit += found.overLimit();
    tooFrequent += found.tooFrequent();
    for (ArchivePassages.InArticle other : found.articles()) {
      passages += other.passages().size();
      for (Passage passage : other.passages()) {
        sink.accept(compared.article, other.article().article(), passage);
      }
    }
  }
}
