package org.quotidian.app.verb;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.ingest.Input;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a verb. */
public final class InputOptions {

  /** What standard input is called in problems, and as an article. */
  public static final String STANDARD_INPUT = "stdin";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "A file, a folder with everything below it, or - for standard input. Files that are"
              + " read: txt, jsonl, json, csv, html and warc, gzipped (gz) or not.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      order = 80,
      description =
          "The encoding of all inputs that do not start with a byte order mark, such as"
              + " windows-1252. Without it: UTF-8 where the bytes are, else what a page declares,"
              + " else the most likely one.")
  private @Nullable String encoding;

  private boolean pagesNamedByPath;

  /** Whether no path is given. */
  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Makes a web page's id the path of its file, instead of its address. */
  public void namePagesByPath() {
    pagesNamedByPath = true;
  }

  /**
   * The reader that the options ask for.
   *
   * @throws IllegalArgumentException if there is no such encoding
   */
  ArticleReader.Builder reader() {
    ArticleReader.Builder reader = ArticleReader.builder().pagesNamedByPath(pagesNamedByPath);
    if (encoding == null) {
      return reader;
    }
    try {
      return reader.encoding(Charset.forName(encoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("no encoding is called '" + encoding + "'", e);
    }
  }

  /**
   * The inputs in the order given.
   *
   * @throws IllegalArgumentException if they make no sense
   */
  List<Input> inputs(InputStream standardInput) {
    if (isEmpty()) {
      throw new IllegalArgumentException("Missing required parameter: 'PATH'");
    }
    List<Input> inputs = new ArrayList<>();
    boolean standardInputTaken = false;
    for (String path : paths) {
      if (!path.equals("-")) {
        inputs.add(Input.of(path(path)));
      } else if (standardInputTaken) {
        throw new IllegalArgumentException("standard input (-) can be read only once");
      } else {
        standardInputTaken = true;
        inputs.add(Input.of(standardInput, STANDARD_INPUT));
      }
    }
    return inputs;
  }

  private static Path path(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("no path: " + path + ": " + e.getReason(), e);
    }
  }
}
