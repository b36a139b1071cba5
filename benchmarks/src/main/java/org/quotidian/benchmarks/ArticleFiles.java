package org.quotidian.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.quotidian.benchmarks.program.Program.Progress;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.ingest.ArticleSink;
import org.quotidian.ingest.Problem;

/** The articles of a file or folder. Invalid records are reported and skipped. */
final class ArticleFiles implements ArticleSource {

  /** Ends a reading before the end of the input: only its sink can. */
  private static final class EnoughException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final Path path;
  private final Progress progress;

  ArticleFiles(Path path, Progress progress) {
    this.path = path;
    this.progress = progress;
  }

  @Override
  public void read(int most, ArticleSink sink) throws IOException {
    read(most, sink, problem -> progress.report(problem.toString()));
  }

  @Override
  public int count(int most) throws IOException {
    int[] count = new int[1];
    read(most, article -> count[0]++, problem -> {});
    return count[0];
  }

  private void read(int most, ArticleSink sink, Consumer<Problem> problems) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    int[] passedOn = new int[1];
    try {
      ArticleReader.create()
          .read(
              path,
              article -> {
                if (passedOn[0] == most) {
                  throw new EnoughException();
                }
                passedOn[0]++;
                sink.accept(article);
              },
              problems);
    } catch (EnoughException e) {
      progress.report("read the first " + passedOn[0] + " articles of " + path);
    }
  }

  @Override
  public String description() {
    return String.valueOf(path.getFileName());
  }
}
