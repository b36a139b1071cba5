package org.quotidian.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.ingest.ArticleReader;

/** The five articles of the folder seeds, which several of the examples work on. */
final class Seeds {

  private Seeds() {}

  /**
   * Reads them from the folder of that name: in the checkout, whose folder {@code examples/run}
   * says, or else here or in a folder above.
   */
  static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    ArticleReader.create()
        .read(
            folder(),
            articles::add,
            problem -> {
              throw new IllegalStateException(problem.toString());
            });
    return articles;
  }

  static List<AnnotatedArticle> annotated() throws IOException {
    return articles().stream().map(Annotator.english()::annotate).toList();
  }

  private static Path folder() throws IOException {
    Path start = Path.of(System.getProperty("quotidian.root", ""));
    for (Path at = start.toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("seeds");
      if (Files.exists(folder.resolve("README.md"))) {
        return folder;
      }
    }
    throw new IOException("no folder seeds here or above");
  }
}
