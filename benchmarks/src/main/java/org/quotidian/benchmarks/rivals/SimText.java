package org.quotidian.benchmarks.rivals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;

/**
 * Dick Grune's {@code sim_text}, run as a process: shared runs of at least 8 words. Its files have
 * one word a line, in lower case, so that the lines that it reports are words.
 */
final class SimText {

  /** {@code 2: line 1-12 |3: line 1-12 [12]}; a run inside one line is {@code line 7}. */
  private static final Pattern RUN =
      Pattern.compile(
          "(\\d+): line (\\d+)(?:-(\\d+))?\\s*\\|\\s*(\\d+): line (\\d+)(?:-(\\d+))?\\s*\\[\\d+\\]");

  private SimText() {}

  /** Where it is installed. */
  static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .map(folder -> Path.of(folder, "sim_text"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static List<PassagePair> find(Path program, List<AnnotatedArticle> articles) throws IOException {
    try (WordFiles files = WordFiles.write(articles, "")) {
      List<String> names = IntStream.range(0, files.count()).mapToObj(String::valueOf).toList();
      Files.write(files.beside("names"), names);
      run(program, files);
      return read(files);
    }
  }

  private static void run(Path program, WordFiles files) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-i", "-n", "-s", "-e", "-T", "-r", "8")
            .directory(files.articles().toFile())
            .redirectInput(files.beside("names").toFile())
            .redirectOutput(files.beside("runs").toFile())
            .redirectError(files.beside("errors").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(
            "sim_text ended with "
                + process.exitValue()
                + ": "
                + Files.readString(files.beside("errors")));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sim_text ran", e);
    }
  }

  private static List<PassagePair> read(WordFiles files) throws IOException {
    List<PassagePair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(files.beside("runs"))) {
      Matcher run = RUN.matcher(line);
      if (run.matches()) {
        int left = Integer.parseInt(run.group(1));
        int right = Integer.parseInt(run.group(4));
        pairs.add(
            new PassagePair(
                left,
                span(files, left, run.group(2), run.group(3)),
                right,
                span(files, right, run.group(5), run.group(6))));
      } else if (line.contains("|")) {
        throw new IOException("not understood of sim_text: " + line);
      }
    }
    return pairs;
  }

  private static Span span(WordFiles files, int article, String first, @Nullable String last) {
    return files.span(
        article, Integer.parseInt(first), Integer.parseInt(last == null ? first : last));
  }
}
