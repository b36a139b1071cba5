package org.quotidian.benchmarks.rivals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

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
    Path folder = Files.createTempDirectory("sim_text");
    try {
      List<List<Span>> words = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        words.add(write(articles.get(i).tokens(), folder.resolve(String.valueOf(i))));
        names.add(String.valueOf(i));
      }
      Files.write(folder.resolve("names"), names);
      run(program, folder);
      return read(folder.resolve("runs"), words);
    } finally {
      delete(folder);
    }
  }

  /** The words, one a line. */
  private static List<Span> write(Tokens tokens, Path file) throws IOException {
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
    return spans;
  }

  private static void run(Path program, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-i", "-n", "-s", "-e", "-T", "-r", "8")
            .directory(folder.toFile())
            .redirectInput(folder.resolve("names").toFile())
            .redirectOutput(folder.resolve("runs").toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(
            "sim_text ended with "
                + process.exitValue()
                + ": "
                + Files.readString(folder.resolve("errors")));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sim_text ran", e);
    }
  }

  private static List<PassagePair> read(Path runs, List<List<Span>> words) throws IOException {
    List<PassagePair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(runs)) {
      Matcher run = RUN.matcher(line);
      if (run.matches()) {
        int left = Integer.parseInt(run.group(1));
        int right = Integer.parseInt(run.group(4));
        pairs.add(
            new PassagePair(
                left,
                span(words.get(left), run.group(2), run.group(3)),
                right,
                span(words.get(right), run.group(5), run.group(6))));
      } else if (line.contains("|")) {
        throw new IOException("not understood of sim_text: " + line);
      }
    }
    return pairs;
  }

  private static Span span(List<Span> words, String first, @Nullable String last) {
    return new Span(
        words.get(Integer.parseInt(first) - 1).begin(),
        words.get(Integer.parseInt(last == null ? first : last) - 1).end());
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
