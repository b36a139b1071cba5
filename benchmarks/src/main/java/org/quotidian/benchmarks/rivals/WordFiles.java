package org.quotidian.benchmarks.rivals;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Articles as files with one word a line, in lower case, so that the lines that another program
 * reports are words. They are deleted when this is closed.
 */
final class WordFiles implements Closeable {

  private final Path folder;
  private final List<List<Span>> words = new ArrayList<>();

  private WordFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the files {@code 0}, {@code 1} and so on, with an ending, below a folder. */
  static WordFiles write(List<AnnotatedArticle> articles, String ending) throws IOException {
    WordFiles files = new WordFiles(Files.createTempDirectory("rivals"));
    try {
      Files.createDirectory(files.articles());
      for (int i = 0; i < articles.size(); i++) {
        files.write(articles.get(i).tokens(), files.articles().resolve(i + ending));
      }
    } catch (IOException e) {
      files.close();
      throw e;
    }
    return files;
  }

  /** The folder that has the articles and nothing else. */
  Path articles() {
    return folder.resolve("articles");
  }

  /** A file beside that folder. */
  Path beside(String name) {
    return folder.resolve(name);
  }

  /** How many articles there are. */
  int count() {
    return words.size();
  }

  /** Where two lines of an article, counted from 1, and all between them are in its text. */
  Span span(int article, int firstLine, int lastLine) {
    List<Span> its = words.get(article);
    return new Span(its.get(firstLine - 1).begin(), its.get(lastLine - 1).end());
  }

  private void write(Tokens tokens, Path file) throws IOException {
    List<Span> spans = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      String word =
          tokens.isMark(i)
              ? ""
              : tokens.word(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
      if (!word.isEmpty()) {
        spans.add(new Span(tokens.begin(i), tokens.end(i)));
        lines.add(word);
      }
    }
    Files.write(file, lines);
    words.add(spans);
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
