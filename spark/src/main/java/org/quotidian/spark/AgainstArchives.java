package org.quotidian.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.quotidian.Archive;
import org.quotidian.ArchivePassages;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;

/** Compares new articles with archives that every executor can read. */
final class AgainstArchives {

  private AgainstArchives() {}

  /** What is done with an article. */
  interface Work extends Serializable {
    List<Row> rows(Archive archive, AnnotatedArticle article) throws IOException;
  }

  static Dataset<Row> run(
      Dataset<Row> articles, List<String> archives, StructType schema, Work work) {
    List<String> folders = List.copyOf(archives);
    return ArticleRows.complete(articles)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Compared(rows, folders, work),
            Steps.encoder(schema));
  }

  /** The passages of an article and those of the archives. */
  static Work passages(MatcherSettings settings, int mostArticles) {
    return (archive, article) -> {
      List<Row> found = new ArrayList<>();
      for (ArchivePassages.InArticle other :
          archive.passages(article, settings.matcher(), mostArticles).articles()) {
        List<String> ids = List.of(article.id(), other.article().id());
        other.passages().forEach(passage -> found.add(PassageRows.of(passage, ids)));
      }
      return found;
    };
  }

  /** The parallels of an article's sentences. */
  static Work parallels() {
    return (archive, article) ->
        archive.crossReference(article).parallels().stream().map(ParallelRows::of).toList();
  }

  /** Takes one article after the other; the archives are open until the task ends. */
  private static final class Compared implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final Archive archive;
    private final Work work;
    private Iterator<Row> found = Collections.emptyIterator();

    Compared(Iterator<Row> articles, List<String> folders, Work work) throws IOException {
      this.articles = articles;
      this.work = work;
      List<Path> paths = folders.stream().map(Compared::path).toList();
      archive = Archive.openReadOnly(paths);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
    }

    private static Path path(String folder) {
      return Path.of(folder.startsWith("file:") ? java.net.URI.create(folder).getPath() : folder);
    }

    private void close() {
      try {
        archive.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      while (!found.hasNext() && articles.hasNext()) {
        AnnotatedArticle article =
            Annotator.english().annotate(ArticleRows.article(articles.next(), 0));
        try {
          found = work.rows(archive, article).iterator();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return found.hasNext();
    }

    @Override
    public Row next() {
      return found.next();
    }
  }
}
