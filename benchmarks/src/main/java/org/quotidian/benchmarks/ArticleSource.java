package org.quotidian.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program.Progress;
import org.quotidian.ingest.ArticleSink;

/** Where the articles of a benchmark come from. They may be more than fit into memory. */
public interface ArticleSource {

  /** {@return the articles of the option {@code articles}; the generated news if it is not set} */
  static ArticleSource of(Arguments arguments, Progress progress) {
    return arguments
        .option("articles")
        .<ArticleSource>map(file -> new ArticleFiles(Path.of(file), progress))
        .orElseGet(GeneratedArticles::new);
  }

  /**
   * {@return the articles of a file or folder, in any format that {@code quotidian index} reads}
   */
  static ArticleSource of(Path path, Progress progress) {
    return new ArticleFiles(path, progress);
  }

  /** Passes the first articles on, one by one. */
  void read(int most, ArticleSink sink) throws IOException;

  /** {@return how many articles there are, {@code most} at most} */
  int count(int most) throws IOException;

  /** {@return what a report says of it} */
  String description();

  /** {@return the first articles in memory} */
  default List<Article> list(int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    read(most, articles::add);
    return articles;
  }
}
